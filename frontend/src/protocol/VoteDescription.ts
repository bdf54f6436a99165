import { isCount, isHexDigest, isList, isText, readCanonical } from "./CanonicalJson.ts";
import { ensure } from "./Fault.ts";

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
  return readCanonical(description, (tree): VoteDescription => {
    ensure(tree.danban === 1, "NOT_SUPPORTED", "another kind of description");
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
}

function isInstant(value: unknown): string {
  ensure(typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value), "NOT_CANONICAL", "a UTC instant was expected");
  return value;
}
