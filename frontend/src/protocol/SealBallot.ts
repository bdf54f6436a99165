import { signedText, type Answer, type Ciphertext, type UnsignedBallot } from "./Ballot.ts";
import { canonicalJson } from "./CanonicalJson.ts";
import type { VotingKey } from "./CredentialForVote.ts";
import { base64Digest } from "./Digest.ts";
import type { Election, Question } from "./Election.ts";
import { encodeElement, GENERATOR, hashToScalar, modQ, power, randomScalar, withTable, type Element, type Randomness, type Scalar } from "./Group.ts";
import { proof, proveKnowledge, type Proof } from "./Proof.ts";

/**
 * Format §4 — Seal a ballot: encrypt the choices, prove that they are admissible, sign.
 * The prover knows every exponent, so all powers are of g and y only, for which there are tables.
 *
 * @param choices for each question the vector of 0 and 1 (with `blank`, entry 0 is "blank")
 * @returns the ballot's canonical JSON; the randomness that could open it is gone when this returns
 */
export function sealBallot(election: Election, key: VotingKey, choices: number[][], random: Randomness = randomScalar): string {
  return sealToOpen(election, key, choices, random).ballot;
}

/** A sealed ballot that whoever holds this can still open (Protocol §10). */
export interface OpenableBallot {
  readonly ballot: string;
  /** Of each choice, question after question; whoever has it knows the vote. */
  readonly randomness: Scalar[];
}

/** Seals a ballot and keeps what opens it, until it is decided whether to cast it or to open it. */
export function sealToOpen(election: Election, key: VotingKey, choices: number[][], random: Randomness = randomScalar): OpenableBallot {
  const randomness: Scalar[] = [];
  const y = withTable(election.publicKey);
  const context = `${election.fingerprint}|${key.credential}`;
  const ballot: UnsignedBallot = {
    election_uuid: election.uuid,
    election_hash: election.fingerprint,
    credential: key.credential,
    answers: election.questions.map((question, i) => new SealAnswer(y, context, random).seal(question, choices[i] ?? [], randomness)),
  };
  const hash = base64Digest(signedText(ballot));
  return { ballot: canonicalJson({ ...ballot, signature: { hash, proof: proveKnowledge(key.signingKey, `sig|${hash}|`, random) } }), randomness };
}

/** A ciphertext together with what only its maker knows. */
interface Opening {
  readonly r: Scalar;
  readonly m: number;
  readonly written: Ciphertext;
}

interface Branch {
  readonly opening: Opening;
  readonly value: number;
}

/** One question of the ballot: ciphertexts, each proved to be 0 or 1, and together proved to be within the question's bounds. */
class SealAnswer {
  private readonly y: Element;
  private readonly context: string;
  private readonly random: Randomness;

  constructor(y: Element, context: string, random: Randomness) {
    this.y = y;
    this.context = context;
    this.random = random;
  }

  seal(question: Question, vector: number[], randomness: Scalar[]): Answer {
    requireAdmissible(question, vector);
    const openings = vector.map((m) => this.open(this.random(), m));
    randomness.push(...openings.map((opening) => opening.r));
    const choices = openings.map((opening) => opening.written);
    const individual_proofs = openings.map((opening) =>
      this.proveOneOf(`prove|${this.context}|${written(opening)}|`, [0, 1].map((value) => ({ opening, value }))));

    const S = `${this.context}|${openings.map(written).join(",")}`;
    const sum = this.addUp(question.blank ? openings.slice(1) : openings);
    const inRange = Array.from({ length: question.max - question.min + 1 }, (_, k) => ({ opening: sum, value: question.min + k }));
    if (!question.blank) {
      return { choices, individual_proofs, overall_proof: this.proveOneOf(`prove|${S}|${written(sum)}|`, inRange) };
    }
    const blank = openings[0]!;
    const blank_proof = this.proveOneOf(`bproof0|${S}|`, [{ opening: blank, value: 0 }, { opening: sum, value: 0 }]);
    return { choices, individual_proofs, overall_proof: this.proveOneOf(`bproof1|${S}|`, [{ opening: blank, value: 1 }, ...inRange]), blank_proof };
  }

  private open(r: Scalar, m: number): Opening {
    const beta = power(this.y, r).add(power(GENERATOR, BigInt(m)));
    return { r, m, written: { alpha: encodeElement(power(GENERATOR, r)), beta: encodeElement(beta) } };
  }

  /** The product of ciphertexts encrypts the sum of their contents under the sum of their randomness. */
  private addUp(openings: Opening[]): Opening {
    const r = modQ(openings.reduce((total, opening) => total + opening.r, 0n));
    return this.open(r, openings.reduce((total, opening) => total + opening.m, 0));
  }

  /**
   * Generic disjunctive proof: at least one branch is true, without telling which. For the true branch `response` first holds w and its
   * challenge is 0, so that one formula gives all commitments.
   */
  private proveOneOf(prefix: string, branches: Branch[]): Proof[] {
    const real = branches.findIndex(({ opening, value }) => opening.m === value);
    const drawn = branches.map((_, j) => (j === real ? { challenge: 0n, response: this.random() } : { challenge: this.random(), response: this.random() }));
    const commitments = branches.map(({ opening, value }, j) => {
      const { challenge, response } = drawn[j]!;
      const exponent = modQ(response + opening.r * challenge);
      const offset = modQ(BigInt(opening.m - value) * challenge);
      return `${encodeElement(power(GENERATOR, exponent))},${encodeElement(power(this.y, exponent).add(power(GENERATOR, offset)))}`;
    });
    const h = hashToScalar(prefix + commitments.join(","));
    const challenge = modQ(h - drawn.reduce((total, branch) => total + branch.challenge, 0n));
    const response = modQ(drawn[real]!.response - branches[real]!.opening.r * challenge);
    return drawn.map((branch, j) => (j === real ? proof(challenge, response) : proof(branch.challenge, branch.response)));
  }
}

function written({ written: { alpha, beta } }: Opening): string {
  return `${alpha},${beta}`;
}

function requireAdmissible(question: Question, vector: number[]): void {
  const entries = question.answers.length + (question.blank ? 1 : 0);
  const blank = question.blank === true && vector[0] === 1;
  const chosen = (question.blank ? vector.slice(1) : vector).reduce((total, m) => total + m, 0);
  const inRange = blank ? chosen === 0 : chosen >= question.min && chosen <= question.max;
  if (vector.length !== entries || !vector.every((m) => m === 0 || m === 1) || !inRange) {
    throw new RangeError("not an admissible choice");
  }
}
