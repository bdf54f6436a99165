import { isCount, isList, isText, isVoteUuid, readCanonical } from "./CanonicalJson.ts";
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

/** @throws ProtocolFault NOT_CANONICAL, NOT_SUPPORTED, OUT_OF_RANGE, ELEMENT_… */
export function readElection(json: string | Uint8Array): Election {
  const record = readCanonical(json, (tree) => ({
    version: isCount(tree.version),
    description: isText(tree.description),
    name: isText(tree.name),
    group: isText(tree.group),
    public_key: isText(tree.public_key),
    questions: isList(tree.questions, readQuestion),
    uuid: isVoteUuid(tree.uuid),
    ...optionalTexts(tree, ["administrator", "credential_authority", "language"]),
  }));
  ensure(record.version === 1 && record.group === "Ed25519", "NOT_SUPPORTED", `version ${record.version}, group ${record.group}`);
  const publicKey = decodeElement(record.public_key);
  ensure(record.questions.length > 0 && !publicKey.equals(NEUTRAL), "OUT_OF_RANGE", "no question, or the neutral element as key");
  return { uuid: record.uuid, name: record.name, description: record.description, publicKey, questions: record.questions, fingerprint: base64Digest(json) };
}

function readQuestion(tree: any): Question {
  ensure(tree.type === undefined, "NOT_SUPPORTED", "question that is not homomorphic");
  const question: Question = {
    answers: isList(tree.answers, isText),
    ...(tree.blank === true ? { blank: true } : {}),
    min: isCount(tree.min),
    max: isCount(tree.max),
    question: isText(tree.question),
  };
  ensure(question.answers.length > 0 && question.min <= question.max && question.max <= question.answers.length, "OUT_OF_RANGE", "answers");
  return question;
}

function optionalTexts(tree: any, names: string[]): Record<string, string> {
  return Object.fromEntries(names.filter((name) => name in tree).map((name) => [name, isText(tree[name])]));
}
