import { readBallot, signedText, type Answer, type Ballot, type Ciphertext } from "./Ballot.ts";
import { base64Digest } from "./Digest.ts";
import type { Election, Question } from "./Election.ts";
import { ProtocolFault, ensure } from "./Fault.ts";
import { decodeElement, encodeElement, GENERATOR, hashToScalar, modQ, publicPower, withTable, type Element } from "./Group.ts";
import { knowledgeHolds, parseProof, type Proof } from "./Proof.ts";

/**
 * Format §4 — Verify a ballot: it is canonical, of this election, signed by a listed credential, and every proof holds.
 * Whether the credential has voted before is not its business.
 *
 * @throws ProtocolFault with the first fault found, in the order of the format
 */
export function verifyBallot(election: Election, credentials: ReadonlySet<string>, json: string | Uint8Array): Ballot {
  const ballot = readBallot(json);
  requireScalars(ballot);
  ensure(ballot.election_uuid === election.uuid, "OTHER_ELECTION", ballot.election_uuid);
  ensure(ballot.election_hash === election.fingerprint, "OTHER_FINGERPRINT", ballot.election_hash);
  ensure(credentials.has(ballot.credential), "UNKNOWN_CREDENTIAL", ballot.credential);
  ensure(ballot.answers.length === election.questions.length && ballot.answers.every((answer, i) => fits(election.questions[i]!, answer)), "WRONG_SHAPE");
  const hash = base64Digest(signedText(ballot));
  ensure(ballot.signature.hash === hash, "WRONG_SIGNATURE_HASH", ballot.signature.hash);
  const ciphertexts = ballot.answers.map((answer) => answer.choices.map(decodeCiphertext));
  ensure(knowledgeHolds(decodeElement(ballot.credential), ballot.signature.proof, `sig|${hash}|`), "BAD_SIGNATURE");
  const context = `${election.fingerprint}|${ballot.credential}`;
  const y = withTable(election.publicKey);
  election.questions.forEach((question, i) => verifyAnswer(y, context, question, ballot.answers[i]!, ciphertexts[i]!));
  return ballot;
}

interface Decoded {
  readonly alpha: Element;
  readonly beta: Element;
}

function verifyAnswer(y: Element, context: string, question: Question, answer: Answer, choices: Decoded[]): void {
  const written = (choice: Decoded) => `${encodeElement(choice.alpha)},${encodeElement(choice.beta)}`;
  choices.forEach((choice, i) => {
    const branches = [0, 1].map((value) => ({ choice, value }));
    requireOneOf(y, `prove|${context}|${written(choice)}|`, branches, answer.individual_proofs[i]!, "BAD_INDIVIDUAL_PROOF");
  });
  const S = `${context}|${choices.map(written).join(",")}`;
  const sum = (question.blank ? choices.slice(1) : choices).reduce((a, b) => ({ alpha: a.alpha.add(b.alpha), beta: a.beta.add(b.beta) }));
  const inRange = Array.from({ length: question.max - question.min + 1 }, (_, k) => ({ choice: sum, value: question.min + k }));
  if (!question.blank) {
    requireOneOf(y, `prove|${S}|${written(sum)}|`, inRange, answer.overall_proof, "BAD_OVERALL_PROOF");
    return;
  }
  const blank = choices[0]!;
  requireOneOf(y, `bproof0|${S}|`, [{ choice: blank, value: 0 }, { choice: sum, value: 0 }], answer.blank_proof!, "BAD_BLANK_PROOF");
  requireOneOf(y, `bproof1|${S}|`, [{ choice: blank, value: 1 }, ...inRange], answer.overall_proof, "BAD_OVERALL_PROOF");
}

interface Branch {
  readonly choice: Decoded;
  readonly value: number;
}

/** A_j = g^resp·α^ch, B_j = y^resp·(β/g^M)^ch; the challenges must add up to the hash. */
function requireOneOf(y: Element, prefix: string, branches: Branch[], proofs: Proof[], fault: string): void {
  let sum = 0n;
  const commitments = branches.map(({ choice, value }, j) => {
    const { challenge, response } = parseProof(proofs[j]!);
    sum = modQ(sum + challenge);
    const plain = publicPower(GENERATOR, BigInt(value));
    const a = publicPower(GENERATOR, response).add(publicPower(choice.alpha, challenge));
    const b = publicPower(y, response).add(publicPower(choice.beta.subtract(plain), challenge));
    return `${encodeElement(a)},${encodeElement(b)}`;
  });
  ensure(hashToScalar(prefix + commitments.join(",")) === sum, fault);
}

function fits(question: Question, answer: Answer): boolean {
  const choices = question.answers.length + (question.blank ? 1 : 0);
  return answer.choices.length === choices
    && answer.individual_proofs.length === choices
    && answer.individual_proofs.every((pair) => pair.length === 2)
    && answer.overall_proof.length === question.max - question.min + (question.blank ? 2 : 1)
    && (answer.blank_proof?.length ?? 0) === (question.blank ? 2 : 0)
    && (answer.blank_proof === undefined) === !question.blank;
}

function decodeCiphertext({ alpha, beta }: Ciphertext): Decoded {
  try {
    return { alpha: decodeElement(alpha), beta: decodeElement(beta) };
  } catch (problem) {
    const outside = problem instanceof ProtocolFault && problem.code === "ELEMENT_NOT_IN_GROUP";
    throw new ProtocolFault(outside ? "ELEMENT_NOT_IN_GROUP" : "ELEMENT_INVALID", String(problem));
  }
}

function requireScalars(ballot: Ballot): void {
  const proofs = [ballot.signature.proof, ...ballot.answers.flatMap((a) => [...a.individual_proofs.flat(), ...a.overall_proof, ...(a.blank_proof ?? [])])];
  try {
    proofs.forEach(parseProof);
  } catch (problem) {
    throw new ProtocolFault("SCALAR_INVALID", String(problem));
  }
}
