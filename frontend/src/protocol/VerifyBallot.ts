import { readWrittenBallot, type Answer, type Ballot, type Ciphertext } from "./Ballot.ts";
import { Base, encodeAll } from "./Base.ts";
import { bytesToHex, fromBase64, sha256Of, toBase64 } from "./Digest.ts";
import { choicesOf, type Election, type Question } from "./Election.ts";
import { ProtocolFault, ensure } from "./Fault.ts";
import { decodeElement, GENERATOR, hashToScalar, modQ, publicPower, withTable, type Element, type Scalar } from "./Group.ts";
import { commitmentOf, parseProof, type Proof } from "./Proof.ts";

/** Format §4 — What remains of a ballot once it was found good. */
export interface VerifiedBallot {
  readonly credential: string;
  readonly answers: readonly (readonly EncryptedChoice[])[];
  /** The smart ballot tracker: 43 base64 characters of the digest of the whole ballot. */
  readonly tracker: string;
}

/** A ciphertext whose halves are members of the group. */
export interface EncryptedChoice {
  readonly alpha: Element;
  readonly beta: Element;
}

/**
 * Format §4 — Verify a ballot: it is canonical, of this election, signed by a listed credential, and every proof holds.
 * Whether the credential has voted before is not its business.
 *
 * @throws ProtocolFault with the first fault found, in the order of the format
 */
export function verifyBallot(election: Election, credentials: { has(credential: string): boolean }, json: string | Uint8Array): VerifiedBallot {
  const { ballot, content } = readWrittenBallot(json);
  ensure(ballot.election_uuid === election.uuid, "OTHER_ELECTION", ballot.election_uuid);
  ensure(ballot.election_hash === election.fingerprint, "OTHER_FINGERPRINT", hexOf(ballot.election_hash));
  ensure(credentials.has(ballot.credential), "UNKNOWN_CREDENTIAL", ballot.credential);
  ensure(fits(election, ballot), "WRONG_SHAPE", "number of answers, choices or proofs");
  ensure(ballot.signature.hash === content, "WRONG_SIGNATURE_HASH", hexOf(ballot.signature.hash));
  const proofs = new PendingProofs();
  const { proof } = ballot.signature;
  proofs.add("BAD_SIGNATURE", [commitmentOf(decodeElement(ballot.credential), proof)], parseProof(proof).challenge, ([commitment]) => `sig|${content}|${commitment}`);
  const context = `${election.fingerprint}|${ballot.credential}`;
  const y = withTable(election.publicKey);
  const answers = election.questions.map((question, i) => new VerifyAnswer(y, context, proofs).collect(question, ballot.answers[i]!));
  proofs.verify();
  return { credential: ballot.credential, answers, tracker: toBase64(sha256Of(json)) };
}

function hexOf(digest: string): string {
  return bytesToHex(fromBase64(digest)!);
}

/** Format §11 — Proofs whose commitments are computed but not yet hashed: writing the texts of a whole ballot at once costs one inversion. */
class PendingProofs {
  private readonly elements: Element[] = [];
  private readonly pending: { fault: string; from: number; to: number; stated: Scalar; hashed: (texts: string[]) => string }[] = [];

  /** @param hashed from the texts of the elements to what the challenge must be the hash of */
  add(fault: string, elements: Element[], stated: Scalar, hashed: (texts: string[]) => string): void {
    const from = this.elements.length;
    this.elements.push(...elements);
    this.pending.push({ fault, from, to: this.elements.length, stated, hashed });
  }

  /** @throws ProtocolFault with the fault of the first proof whose challenge is not the hash */
  verify(): void {
    const texts = encodeAll(this.elements);
    for (const { fault, from, to, stated, hashed } of this.pending) {
      ensure(hashToScalar(hashed(texts.slice(from, to))) === stated, fault, "challenge is not the hash of the commitments");
    }
  }
}

/** A ciphertext whose halves are about to be raised to several powers. */
interface Statement {
  readonly alpha: Base;
  readonly beta: Base;
}

interface Branch {
  readonly statement: Statement;
  readonly value: number;
}

/** Format §4 — The proofs of one answer: recomputes the commitments of every branch. */
class VerifyAnswer {
  private readonly y: Element;
  private readonly context: string;
  private readonly proofs: PendingProofs;

