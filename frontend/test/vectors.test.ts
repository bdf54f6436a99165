import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { ed25519 } from "@noble/curves/ed25519.js";
import { tracker } from "../src/protocol/Ballot.ts";
import { readEvent, writeEvent } from "../src/protocol/BoardEvent.ts";
import { canonicalJson, readCanonical } from "../src/protocol/CanonicalJson.ts";
import { CardCode } from "../src/protocol/CardCode.ts";
import { credentialForVote, votingKeyForVote } from "../src/protocol/CredentialForVote.ts";
import { isSorted, readCredentialList, readWeightedCredentials, writeCredentialList } from "../src/protocol/CredentialList.ts";
import { decryptPartially } from "../src/protocol/DecryptPartially.ts";
import { cardPublicKey, deriveCardKey } from "../src/protocol/DeriveCardKey.ts";
import { bytesToHex, hexDigest, hexToBytes, utf8 } from "../src/protocol/Digest.ts";
import { readElection } from "../src/protocol/Election.ts";
import { readEncryptedTally } from "../src/protocol/EncryptedTally.ts";
import { ensure, ProtocolFault } from "../src/protocol/Fault.ts";
import { generateTrusteeKey, trusteeKeyOf } from "../src/protocol/GenerateTrusteeKey.ts";
import { decodeElement, encodeElement, GENERATOR, parseScalar, power, type Randomness } from "../src/protocol/Group.ts";
import { readPartialDecryption } from "../src/protocol/PartialDecryption.ts";
import { proofFields } from "../src/protocol/Proof.ts";
import { possessionHolds, provePossession } from "../src/protocol/ProvePossession.ts";
import { readConsent, signConsent, signOpinion } from "../src/protocol/SignStatement.ts";
import { sealBallot } from "../src/protocol/SealBallot.ts";
import { readTrusteeList } from "../src/protocol/TrusteeList.ts";
import { verifyBallot } from "../src/protocol/VerifyBallot.ts";
import { verifyPartialDecryption } from "../src/protocol/VerifyPartialDecryption.ts";
import { readReceipt, receiptSignedBytes, verifyReceipt } from "../src/protocol/VerifyReceipt.ts";
import { readVoteDescription } from "../src/protocol/VoteDescription.ts";

/** The vectors the Java code is tested with: what is accepted must give the same bytes, what is refused the same fault. */
const folder = new URL("../../src/test/resources/vectors/", import.meta.url);

interface Case {
  readonly name: string;
  readonly input: any;
  readonly output?: any;
  readonly refused?: string;
}

