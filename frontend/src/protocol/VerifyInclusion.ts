import { bytesToHex } from "./Digest.ts";
import { ensure } from "./Fault.ts";
import { nodeHash } from "./LoggedEvent.ts";

/**
 * Protocol §8.3 — Check that a leaf is in a tree (RFC 9162 §2.1.3.2).
 *
 * @param path from the leaf's sibling up to the root's child
 * @throws ProtocolFault NOT_INCLUDED
 */
export function verifyInclusion(leaf: Uint8Array, index: number, size: number, path: readonly Uint8Array[], root: Uint8Array): void {
  ensure(index >= 0 && index < size, "NOT_INCLUDED", `leaf ${index} of ${size}`);
  // Sizes go beyond 32 bits, so no shifts.
  const half = (n: number) => Math.floor(n / 2);
  let [fn, sn, r] = [index, size - 1, leaf];
  for (const p of path) {
    ensure(sn !== 0, "NOT_INCLUDED", "the path is too long");
    if (fn % 2 === 1 || fn === sn) {
      r = nodeHash(p, r);
      while (fn % 2 === 0 && fn !== 0) {
        [fn, sn] = [half(fn), half(sn)];
      }
    } else {
      r = nodeHash(r, p);
    }
    [fn, sn] = [half(fn), half(sn)];
  }
  ensure(sn === 0 && bytesToHex(r) === bytesToHex(root), "NOT_INCLUDED", `leaf ${index} does not lead to the root`);
}
