import { isText } from "./CanonicalJson.ts";
import { requireMessage } from "./Ceremony.ts";
import { ensure } from "./Fault.ts";
import { knowledgePrefix } from "./GenerateTrusteeKey.ts";
import { decodeElement, NEUTRAL, type Element } from "./Group.ts";
import type { VerificationKey } from "./MakeVerificationKey.ts";
import { knowledgeHolds, proofFields } from "./Proof.ts";
import { valueAt } from "./VerifyShare.ts";

/** For `build` functions of canonical JSON. */
export function verificationKeyFields(tree: any): VerificationKey {
  return {
    pok: proofFields(tree.pok),
    public_key: isText(tree.public_key),
    signature: proofFields(tree.signature),
    ...("name" in tree ? { name: isText(tree.name) } : {}),
  };
}

/**
 * Format §2.3, step 5 — Verify that a trustee's verification key is the value of all polynomials at the trustee's number, that the
 * trustee knows its secret and signed it.
 *
 * @param polynomials the powers of all trustees' polynomials, equally many each
 * @throws ProtocolFault BAD_THRESHOLD_SET, BAD_PROOF_OF_KNOWLEDGE, and those of spelling
 */
export function verifyVerificationKey(polynomials: Element[][], index: number, signer: string, key: VerificationKey): void {
  const sum = polynomials[0]!.map((_, k) => polynomials.reduce((product, own) => product.add(own[k]!), NEUTRAL));
  const publicKey = decodeElement(key.public_key);
  ensure(publicKey.equals(valueAt(sum, index)), "BAD_THRESHOLD_SET", `verification key of trustee ${index}`);
  ensure(knowledgeHolds(publicKey, key.pok, knowledgePrefix(key.public_key)), "BAD_PROOF_OF_KNOWLEDGE", key.public_key);
  requireMessage(signer, key.public_key, key.signature, "signature over the verification key", index);
}
