import { CanonicalReader, isVoteUuid } from "./CanonicalJson.ts";
import { base64Digest } from "./Digest.ts";
import { ensure } from "./Fault.ts";
import { decodeElement, NEUTRAL, type Element } from "./Group.ts";

/** Format §3 — A homomorphic question: each answer is chosen or not, between `min` and `max` of them. */
export interface Question {
  readonly answers: string[];
  /** Whether a voter may instead answer "none", which is entry 0 of a ballot then. */
  readonly blank?: true;
  readonly min: number;
  readonly max: number;
  readonly question: string;
}

/** Format §3 — What is voted on and with which key. */
export interface Election {
  readonly uuid: string;
  readonly name: string;
  readonly description: string;
  /** y of the format. */
  readonly publicKey: Element;
  readonly questions: Question[];
  /** φ of the format: the digest of the election's bytes, which goes into every proof. */
  readonly fingerprint: string;
}

/** @throws ProtocolFault NOT_CANONICAL, NOT_SUPPORTED, OUT_OF_RANGE, UUID_MALFORMED, ELEMENT_… */
export function readElection(json: string | Uint8Array): Election {
  const reader = new CanonicalReader(json);
  ensure(reader.expect('{"version":').number() === 1, "NOT_SUPPORTED", "election of another version than 1");
  const description = reader.expect(',"description":').string();
  const name = reader.expect(',"name":').string();
  const group = reader.expect(',"group":').string();
  ensure(group === "Ed25519", "NOT_SUPPORTED", `group ${group}`);
  const publicKey = decodeElement(reader.expect(',"public_key":').plainString());
  const questions = reader.expect(',"questions":').array(readQuestion);
  const uuid = isVoteUuid(reader.expect(',"uuid":').plainString());
  for (const optional of ["administrator", "credential_authority", "language"]) {
    if (reader.accept(`,"${optional}":`)) {
      reader.string();
    }
  }
  reader.expect("}").end();
  ensure(questions.length > 0 && !publicKey.equals(NEUTRAL), "OUT_OF_RANGE", "no question, or the neutral element as key");
  return { uuid, name, description, publicKey, questions, fingerprint: base64Digest(json) };
}

function readQuestion(reader: CanonicalReader): Question {
  ensure(!reader.accept('{"type":'), "NOT_SUPPORTED", "question that is not homomorphic");
  const answers = reader.expect('{"answers":').array((item) => item.string());
  // An election may say "false" where others say nothing: the digest is taken over the bytes as they are.
  const blank = !reader.accept(',"blank":false') && reader.accept(',"blank":true');
  const min = reader.expect(',"min":').number();
  const max = reader.expect(',"max":').number();
  const question = reader.expect(',"question":').string();
  reader.expect("}");
  ensure(answers.length > 0 && min <= max && max <= answers.length, "OUT_OF_RANGE", `${min} to ${max} of ${answers.length} answers`);
  return { answers, ...(blank ? { blank: true } : {}), min, max, question };
}

/** How many ciphertexts answer a question. */
export function choicesOf(question: Question): number {
  return question.answers.length + (question.blank ? 1 : 0);
}
