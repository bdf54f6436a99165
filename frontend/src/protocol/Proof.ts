import type { CanonicalReader } from "./CanonicalJson.ts";
import { encodeElement, GENERATOR, hashToScalar, modQ, parseScalar, power, publicPower, type Element, type Randomness, type Scalar } from "./Group.ts";

/** A challenge and its response, both scalars in decimal, as the format writes every proof. */
export interface Proof {
  readonly challenge: string;
  readonly response: string;
}

export function proof(challenge: Scalar, response: Scalar): Proof {
  return { challenge: challenge.toString(), response: response.toString() };
}

/** For `build` functions of canonical JSON: names the fields in order; the scalars are judged by `parseProof`. */
export function proofFields(tree: any): Proof {
  return { challenge: tree.challenge, response: tree.response };
}

/** Reads a proof strictly where it stands. */
export function readProof(reader: CanonicalReader): Proof {
  const challenge = reader.expect('{"challenge":').plainString();
  parseScalar(challenge);
  const response = reader.expect(',"response":').plainString();
  parseScalar(response);
  reader.expect("}");
  return { challenge, response };
}

export function parseProof(written: Proof): { challenge: Scalar; response: Scalar } {
  return { challenge: parseScalar(written.challenge), response: parseScalar(written.response) };
}

/**
 * Proves that one knows the secret behind g^secret, for the statement spelt by `prefix`: A = g^w, challenge = H(prefix A),
 * response = w − secret·challenge.
 */
export function proveKnowledge(secret: Scalar, prefix: string, random: Randomness): Proof {
  const w = random();
  const challenge = hashToScalar(prefix + encodeElement(power(GENERATOR, w)));
  return proof(challenge, modQ(w - secret * challenge));
}

/** Whether `proveKnowledge` was done with the secret of this public key. */
export function knowledgeHolds(publicKey: Element, written: Proof, prefix: string): boolean {
  const { challenge } = parseProof(written);
  return hashToScalar(prefix + encodeElement(commitmentOf(publicKey, written))) === challenge;
}

/** A = g^response · X^challenge: what an honest prover started from. */
export function commitmentOf(publicKey: Element, written: Proof): Element {
  const { challenge, response } = parseProof(written);
  return publicPower(GENERATOR, response).add(publicPower(publicKey, challenge));
}
