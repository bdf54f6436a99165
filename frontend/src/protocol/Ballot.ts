import { canonicalJson, isList, isText, readCanonical } from "./CanonicalJson.ts";
import { base64Digest } from "./Digest.ts";
import { proofFields, type Proof } from "./Proof.ts";

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

export function readBallot(json: string | Uint8Array): Ballot {
  return readCanonical(json, (tree): Ballot => ({
    election_uuid: isText(tree.election_uuid),
    election_hash: isText(tree.election_hash),
    credential: isText(tree.credential),
    answers: isList(tree.answers, readAnswer),
    signature: { hash: isText(tree.signature.hash), proof: proofFields(tree.signature.proof) },
  }));
}

function readAnswer(tree: any): Answer {
  return {
    choices: isList(tree.choices, (choice) => ({ alpha: isText(choice.alpha), beta: isText(choice.beta) })),
    individual_proofs: isList(tree.individual_proofs, (pair) => isList(pair, proofFields)),
    overall_proof: isList(tree.overall_proof, proofFields),
    ...(tree.blank_proof === undefined ? {} : { blank_proof: isList(tree.blank_proof, proofFields) }),
  };
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
