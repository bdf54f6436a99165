import { readCiphertext, type Ciphertext } from "./Ballot.ts";
import { CanonicalReader } from "./CanonicalJson.ts";
import { decodeElement } from "./Group.ts";
import { readWeight } from "./Weight.ts";

/** Format §5 — The encrypted tally by its digest, and how much went into it. */
export interface SizedTally {
  readonly numTallied: number;
  readonly totalWeight: bigint;
  /** Hex digest of the encrypted tally. */
  readonly digest: string;
}

/** Format §5 — @throws ProtocolFault NOT_CANONICAL, ELEMENT_… */
export function readEncryptedTally(json: Uint8Array): Ciphertext[][] {
  const reader = new CanonicalReader(json);
  const tally = reader.array((question) => question.array((item) => {
    const ciphertext = readCiphertext(item);
    decodeElement(ciphertext.alpha);
    decodeElement(ciphertext.beta);
    return ciphertext;
  }));
  reader.end();
  return tally;
}

/** Format §5 — @throws ProtocolFault NOT_CANONICAL, OUT_OF_RANGE, DIGEST_MALFORMED */
export function readSizedTally(json: Uint8Array): SizedTally {
  const reader = new CanonicalReader(json);
  const numTallied = reader.expect('{"num_tallied":').number();
  const totalWeight = readWeight(reader.expect(',"total_weight":'));
  const digest = reader.expect(',"encrypted_tally":').hexDigest();
  reader.expect("}").end();
  return { numTallied, totalWeight, digest };
}
