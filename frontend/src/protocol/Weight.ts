import { LARGEST_NUMBER, type CanonicalReader } from "./CanonicalJson.ts";
import { ensure } from "./Fault.ts";

/**
 * Format §1 — A weight or count in its one spelling: number when small, string of digits when large.
 *
 * @throws ProtocolFault NOT_CANONICAL, OUT_OF_RANGE beyond 18 digits
 */
export function readWeight(reader: CanonicalReader): bigint {
  if (!reader.isNext('"')) {
    return BigInt(reader.number());
  }
  const digits = reader.plainString();
  ensure(!/^[1-9][0-9]{18,}$/.test(digits), "OUT_OF_RANGE", `weight ${digits}`);
  const isLarge = /^[1-9][0-9]{0,17}$/.test(digits) && BigInt(digits) > LARGEST_NUMBER;
  ensure(isLarge, "NOT_CANONICAL", `not a large weight: ${digits}`);
  return BigInt(digits);
}

export function writeWeight(value: bigint): string {
  return value <= LARGEST_NUMBER ? value.toString() : `"${value}"`;
}
