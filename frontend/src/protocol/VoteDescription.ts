import { CanonicalReader } from "./CanonicalJson.ts";
import { ensure, ProtocolFault } from "./Fault.ts";
import { decodeElement, NEUTRAL } from "./Group.ts";

/** Protocol §2 — What an election of ours says about itself; through the fingerprint every ballot is bound to it. */
export interface VoteDescription {
  readonly danban: 1;
  readonly place: string;
  readonly matter: string;
  /** N: all households of the frozen roll. */
  readonly households: number;
  /** The least number of yes votes by which the decision passes. */
  readonly required: number;
  /** UTC, whole seconds. */
  readonly opens: string;
  readonly closes: string;
  readonly roll: string;
  readonly text: string;
  readonly papers: string[];
  readonly boothPages: string;
  readonly boardKey: string;
}

/** Whether a description claims to be one of ours; it must then be read. */
export function isClaimedByUs(description: string): boolean {
  return description.startsWith('{"danban":');
}

/** @throws ProtocolFault NOT_CANONICAL, DIGEST_MALFORMED, OUT_OF_RANGE, ELEMENT_… */
export function readVoteDescription(description: string): VoteDescription {
  const reader = new CanonicalReader(description);
  const read: VoteDescription = {
    danban: (reader.expect('{"danban":1'), 1),
    place: reader.expect(',"place":').string(),
    matter: reader.expect(',"matter":').string(),
    households: reader.expect(',"households":').number(),
    required: reader.expect(',"required":').number(),
    opens: isInstant(reader.expect(',"opens":').plainString()),
    closes: isInstant(reader.expect(',"closes":').plainString()),
    roll: reader.expect(',"roll":').hexDigest(),
    text: reader.expect(',"text":').hexDigest(),
    papers: reader.expect(',"papers":').array((paper) => paper.hexDigest()),
    boothPages: reader.expect(',"boothPages":').hexDigest(),
    boardKey: isBoardKey(reader.expect(',"boardKey":').plainString()),
  };
  reader.expect("}").end();
  const isInRange = read.required >= 1 && read.required <= read.households && read.opens < read.closes;
  ensure(isInRange, "OUT_OF_RANGE", `${read.required} of ${read.households} households, ${read.opens} to ${read.closes}`);
  return read;
}

/** RFC 8032: a point of the group, other than the neutral element with which nobody could sign. */
function isBoardKey(hex: string): string {
  ensure(/^[0-9a-f]{64}$/.test(hex), "ELEMENT_MALFORMED", hex);
  try {
    const key = decodeElement(hex.match(/../g)!.reverse().join(""));
    ensure(!key.equals(NEUTRAL), "ELEMENT_NOT_IN_GROUP", hex);
  } catch {
    throw new ProtocolFault("ELEMENT_NOT_IN_GROUP", hex);
  }
  return hex;
}

function isUtcSecond(text: string): boolean {
  const time = new Date(text);
  return !Number.isNaN(time.getTime()) && time.toISOString() === text.replace(/Z$/, ".000Z");
}

function isInstant(text: string): string {
  ensure(isUtcSecond(text), "NOT_CANONICAL", `not a UTC instant to the second: ${text}`);
  return text;
}
