import { isCount, isHexDigest, isList, isText, readCanonical } from "./CanonicalJson.ts";
import { ensure } from "./Fault.ts";
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

export function readVoteDescription(description: string): VoteDescription {
  const read = readCanonical(description, (tree): VoteDescription => {
    ensure(tree.danban === 1, "NOT_CANONICAL", "another kind of description");
    return {
      danban: 1,
      place: isText(tree.place),
      matter: isText(tree.matter),
      households: isCount(tree.households),
      required: isCount(tree.required),
      opens: isInstant(tree.opens),
      closes: isInstant(tree.closes),
      roll: isHexDigest(tree.roll),
      text: isHexDigest(tree.text),
      papers: isList(tree.papers, isHexDigest),
      boothPages: isHexDigest(tree.boothPages),
      boardKey: isHexDigest(tree.boardKey),
    };
  });
  ensure(read.required >= 1 && read.required <= read.households && read.opens < read.closes, "OUT_OF_RANGE", description);
  const boardKey = decodeElement(read.boardKey.match(/../g)!.reverse().join(""));
  ensure(!boardKey.equals(NEUTRAL), "ELEMENT_NOT_IN_GROUP", "nobody could sign with the neutral element");
  return read;
}

function isUtcSecond(text: string): boolean {
  const time = new Date(text);
  return !Number.isNaN(time.getTime()) && time.toISOString() === text.replace(/Z$/, ".000Z");
}

function isInstant(value: unknown): string {
  ensure(typeof value === "string" && isUtcSecond(value), "NOT_CANONICAL", "a UTC instant was expected");
  return value;
}
