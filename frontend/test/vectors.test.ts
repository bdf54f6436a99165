import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { ed25519 } from "@noble/curves/ed25519.js";
import { tracker } from "../src/protocol/Ballot.ts";
import { readEvent, writeEvent } from "../src/protocol/BoardEvent.ts";
import { canonicalJson, readCanonical } from "../src/protocol/CanonicalJson.ts";
import { signedMessageFields, type Ceremony, type SignedMessage } from "../src/protocol/Ceremony.ts";
import { verifiedCheckpoint, verifyCosignature } from "../src/protocol/Checkpoint.ts";
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
import { makeCertificate } from "../src/protocol/MakeCertificate.ts";
import { makeCoefficients } from "../src/protocol/MakeCoefficients.ts";
import { makeVerificationKey } from "../src/protocol/MakeVerificationKey.ts";
import { openShare, readSealedShare } from "../src/protocol/OpenShare.ts";
import { readInclusionProof, verifyInclusionProof } from "../src/protocol/InclusionProof.ts";
import { verifiedLogKeyStatement } from "../src/protocol/LogKeyStatement.ts";
import { proofFields } from "../src/protocol/Proof.ts";
import { openBallot } from "../src/protocol/OpenBallot.ts";
import { possessionHolds, provePossession } from "../src/protocol/ProvePossession.ts";
import { readConsent, signConsent, signOpinion } from "../src/protocol/SignStatement.ts";
import { sealBallot } from "../src/protocol/SealBallot.ts";
import { sealShare } from "../src/protocol/SealShare.ts";
import { readNoteKey, readSignedNote } from "../src/protocol/SignedNote.ts";
import { readTrusteeList } from "../src/protocol/TrusteeList.ts";
import type { TrusteeSeat } from "../src/protocol/TrusteeSeat.ts";
import { verifyCertificate } from "../src/protocol/VerifyCertificate.ts";
import { verifyCoefficients } from "../src/protocol/VerifyCoefficients.ts";
import { verifyShare } from "../src/protocol/VerifyShare.ts";
import { verificationKeyFields, verifyVerificationKey } from "../src/protocol/VerifyVerificationKey.ts";
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
  Checkpoint: ({ key, note }) => {
    const { origin, size, root } = verifiedCheckpoint(readSignedNote(note), readNoteKey("LOG", key));
    return { origin, size, root: bytesToHex(root) };
  },
  Cosignature: ({ key, note }) => ({ time: verifyCosignature(readSignedNote(note), readNoteKey("WITNESS", key)) }),
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
  InclusionProof: ({ uuid, height, event, key, proof }) => {
    const read = readInclusionProof(proof);
    const { size, root } = verifyInclusionProof(read, { vote: uuid, height, event }, readNoteKey("LOG", key));
    return { index: read.index, size, root: bytesToHex(root) };
  },
  LogKeyStatement: ({ statement }) => verifiedLogKeyStatement(statement),
  ProvePossession: ({ uuid, secret, random }) => ({ possession: canonicalJson(provePossession(uuid, trusteeKeyOf(BigInt(secret)), replay(random))) }),
  Scalar: ({ decimal }) => ({ value: parseScalar(decimal).toString() }),
  ReadConsent: ({ statement }) => {
    const { credential, answer } = readConsent(statement);
    return { credential, answer };
  },
  SignConsent: ({ poll, matter, answer, secret, random }) => ({ statement: signConsent(poll, matter, answer, BigInt(secret), replay(random)) }),
  SignOpinion: ({ vote, text, secret, random }) => ({ statement: signOpinion(vote, text, BigInt(secret), replay(random)) }),
  OpenBallot: ({ election, ballot, randomness }) => ({ choices: openBallot(readElection(election), ballot, randomness.map(parseScalar)) }),
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
  VerifyTrusteeKey: ({ key }) => ({ publicKey: readTrusteeList(`[["Single",${key}]]`).owners[0] }),
  MakeCertificate: (input) => written(makeCertificate(seat(input))),
  VerifyCertificate: (input) => ({ ...verifyCertificate(ceremony(input), input.index, readMessage(input.certificate), readCanonical(input.binding, proofFields)) }),
  MakeCoefficients: (input) => written(makeCoefficients(seat(input), input.certificates.map(readMessage))),
  VerifyCoefficients: ({ needed, index, signer, certificates, coefficients, signature }) => ({
    powers: verifyCoefficients(needed, index, signer, certificates.map(readMessage), readMessage(coefficients), readCanonical(signature, proofFields)).map(encodeElement),
  }),
  SealShare: async (input) => ({ share: canonicalJson(await sealShare(seat(input), input.receiver, input.encryption, input.certificates.map(readMessage))) }),
  OpenShare: async (input) => ({
    value: (await openShare(seat(input), input.sender, input.certificates.map(readMessage), input.powers.map(decodeElement), readSealedShare(input.share))).toString(),
  }),
  VerifyShare: ({ powers, receiver, value }) => {
    verifyShare(powers.map(decodeElement), receiver, parseScalar(value));
    return {};
  },
  MakeVerificationKey: (input) => {
    const { secret, key } = makeVerificationKey(seat(input), input.certificates.map(readMessage), input.received.map(parseScalar));
    return { secret: secret.toString(), key: canonicalJson(key) };
  },
  VerifyVerificationKey: ({ polynomials, index, signer, key }) => {
    const read = readCanonical(key, verificationKeyFields);
    verifyVerificationKey(polynomials.map((own: string[]) => own.map(decodeElement)), index, signer, read);
    return { publicKey: read.public_key };
  },
  VerifyThresholdSet: ({ trustees }) => {
    const { electionKey, owners, needed } = readTrusteeList(trustees);
    return { electionKey: encodeElement(electionKey), owners, needed };
  },
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

function ceremony({ uuid, attempt, size, needed }: any): Ceremony {
  return { vote: uuid, attempt, size, needed };
}

function seat(input: any): TrusteeSeat {
  return { ceremony: ceremony(input), index: input.index, seed: hexToBytes(input.seed) };
}

function readMessage(json: string): SignedMessage {
  return readCanonical(json, signedMessageFields);
}

function written(parts: object): Record<string, string> {
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, canonicalJson(part)]));
}

function replay(recorded: string[] | string): Randomness {
  const numbers = (Array.isArray(recorded) ? recorded : JSON.parse(recorded)).map(BigInt);
  return () => numbers.shift() ?? assert.fail("more randomness was drawn than recorded");
}
