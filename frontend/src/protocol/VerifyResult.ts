import type { Ciphertext } from "./Ballot.ts";
import { CanonicalReader } from "./CanonicalJson.ts";
import { ensure } from "./Fault.ts";
import { decodeElement, GENERATOR, publicPower, type Element } from "./Group.ts";
import type { ReadDecryption } from "./PartialDecryption.ts";
import { combine, type Trustee } from "./TrusteeList.ts";
import { readWeight } from "./Weight.ts";

/** Format §7 — How often each choice of each question was taken, weights counted. With a blank answer, entry 0 counts the blanks. */
export type ElectionResult = bigint[][];

/** @throws ProtocolFault NOT_CANONICAL, OUT_OF_RANGE */
export function readResult(json: Uint8Array): ElectionResult {
  const reader = new CanonicalReader(json);
  const counts = reader.expect('{"result":').array((row) => row.array(readWeight));
  reader.expect("}").end();
  return counts;
}

/**
 * Format §7 — Verify a result: every number is at most the total weight, and g^r·F = β. The bound is what stops forged decryptions
 * (format §10.5).
 *
 * @param decryptions by owner, each verified before
 * @throws ProtocolFault MISSING_DECRYPTION, WRONG_SHAPE, OUT_OF_RANGE, WRONG_NUMBER
 */
export function verifyResult(trustees: Trustee[], tally: Ciphertext[][], totalWeight: bigint, decryptions: ReadonlyMap<number, ReadDecryption>, result: ElectionResult): void {
  const powers = decryptTally(trustees, tally, decryptions);
  ensure(result.length === powers.length && result.every((row, i) => row.length === powers[i]!.length), "WRONG_SHAPE", "rows differ from the tally's");
  result.forEach((row, i) => row.forEach((count, j) => {
    ensure(count <= totalWeight, "OUT_OF_RANGE", `${count} of ${totalWeight}`);
    ensure(publicPower(GENERATOR, count).equals(powers[i]![j]!), "WRONG_NUMBER", `question ${i + 1}, choice ${j + 1}`);
  }));
}

/** Format §7 — From the partial decryptions to g^m = β/F for each ciphertext. */
function decryptTally(trustees: Trustee[], tally: Ciphertext[][], decryptions: ReadonlyMap<number, ReadDecryption>): Element[][] {
  return tally.map((row, i) => row.map(({ beta }, j) => {
    const factors = new Map([...decryptions].map(([owner, { factors }]) => [owner, factors[i]![j]!]));
    return decodeElement(beta).subtract(combine(trustees, factors));
  }));
}
