import { hexDigest, utf8 } from "../../src/protocol/Digest.ts";
import { tarHeader } from "../../src/protocol/ReadTar.ts";
import { writeEvent, type EventType } from "../../src/protocol/BoardEvent.ts";

export interface PretendEvent {
  readonly height: number;
  readonly type: string;
  readonly hash: string;
  readonly payload: string | null;
}

/** A board kept in memory, written as the archive format wants it. */
export class PretendBoard {
  readonly events: PretendEvent[] = [];
  private readonly parts: Uint8Array[] = [];
  private readonly seconds = 1795369157;

  constructor() {
    this.entry("BELENIOS", `{"version":1,"timestamp":"${this.seconds}"}`);
  }

  /** @param material contents that belong to the event; the last one is its payload */
  append(type: EventType, ...material: string[]): PretendEvent {
    material.forEach((content) => this.entry(`${hexDigest(content)}.data.json`, content));
    const payload = material.length > 0 ? hexDigest(material.at(-1)!) : undefined;
    const parent = this.events.at(-1)?.hash;
    const json = writeEvent({ ...(parent ? { parent } : {}), height: this.events.length, type, ...(payload ? { payload } : {}) });
    const event = { height: this.events.length, type, hash: hexDigest(json), payload: payload ?? null };
    this.entry(`${event.hash}.event.json`, json);
    this.events.push(event);
    return event;
  }

  get archive(): Uint8Array {
    return new Uint8Array(Buffer.concat(this.parts));
  }

  private entry(name: string, text: string): void {
    const content = utf8(text);
    const padding = new Uint8Array((512 - (content.length % 512)) % 512);
    this.parts.push(tarHeader(name, content.length, this.seconds), content, padding);
  }
}
