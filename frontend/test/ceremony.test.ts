import assert from "node:assert/strict";
import { test } from "node:test";
import { makeCertificate } from "../src/protocol/MakeCertificate.ts";
import { makeCoefficients } from "../src/protocol/MakeCoefficients.ts";
import { sealShare } from "../src/protocol/SealShare.ts";
import { encodeElement } from "../src/protocol/Group.ts";
import { readTrusteeList } from "../src/protocol/TrusteeList.ts";
import { canonicalJson } from "../src/protocol/CanonicalJson.ts";
import type { TrusteeSeat } from "../src/protocol/TrusteeSeat.ts";
import { ceremonyOf, codeOfSet, nextStep, ownShare, verifyMessages, WrongMessage, type CeremonyState, type Member, type Step } from "../src/trustee/CeremonyState.ts";

/** A whole ceremony of three, two of whom suffice, as their pages hold it; the server is a list. */
const VOTE = "DanBanCeremony1";
const seats: TrusteeSeat[] = [1, 2, 3].map((index) => ({ ceremony: { vote: VOTE, attempt: 1, size: 3, needed: 2 }, index, seed: new Uint8Array(32).fill(index) }));

type Sent = { -readonly [K in keyof Member]: Member[K] } & { shares: (Member["share"] | null)[] };

function beginning(): Sent[] {
  return seats.map(({ index }) => ({ name: `Trustee ${index}`, certificate: null, coefficients: null, share: null, key: null, shares: [] }));
}

function seenBy(mine: number, sent: Sent[]): CeremonyState {
  const members = sent.map(({ shares, ...member }) => ({ ...member, share: shares[mine - 1] ?? null }));
  return { attempt: 1, size: 3, needed: 2, mine, begunBy: null, because: null, stopped: null, members };
}

/** As far as every trustee has sent the shares. */
async function shared(): Promise<Sent[]> {
  const sent = beginning();
  seats.forEach((seat, i) => (sent[i]!.certificate = makeCertificate(seat)));
  const { certificates, keys } = verifyMessages(ceremonyOf(VOTE, seenBy(1, sent)), seenBy(1, sent));
  for (const [i, seat] of seats.entries()) {
    sent[i]!.coefficients = makeCoefficients(seat, certificates);
    sent[i]!.shares = await Promise.all(keys.map((key, j) => (j === i ? null : sealShare(seat, j + 1, key.encryption, certificates))));
  }
  return sent;
}

async function keyOf(mine: number, sent: Sent[]) {
  const state = seenBy(mine, sent);
  return ownShare(seats[mine - 1]!, state, verifyMessages(ceremonyOf(VOTE, state), state));
}

test("three_pages_make_a_set_any_verifier_accepts_and_show_one_code", async () => {
  const sent = await shared();
  const shares = await Promise.all([1, 2, 3].map((mine) => keyOf(mine, sent)));
  shares.forEach(({ key }, i) => (sent[i]!.key = key));
  const trustees = readTrusteeList(canonicalJson([["Pedersen", {
    threshold: 2,
    certs: sent.map((member) => member.certificate!.certificate),
    coefexps: sent.map((member) => member.coefficients!.coefficients),
    signatures: sent.map((member) => member.coefficients!.signature),
    verification_keys: sent.map((member) => member.key!),
  }]]));
  assert.equal(trustees.needed, 2);
  assert.deepEqual(trustees.owners, shares.map(({ key }) => key.public_key));
  assert.notEqual(encodeElement(trustees.electionKey), trustees.owners[0]);
  const codes = [1, 2, 3].map((mine) => codeOfSet(seenBy(mine, sent)));
  assert.match(codes[0]!, /^(\d{4} ){5}\d{4}$/);
  assert.equal(new Set(codes).size, 1);
});

test("each_page_knows_what_is_to_be_done_next", async () => {
  const sent = beginning();
  const next = () => [1, 2, 3].map((mine) => nextStep(seenBy(mine, sent)));
  assert.deepEqual(next(), ["CERTIFICATE", "CERTIFICATE", "CERTIFICATE"]);
  const whole = await shared();
  sent[0]!.certificate = whole[0]!.certificate;
  assert.deepEqual(next(), ["WAIT", "CERTIFICATE", "CERTIFICATE"]);
  whole.forEach((member, i) => (sent[i]!.certificate = member.certificate));
  sent[1]!.coefficients = whole[1]!.coefficients;
  assert.deepEqual(next(), ["COEFFICIENTS", "WAIT", "COEFFICIENTS"]);
  assert.deepEqual([1, 2].map((mine) => nextStep(seenBy(mine, whole))), ["VERIFICATION_KEY", "VERIFICATION_KEY"]);
  whole[2]!.key = (await keyOf(3, whole)).key;
  assert.deepEqual([2, 3].map((mine) => nextStep(seenBy(mine, whole))), ["VERIFICATION_KEY", "WAIT"]);
  assert.equal(nextStep({ ...seenBy(1, whole), stopped: { sender: 2, step: "SHARE", by: 3 } }), "STOPPED");
});

test("whatever_does_not_hold_is_its_senders", async () => {
  const elsewhere = makeCertificate({ ...seats[1]!, ceremony: { ...seats[1]!.ceremony, vote: "DanBanCeremony2" } });
  await wrong(2, "CERTIFICATE", (sent) => (sent[1]!.certificate = elsewhere));
  await wrong(3, "CERTIFICATE", (sent) => (sent[2]!.certificate = { ...sent[2]!.certificate!, binding: sent[1]!.certificate!.binding }));
  await wrong(2, "COEFFICIENTS", (sent) => (sent[1]!.coefficients = sent[2]!.coefficients));
  await wrong(3, "COEFFICIENTS", (sent) => (sent[2]!.coefficients = { ...sent[2]!.coefficients!, signature: sent[1]!.coefficients!.signature }));
  await wrong(2, "SHARE", (sent) => (sent[1]!.shares[0] = sent[2]!.shares[0]!));
  await wrong(3, "SHARE", (sent) => (sent[2]!.shares[0] = { ...sent[2]!.shares[0]!, box: "" }));
  await wrong(3, "SHARE", (sent) => (sent[2]!.shares[0] = null));
  const honest = await shared();
  const key = (await keyOf(2, honest)).key;
  await wrong(3, "VERIFICATION_KEY", (sent) => (sent[2]!.key = key));
});

/** Trustee 1 finds it. */
async function wrong(sender: number, step: Step, alter: (sent: Sent[]) => unknown): Promise<void> {
  const sent = await shared();
  alter(sent);
  await assert.rejects(keyOf(1, sent), (problem) => problem instanceof WrongMessage && problem.sender === sender && problem.step === step, `${step} of ${sender}`);
}
