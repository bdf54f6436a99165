import { canonicalJson, isHexDigest, isText, isVoteUuid, readCanonical } from "./CanonicalJson.ts";
import { base64Digest } from "./Digest.ts";
import { ensure } from "./Fault.ts";
import { decodeElement, encodeElement, GENERATOR, hashToScalar, modQ, power, randomScalar, type Randomness, type Scalar } from "./Group.ts";
import { knowledgeHolds, proofFields, proveKnowledge, type Proof } from "./Proof.ts";

/**
 * Protocol §7 — What a household says openly with its card: t = H(purpose "|" occasion "|" C), credential = C·g^t, signing key s + t;
 * signed by Schnorr over the canonical statement without its signature. Each purpose has a name of its own.
 */
const PURPOSES = { consent: "danban-consent", opinion: "danban-opinion" } as const;

export type ConsentAnswer = "AGREE" | "DISAGREE";

export interface ConsentStatement {
  readonly consent_poll: string;
  readonly matter: string;
  readonly credential: string;
  readonly answer: ConsentAnswer;
  readonly signature: Proof;
}

/** Protocol §7.1 — @param matter SHA-256 of the matter's exact text, as shown to the person who answers */
export function signConsent(poll: string, matter: string, answer: ConsentAnswer, cardSecret: Scalar, random: Randomness = randomScalar): string {
  const key = statementKey(PURPOSES.consent, poll, cardSecret);
  return signed({ consent_poll: isVoteUuid(poll), matter: isHexDigest(matter), credential: credentialOf(key), answer }, key, random);
}

/** Protocol §7.2 — The key of a household's opinions on one vote. It casts no ballot and signs nothing else. */
export function opinionKey(vote: string, cardSecret: Scalar): Scalar {
  return statementKey(PURPOSES.opinion, vote, cardSecret);
}

/** Protocol §7.2 — An opinion in words, kept apart from ballots. */
export function signOpinion(vote: string, text: string, cardSecret: Scalar, random: Randomness = randomScalar): string {
  return signOpinionWith(opinionKey(vote, cardSecret), vote, text, random);
}

export function signOpinionWith(key: Scalar, vote: string, text: string, random: Randomness = randomScalar): string {
  return signed({ opinion_on: isVoteUuid(vote), credential: credentialOf(key), text }, key, random);
}

/** @throws ProtocolFault NOT_CANONICAL, UNKNOWN_ANSWER, BAD_SIGNATURE and those of its parts */
export function readConsent(json: string): ConsentStatement {
  const statement = readCanonical(json, (tree) => ({
    consent_poll: isVoteUuid(tree.consent_poll),
    matter: isHexDigest(tree.matter),
    credential: isText(tree.credential),
    answer: tree.answer as ConsentAnswer,
    signature: proofFields(tree.signature),
  }));
  ensure(statement.answer === "AGREE" || statement.answer === "DISAGREE", "UNKNOWN_ANSWER", String(statement.answer));
  const { signature, ...unsigned } = statement;
  ensure(knowledgeHolds(decodeElement(statement.credential), signature, prefix(canonicalJson(unsigned))), "BAD_SIGNATURE", statement.credential);
  return statement;
}

function statementKey(purpose: string, occasion: string, cardSecret: Scalar): Scalar {
  return modQ(cardSecret + hashToScalar(`${purpose}|${occasion}|${encodeElement(power(GENERATOR, cardSecret))}`));
}

function credentialOf(key: Scalar): string {
  return encodeElement(power(GENERATOR, key));
}

function prefix(unsigned: string): string {
  return `danban-statement|${base64Digest(unsigned)}|`;
}

function signed(unsigned: object, key: Scalar, random: Randomness): string {
  return canonicalJson({ ...unsigned, signature: proveKnowledge(key, prefix(canonicalJson(unsigned)), random) });
}