const algorithms: Record<string, (input: any) => unknown> = {
  BallotReceipt: ({ seed, uuid, ballot, height, event, boardKey, receipt }) => {
    if (seed) {
      const unsigned = { vote: uuid, ballot, height, event };
      const signature = bytesToHex(ed25519.sign(receiptSignedBytes(unsigned), hexToBytes(seed)));
      return { boardKey: bytesToHex(ed25519.getPublicKey(hexToBytes(seed))), receipt: canonicalJson({ ...unsigned, signature }) };
    }
    const read = readReceipt(receipt);
    verifyReceipt(read, boardKey);
    return { ballot: read.ballot, height: read.height };
  },
  CanonicalJson: ({ text, json }) => (json === undefined ? { json: canonicalJson(text) } : { text: readCanonical(json, (tree) => tree) }),
  CardCode: ({ typed }) => {
    const code = CardCode.parse(typed);
    return { digits: code.digits, printed: code.printed };
  },
  CredentialForVote: ({ uuid, card, secret }) => {
    const credential = credentialForVote(uuid, card);
    if (!secret) {
      return { credential };
    }
    const key = votingKeyForVote(uuid, BigInt(secret));
    assert.equal(key.credential, credential);
    return { credential, signingKey: key.signingKey.toString() };
  },
  CredentialList: ({ credentials, list }) => {
    const written = credentials ? writeCredentialList(credentials) : list;
    const read = readWeightedCredentials(written);
    const names = read.map(({ credential }) => credential);
    if (read.every(({ weight }) => weight === 1n)) {
      assert.deepEqual(readCredentialList(written), names);
    }
    return { list: written, size: read.length, sorted: isSorted(names) };
  },
  DecryptPartially: ({ election, tally, secret, random }) => ({
    decryption: canonicalJson(decryptPartially(readElection(election), trusteeKeyOf(BigInt(secret)), JSON.parse(tally), replay(random))),
  }),
  DeriveCardKey: async ({ code, cardSet }) => {
    const secret = await deriveCardKey(new CardCode(code), cardSet);
    return { secret: secret.toString(), publicKey: cardPublicKey(secret) };
  },
  Element: ({ element }) => ({ littleEndian: encodeElement(decodeElement(element)).match(/../g)!.reverse().join("") }),
  Event: ({ event }) => {
    const read = readEvent(event);
    return { digest: hexDigest(writeEvent(read)), height: read.height, type: read.type, parent: read.parent ?? "", payload: read.payload ?? "" };
  },
  GenerateTrusteeKey: ({ random }) => {
    const { secret, published } = generateTrusteeKey(replay(random));
    return { secret: secret.toString(), key: canonicalJson(published) };
  },
  ProvePossession: ({ uuid, secret, random }) => ({ possession: canonicalJson(provePossession(uuid, trusteeKeyOf(BigInt(secret)), replay(random))) }),
  Scalar: ({ decimal }) => ({ value: parseScalar(decimal).toString() }),
  ReadConsent: ({ statement }) => {
    const { credential, answer } = readConsent(statement);
    return { credential, answer };
  },
  SignConsent: ({ poll, matter, answer, secret, random }) => ({ statement: signConsent(poll, matter, answer, BigInt(secret), replay(random)) }),
  SignOpinion: ({ vote, text, secret, random }) => ({ statement: signOpinion(vote, text, BigInt(secret), replay(random)) }),
  SealBallot: ({ election, choices, signingKey, random }) => {
    const key = { signingKey: BigInt(signingKey), credential: encodeElement(power(GENERATOR, BigInt(signingKey))) };
    const ballot = sealBallot(readElection(election), key, choices, replay(random));
    return { ballot, tracker: tracker(ballot) };
  },
  VerifyBallot: ({ election, credentials, ballot }) => {
    const listed = (JSON.parse(credentials) as string[]).map((entry) => entry.split(",")[0]!);
    return { credential: verifyBallot(readElection(election), new Set(listed), ballot).credential, tracker: tracker(ballot) };
  },
  VerifyPartialDecryption: ({ election, publicKey, tally, decryption }) => {
    verifyPartialDecryption(readElection(election), publicKey, readEncryptedTally(utf8(tally)), readPartialDecryption(decryption));
    return {};
  },
  VerifyPossession: ({ uuid, publicKey, possession }) => {
    ensure(possessionHolds(uuid, publicKey, readCanonical(possession, proofFields)), "BAD_PROOF_OF_POSSESSION");
    return {};
  },
  VerifyTrusteeKey: ({ key }) => ({ publicKey: readTrusteeList(`[["Single",${key}]]`)[0]!.public_key }),
  VoteDescription: ({ description }) => readVoteDescription(description),
};

for (const file of readdirSync(folder).sort()) {
  const algorithm = file.replace(/\.json$/, "");
  const { cases } = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as { cases: Case[] };
  for (const { name, input, output, refused } of cases) {
    const title = `${algorithm}: ${name}`;
    test(title, async () => {
      const run = async () => algorithms[algorithm]!(input);
      if (refused) {
        await assert.rejects(run, (problem) => problem instanceof ProtocolFault && (problem.code === refused || assert.equal(problem.message, refused)));
        return;
      }
      const actual = (await run()) as Record<string, unknown>;
      for (const [field, expected] of Object.entries(output ?? {})) {
        if (field in actual) {
          assert.deepEqual(actual[field], expected, field);
        }
      }
    });
  }
}

function replay(recorded: string[] | string): Randomness {
  const numbers = (Array.isArray(recorded) ? recorded : JSON.parse(recorded)).map(BigInt);
  return () => numbers.shift() ?? assert.fail("more randomness was drawn than recorded");
}
