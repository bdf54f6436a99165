import { canonicalJson, isCount, isHexDigest, isText, isTracker, isVoteUuid, readCanonical } from "./CanonicalJson.ts";
import { hexToBytes, utf8 } from "./Digest.ts";
import { ensure } from "./Fault.ts";
import { verifySignature } from "./Group.ts";

/**
 * Protocol §5 — The board's signed promise that a ballot is on it. A voter who holds one can prove to anybody that the ballot was
 * taken away if the published archive lacks it.
 */
export interface BallotReceipt {
  readonly vote: string;
  /** Tracker: digest of the whole ballot, base64. */
  readonly ballot: string;
  /** Place of the ballot's event in the chain. */
  readonly height: number;
  readonly event: string;
  readonly signature: string;
}

export function readReceipt(json: string | Uint8Array): BallotReceipt {
  return readCanonical(json, (tree): BallotReceipt => ({
    vote: isVoteUuid(tree.vote),
    ballot: isTracker(tree.ballot),
    height: isCount(tree.height),
    event: isHexDigest(tree.event),
    signature: isText(tree.signature),
  }));
}

/** @throws ProtocolFault SIGNATURE_MALFORMED, BAD_SIGNATURE */
export function verifyReceipt(receipt: BallotReceipt, boardKey: string): void {
  ensure(/^[0-9a-f]{128}$/.test(receipt.signature), "SIGNATURE_MALFORMED", receipt.signature);
  ensure(verifySignature(hexToBytes(receipt.signature), receiptSignedBytes(receipt), hexToBytes(boardKey)), "BAD_SIGNATURE");
}

export function receiptSignedBytes({ vote, ballot, height, event }: Omit<BallotReceipt, "signature">): Uint8Array {
  return utf8("danban-receipt|" + canonicalJson({ vote, ballot, height, event }));
}

/** Protocol §7.2 — The house's signed word that an opinion is in the box. */
export interface OpinionReceipt {
  readonly opinion_on: string;
  /** SHA-256 of the signed statement, hex. */
  readonly statement: string;
  readonly signature: string;
}

export function readOpinionReceipt(json: string | Uint8Array): OpinionReceipt {
  return readCanonical(json, (tree): OpinionReceipt => ({
    opinion_on: isVoteUuid(tree.opinion_on),
    statement: isHexDigest(tree.statement),
    signature: isText(tree.signature),
  }));
}

/** @throws ProtocolFault SIGNATURE_MALFORMED, BAD_SIGNATURE */
export function verifyOpinionReceipt({ signature, opinion_on, statement }: OpinionReceipt, boardKey: string): void {
  ensure(/^[0-9a-f]{128}$/.test(signature), "SIGNATURE_MALFORMED", signature);
  const signed = utf8("danban-opinion-receipt|" + canonicalJson({ opinion_on, statement }));
  ensure(verifySignature(hexToBytes(signature), signed, hexToBytes(boardKey)), "BAD_SIGNATURE");
}
