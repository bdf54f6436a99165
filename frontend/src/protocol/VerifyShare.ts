import { ensure } from "./Fault.ts";
import { GENERATOR, NEUTRAL, power, publicPower, type Element, type Scalar } from "./Group.ts";

/**
 * Format §2.3, step 4 — Verify that a share is the value of its sender's polynomial at the receiver's number: g^f(j) = ∏ A_k^(j^k).
 *
 * @throws ProtocolFault BAD_SHARE
 */
export function verifyShare(powers: Element[], receiver: number, share: Scalar): void {
  ensure(power(GENERATOR, share).equals(valueAt(powers, receiver)), "BAD_SHARE", `for trustee ${receiver}`);
}

/** g^f(index) from the powers of f: Horner's rule. */
export function valueAt(powers: Element[], index: number): Element {
  return powers.reduceRight((value, factor) => publicPower(value, BigInt(index)).add(factor), NEUTRAL);
}
