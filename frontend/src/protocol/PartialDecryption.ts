import { CanonicalReader } from "./CanonicalJson.ts";
import { decodeElement, type Element } from "./Group.ts";
import { readProof, type Proof } from "./Proof.ts";

/** Format §6 — One trustee's part in opening the tally, as it was read. */
export interface ReadDecryption {
  readonly factors: Element[][];
  readonly proofs: Proof[][];
}

/** Format §6 — Whose partial decryption it is: the trustee's number, from 1, and the hex digest of the partial decryption. */
export interface OwnedDecryption {
  readonly owner: number;
  readonly payload: string;
}

/** @throws ProtocolFault NOT_CANONICAL, ELEMENT_…, SCALAR_… */
export function readPartialDecryption(json: string | Uint8Array): ReadDecryption {
  const reader = new CanonicalReader(json);
  const factors = reader.expect('{"decryption_factors":').array((row) => row.array((item) => decodeElement(item.plainString())));
  const proofs = reader.expect(',"decryption_proofs":').array((row) => row.array(readProof));
  reader.expect("}").end();
  return { factors, proofs };
}

/** @throws ProtocolFault NOT_CANONICAL, DIGEST_MALFORMED */
export function readOwnedDecryption(json: Uint8Array): OwnedDecryption {
  const reader = new CanonicalReader(json);
  const owner = reader.expect('{"owner":').number();
  const payload = reader.expect(',"payload":').hexDigest();
  reader.expect("}").end();
  return { owner, payload };
}
