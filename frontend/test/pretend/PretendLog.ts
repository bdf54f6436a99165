import { ed25519 } from "@noble/curves/ed25519.js";
import { canonicalJson } from "../../src/protocol/CanonicalJson.ts";
import { bytesToHex, sha256Of, utf8 } from "../../src/protocol/Digest.ts";
import { leafHash, loggedEventBytes, nodeHash, type LoggedEvent } from "../../src/protocol/LoggedEvent.ts";
import { BOARD_KEY, BOARD_SECRET, type PretendVote } from "./PretendVote.ts";

const LOG_SECRET = new Uint8Array(32).fill(8);
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");

/** A log of all votes kept in memory, with the signatures of its witnesses. */
export class PretendLog {
  readonly entries: LoggedEvent[] = [];
  readonly witnesses: { name: string; secret: Uint8Array; key: string; size: number | null; checkpoint: string | null }[] = [];
  readonly key = noteKey("pretend.example", 1, LOG_SECRET);
  /** Answers nothing, or lies about paths. */
  mood: "honest" | "silent" | "lying" = "honest";

  /** Takes in what is new on the votes' boards. */
  sequence(votes: PretendVote[]): void {
    for (const { uuid, board } of votes) {
      const logged = this.entries.filter(({ vote }) => vote === uuid).length;
      this.entries.push(...board.events.slice(logged).map(({ height, hash }) => ({ vote: uuid, height, event: hash })));
    }
  }

  addWitness(name: string, secret: Uint8Array): void {
    this.witnesses.push({ name, secret, key: noteKey(name, 4, secret), size: null, checkpoint: null });
  }

  /** A witness signs the tree as it is; with another's secret the signature is forged. */
  cosign(name: string, time: number, secret?: Uint8Array): void {
    const witness = this.witnesses.find((one) => one.name === name)!;
    const text = this.text(this.entries.length);
    const signature = ed25519.sign(utf8(`cosignature/v1\ntime ${time}\n${text}`), secret ?? witness.secret);
    const seconds = Buffer.alloc(8);
    seconds.writeBigUInt64BE(BigInt(time));
    witness.size = this.entries.length;
    witness.checkpoint = this.note(this.entries.length) + line(witness.key, Buffer.concat([seconds, signature]));
  }

  answer(path: string, query: URLSearchParams): [number, string] {
    const proof = /^\/api\/log\/proof\/(\w+)\/(\d+)$/.exec(path);
    if (this.mood === "silent") {
      return [503, ""];
    }
    if (path === "/api/log/key") {
      const unsigned = { log: this.key, board: BOARD_KEY };
      const signature = bytesToHex(ed25519.sign(utf8("danban-log|" + canonicalJson(unsigned)), BOARD_SECRET));
      return [200, canonicalJson({ ...unsigned, signature })];
    }
    if (path === "/api/log/witnesses") {
      return [200, JSON.stringify(this.witnesses.map(({ name, key, size, checkpoint }) => ({ name, key, size, time: null, checkpoint })))];
    }
    const size = Number(query.get("size") ?? this.entries.length);
    const index = proof ? this.entries.findIndex(({ vote, height }) => vote === proof[1] && height === Number(proof[2])) : -1;
    if (index < 0 || index >= size) {
      return [404, JSON.stringify({ code: "NOT_LOGGED", message: "Chưa có trong sổ tổng." })];
    }
    const steps = this.path(this.mood === "lying" ? (index + 1) % size : index, 0, size).map((hash) => `${base64(hash)}\n`);
    return [200, `c2sp.org/tlog-proof@v1\nindex ${index}\n${steps.join("")}\n${this.note(size)}`];
  }

  private note(size: number): string {
    const text = this.text(size);
    return `${text}\n${line(this.key, ed25519.sign(utf8(text), LOG_SECRET))}`;
  }

  private text(size: number): string {
    return `pretend.example\n${size}\n${base64(this.hash(0, size))}\n`;
  }

  private hash(start: number, end: number): Uint8Array {
    if (end - start <= 1) {
      return end === start ? sha256Of("") : leafHash(loggedEventBytes(this.entries[start]!));
    }
    const middle = start + half(end - start);
    return nodeHash(this.hash(start, middle), this.hash(middle, end));
  }

  private path(index: number, start: number, end: number): Uint8Array[] {
    if (end - start === 1) {
      return [];
    }
    const middle = start + half(end - start);
    return index < middle ? [...this.path(index, start, middle), this.hash(middle, end)] : [...this.path(index, middle, end), this.hash(start, middle)];
  }
}

/** The largest power of two below n. */
function half(n: number): number {
  return 2 ** Math.floor(Math.log2(n - 1));
}

function noteKey(name: string, kind: number, secret: Uint8Array): string {
  const material = Uint8Array.of(kind, ...ed25519.getPublicKey(secret));
  return `${name}+${bytesToHex(sha256Of(Uint8Array.of(...utf8(`${name}\n`), ...material))).slice(0, 8)}+${base64(material)}`;
}

function line(key: string, signature: Uint8Array): string {
  const [name, id] = key.split("+");
  return `— ${name} ${base64(Buffer.concat([Buffer.from(id!, "hex"), signature]))}\n`;
}