  constructor(y: Element, context: string, proofs: PendingProofs) {
    this.y = y;
    this.context = context;
    this.proofs = proofs;
  }

  collect(question: Question, answer: Answer): EncryptedChoice[] {
    const statements = answer.choices.map(decode);
    const written = answer.choices.map(({ alpha, beta }) => `${alpha},${beta}`);
    statements.forEach((statement, i) => {
      const branches = [0, 1].map((value) => ({ statement, value }));
      this.add("BAD_INDIVIDUAL_PROOF", branches, answer.individual_proofs[i]!, () => `prove|${this.context}|${written[i]}|`);
    });
    const S = `${this.context}|${written.join(",")}`;
    const choices = statements.map(({ alpha, beta }) => ({ alpha: alpha.element, beta: beta.element }));
    const sum = product(question.blank ? choices.slice(1) : choices);
    const statement = { alpha: Base.of(sum.alpha), beta: Base.of(sum.beta) };
    const inRange = Array.from({ length: question.max - question.min + 1 }, (_, k) => ({ statement, value: question.min + k }));
    if (!question.blank) {
      this.add("BAD_OVERALL_PROOF", inRange, answer.overall_proof, ([alpha, beta]) => `prove|${S}|${alpha},${beta}|`, [sum.alpha, sum.beta]);
      return choices;
    }
    const blank = statements[0]!;
    this.add("BAD_BLANK_PROOF", [{ statement: blank, value: 0 }, { statement, value: 0 }], answer.blank_proof!, () => `bproof0|${S}|`);
    this.add("BAD_OVERALL_PROOF", [{ statement: blank, value: 1 }, ...inRange], answer.overall_proof, () => `bproof1|${S}|`);
    return choices;
  }

  /** Branch "(α, β) encrypts m": A = g^response·α^challenge, B = y^response·(β/g^m)^challenge; the challenges must add up to the hash. */
  private add(fault: string, branches: Branch[], written: Proof[], prefix: (texts: string[]) => string, named: Element[] = []): void {
    let sum = 0n;
    const commitments = branches.flatMap(({ statement, value }, j) => {
      const { challenge, response } = parseProof(written[j]!);
      sum = modQ(sum + challenge);
      const onKey = publicPower(this.y, response).add(statement.beta.power(challenge));
      return [
        publicPower(GENERATOR, response).add(statement.alpha.power(challenge)),
        value === 0 ? onKey : onKey.subtract(publicPower(GENERATOR, modQ(challenge * BigInt(value)))),
      ];
    });
    this.proofs.add(fault, [...named, ...commitments], sum, (texts) => prefix(texts) + texts.slice(named.length).join(","));
  }
}

function product(choices: EncryptedChoice[]): EncryptedChoice {
  return choices.reduce((a, b) => ({ alpha: a.alpha.add(b.alpha), beta: a.beta.add(b.beta) }));
}

/** Whether every list is exactly as long as the questions ask. */
function fits({ questions }: Election, { answers }: Ballot): boolean {
  return answers.length === questions.length && answers.every((answer, i) => fitsQuestion(questions[i]!, answer));
}

function fitsQuestion(question: Question, answer: Answer): boolean {
  const choices = choicesOf(question);
  return answer.choices.length === choices
    && answer.individual_proofs.length === choices
    && answer.individual_proofs.every((pair) => pair.length === 2)
    && answer.overall_proof.length === question.max - question.min + (question.blank ? 2 : 1)
    && (answer.blank_proof?.length ?? 0) === (question.blank ? 2 : 0)
    && (answer.blank_proof === undefined) === !question.blank;
}

function decode({ alpha, beta }: Ciphertext): Statement {
  try {
    return { alpha: Base.decode(alpha), beta: Base.decode(beta) };
  } catch (problem) {
    const isOutside = problem instanceof ProtocolFault && problem.code === "ELEMENT_NOT_IN_GROUP";
    throw new ProtocolFault(isOutside ? "ELEMENT_NOT_IN_GROUP" : "ELEMENT_INVALID", problem instanceof Error ? problem.message : String(problem));
  }
}
