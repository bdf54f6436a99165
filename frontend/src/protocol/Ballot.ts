import { canonicalJson, CanonicalReader, isVoteUuid } from "./CanonicalJson.ts";
import { base64Digest } from "./Digest.ts";
import { ProtocolFault } from "./Fault.ts";
import { readProof, type Proof } from "./Proof.ts";

/** Format §4 — The written ballot. Elements and scalars are still texts here; `VerifyBallot` judges them. */
export interface Ciphertext {
  readonly alpha: string;
  readonly beta: string;
}

export interface Answer {
  readonly choices: Ciphertext[];
  readonly individual_proofs: Proof[][];
  readonly overall_proof: Proof[];
  readonly blank_proof?: Proof[];
}

export interface UnsignedBallot {
  readonly election_uuid: string;
  readonly election_hash: string;
  readonly credential: string;
  readonly answers: Answer[];
}

export interface Ballot extends UnsignedBallot {
  readonly signature: { readonly hash: string; readonly proof: Proof };
}

/** @throws ProtocolFault SCALAR_INVALID for a number that is no scalar, NOT_CANONICAL for everything else */
export function readBallot(json: string | Uint8Array): Ballot {
  return readWrittenBallot(json).ballot;
}

/** @returns the ballot and b64(SHA(T)), the digest of its bytes without the signature */
export function readWrittenBallot(json: string | Uint8Array): { ballot: Ballot; content: string } {
  try {
    const reader = new CanonicalReader(json);
    const election_uuid = isVoteUuid(reader.expect('{"election_uuid":').plainString());
    const election_hash = reader.expect(',"election_hash":').base64Digest();
    const credential = reader.expect(',"credential":').plainString();
    const answers = reader.expect(',"answers":').array(readAnswer);
    const content = base64Digest(reader.textSoFar + "}");
    const hash = reader.expect(',"signature":{"hash":').base64Digest();
    const proof = readProof(reader.expect(',"proof":'));
    reader.expect("}}").end();
    return { ballot: { election_uuid, election_hash, credential, answers, signature: { hash, proof } }, content };
  } catch (problem) {
    const isScalar = problem instanceof ProtocolFault && problem.code.startsWith("SCALAR_");
    throw new ProtocolFault(isScalar ? "SCALAR_INVALID" : "NOT_CANONICAL", problem instanceof Error ? problem.message : String(problem));
  }
}

function readAnswer(reader: CanonicalReader): Answer {
  const choices = reader.expect('{"choices":').array(readCiphertext);
  const individual_proofs = reader.expect(',"individual_proofs":').array((branches) => branches.array(readProof));
  const overall_proof = reader.expect(',"overall_proof":').array(readProof);
  const blank_proof = reader.accept(',"blank_proof":') ? reader.array(readProof) : undefined;
  reader.expect("}");
  return { choices, individual_proofs, overall_proof, ...(blank_proof ? { blank_proof } : {}) };
}

/** The texts of a ciphertext; whether they are elements is judged elsewhere. */
export function readCiphertext(reader: CanonicalReader): Ciphertext {
  const alpha = reader.expect('{"alpha":').plainString();
  const beta = reader.expect(',"beta":').plainString();
  reader.expect("}");
  return { alpha, beta };
}

/** T of the format: what the signature covers. */
export function signedText(ballot: UnsignedBallot): string {
  const { election_uuid, election_hash, credential, answers } = ballot;
  return canonicalJson({ election_uuid, election_hash, credential, answers });
}

/** What a voter keeps to find the ballot again: the digest of the whole ballot. */
export function tracker(ballotJson: string | Uint8Array): string {
  return base64Digest(ballotJson);
}
