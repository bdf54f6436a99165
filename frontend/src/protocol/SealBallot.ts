import { signedText, type Answer, type Ciphertext, type UnsignedBallot } from "./Ballot.ts";
import { canonicalJson } from "./CanonicalJson.ts";
import type { VotingKey } from "./CredentialForVote.ts";
import { base64Digest } from "./Digest.ts";
import type { Election, Question } from "./Election.ts";
import { encodeElement, GENERATOR, hashToScalar, modQ, NEUTRAL, power, randomScalar, withTable, type Element, type Scalar } from "./Group.ts";
import { proof, proveKnowledge, type Proof } from "./Proof.ts";

/**
 * Format §4 — Seal a ballot: encrypt the choices, prove that they are admissible, sign.
 * The prover knows every exponent, so all powers are of g and y only, for which there are tables.
 *
 * @param choices for each question the vector of 0 and 1 (with `blank`, entry 0 is "blank")
 * @returns the ballot's canonical JSON; the randomness that could open it is gone when this returns
 */
export function sealBallot(election: Election, key: VotingKey, choices: number[][]): string {
  const y = withTable(election.publicKey);
  const context = `${election.fingerprint}|${key.credential}`;
  const ballot: UnsignedBallot = {
    election_uuid: election.uuid,
    election_hash: election.fingerprint,
    credential: key.credential,
    answers: election.questions.map((question, i) => sealAnswer(y, context, question, choices[i] ?? [])),
  };
  const hash = base64Digest(signedText(ballot));
  return canonicalJson({ ...ballot, signature: { hash, proof: proveKnowledge(key.signingKey, `sig|${hash}|`) } });
}

/** A ciphertext together with what only its maker knows. */
interface Opening {
  readonly r: Scalar;
  readonly m: number;
  readonly written: Ciphertext;
}

function sealAnswer(y: Element, context: string, question: Question, vector: number[]): Answer {
  requireAdmissible(question, vector);
  const openings = vector.map((m) => encrypt(y, m));
  const choices = openings.map((opening) => opening.written);
  const individual_proofs = openings.map((opening) =>
    proveOneOf(y, `prove|${context}|${opening.written.alpha},${opening.written.beta}|`, [0, 1].map((value) => ({ opening, value }))));

  const statement = [context, ...choices.map(({ alpha, beta }) => `${alpha},${beta}`)];
  const S = `${statement[0]}|${statement.slice(1).join(",")}`;
  const sum = addUp(question.blank ? openings.slice(1) : openings, y);
  const inRange = Array.from({ length: question.max - question.min + 1 }, (_, k) => ({ opening: sum, value: question.min + k }));
  if (!question.blank) {
    return { choices, individual_proofs, overall_proof: proveOneOf(y, `prove|${S}|${sum.written.alpha},${sum.written.beta}|`, inRange) };
  }
  const blank = openings[0]!;
  return {
    choices,
    individual_proofs,
    overall_proof: proveOneOf(y, `bproof1|${S}|`, [{ opening: blank, value: 1 }, ...inRange]),
    blank_proof: proveOneOf(y, `bproof0|${S}|`, [{ opening: blank, value: 0 }, { opening: sum, value: 0 }]),
  };
}

function encrypt(y: Element, m: number): Opening {
  const r = randomScalar();
  return { r, m, written: writtenCiphertext(y, r, m) };
}

function writtenCiphertext(y: Element, r: Scalar, m: number): Ciphertext {
  return {
    alpha: encodeElement(power(GENERATOR, r)),
    beta: encodeElement(power(y, r).add(m === 0 ? NEUTRAL : power(GENERATOR, BigInt(m)))),
  };
}

/** The product of ciphertexts encrypts the sum of their contents under the sum of their randomness. */
function addUp(openings: Opening[], y: Element): Opening {
  const r = modQ(openings.reduce((total, opening) => total + opening.r, 0n));
  const m = openings.reduce((total, opening) => total + opening.m, 0);
  return { r, m, written: writtenCiphertext(y, r, m) };
}

interface Branch {
  readonly opening: Opening;
  readonly value: number;
}

/** Generic disjunctive proof: at least one branch is true, without telling which. */
function proveOneOf(y: Element, prefix: string, branches: Branch[]): Proof[] {
  const real = branches.findIndex(({ opening, value }) => opening.m === value);
  const w = randomScalar();
  const simulated = branches.map(() => ({ challenge: randomScalar(), response: randomScalar() }));

  const commitments = branches.map(({ opening, value }, j) => {
    if (j === real) {
      return `${encodeElement(power(GENERATOR, w))},${encodeElement(power(y, w))}`;
    }
    const { challenge, response } = simulated[j]!;
    const exponent = modQ(response + opening.r * challenge);
    const offset = modQ(BigInt(opening.m - value) * challenge);
    return `${encodeElement(power(GENERATOR, exponent))},${encodeElement(power(y, exponent).add(power(GENERATOR, offset)))}`;
  });

  const h = hashToScalar(prefix + commitments.join(","));
  const others = simulated.reduce((total, { challenge }, j) => (j === real ? total : total + challenge), 0n);
  const challenge = modQ(h - others);
  const response = modQ(w - branches[real]!.opening.r * challenge);
  return simulated.map((fake, j) => (j === real ? proof(challenge, response) : proof(fake.challenge, fake.response)));
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
