import { canonicalJson } from "../protocol/CanonicalJson.ts";
import { digestOfCertificates, type Ceremony, type SignedMessage, type TrusteeCertificate } from "../protocol/Ceremony.ts";
import { hexDigest } from "../protocol/Digest.ts";
import { ProtocolFault } from "../protocol/Fault.ts";
import type { Element, Scalar } from "../protocol/Group.ts";
import { makeVerificationKey, type VerificationKey } from "../protocol/MakeVerificationKey.ts";
import { openShare, readSealedShare } from "../protocol/OpenShare.ts";
import type { Proof } from "../protocol/Proof.ts";
import type { SealedShare } from "../protocol/SealShare.ts";
import type { TrusteeSeat } from "../protocol/TrusteeSeat.ts";
import { verifyCertificate } from "../protocol/VerifyCertificate.ts";
import { verifyCoefficients } from "../protocol/VerifyCoefficients.ts";
import { verifyVerificationKey } from "../protocol/VerifyVerificationKey.ts";

/** Protocol §3.2 — How far a ceremony is, as the server tells it to one trustee; nothing in it is believed before it is checked. */
export interface CeremonyState {
  readonly attempt: number;
  readonly size: number;
  readonly needed: number;
  /** The number of the trustee who looks, from 1. */
  readonly mine: number;
  readonly begunBy: string | null;
  readonly because: string | null;
  readonly stopped: { readonly sender: number; readonly step: Step; readonly by: number } | null;
  readonly members: readonly Member[];
}

export interface Member {
  readonly name: string;
  readonly certificate: { readonly certificate: SignedMessage; readonly binding: Proof } | null;
  readonly coefficients: { readonly coefficients: SignedMessage; readonly signature: Proof } | null;
  /** For the trustee who looks. */
  readonly share: SealedShare | null;
  readonly key: VerificationKey | null;
}

export type Step = "CERTIFICATE" | "COEFFICIENTS" | "SHARE" | "VERIFICATION_KEY";

/** What somebody sent does not hold. */
export class WrongMessage extends Error {
  readonly sender: number;
  readonly step: Step;

  constructor(sender: number, step: Step) {
    super(`${step} of trustee ${sender}`);
    this.sender = sender;
    this.step = step;
  }
}

export function ceremonyOf(voteUuid: string, { attempt, size, needed }: CeremonyState): Ceremony {
  return { vote: voteUuid, attempt, size, needed };
}

type Next = "STOPPED" | "CERTIFICATE" | "COEFFICIENTS" | "VERIFICATION_KEY" | "WAIT" | "COMPLETE";

/** What this trustee has to do now. */
export function nextStep({ members, mine, stopped }: CeremonyState): Next {
  if (stopped) {
    return "STOPPED";
  }
  const own = members[mine - 1]!;
  if (!own.certificate) {
    return "CERTIFICATE";
  }
  if (members.every((member) => member.certificate) && !own.coefficients) {
    return "COEFFICIENTS";
  }
  if (members.every((member) => member.coefficients) && !own.key) {
    return "VERIFICATION_KEY";
  }
  return members.every((member) => member.key) ? "COMPLETE" : "WAIT";
}

/** The messages that are there, checked. Lists are whole once every trustee has taken the step. */
export interface Received {
  readonly certificates: SignedMessage[];
  readonly keys: TrusteeCertificate[];
  readonly polynomials: Element[][];
}

/** @throws WrongMessage with whose message does not hold */
export function verifyMessages(ceremony: Ceremony, { members }: CeremonyState): Received {
  const sent = <T, R>(step: Step, of: (member: Member) => T | null, verify: (message: T, index: number) => R): R[] =>
    members.flatMap((member, i) => {
      const message = of(member);
      return message === null ? [] : [attributed(i + 1, step, () => verify(message, i + 1))];
    });
  const keys = sent("CERTIFICATE", (member) => member.certificate, ({ certificate, binding }, i) => verifyCertificate(ceremony, i, certificate, binding));
  const certificates = members.flatMap((member) => (member.certificate ? [member.certificate.certificate] : []));
  const polynomials = sent("COEFFICIENTS", (member) => member.coefficients, ({ coefficients, signature }, i) =>
    verifyCoefficients(ceremony.needed, i, keys[i - 1]!.verification, certificates, coefficients, signature));
  sent("VERIFICATION_KEY", (member) => member.key, (key, i) => verifyVerificationKey(polynomials, i, keys[i - 1]!.verification, key));
  return { certificates, keys, polynomials };
}

/** The shares for this trustee, opened, added up. @throws WrongMessage with whose share does not hold */
export async function ownShare(seat: TrusteeSeat, { members }: CeremonyState, { certificates, polynomials }: Received): Promise<{ secret: Scalar; key: VerificationKey }> {
  const received: Scalar[] = [];
  for (const [i, { share }] of members.entries()) {
    if (i + 1 !== seat.index) {
      try {
        received.push(await openShare(seat, i + 1, certificates, polynomials[i]!, readSealedShare(canonicalJson(share))));
      } catch (fault) {
        throw fault instanceof ProtocolFault ? new WrongMessage(i + 1, "SHARE") : fault;
      }
    }
  }
  return makeVerificationKey(seat, certificates, received);
}

/**
 * What the trustees can read to each other once the set is complete: SHA-256 over all messages modulo 10^24, in six groups of four
 * digits. So long because whoever shows two people two sets could choose both until their codes are the same.
 */
export function codeOfSet({ members }: CeremonyState): string {
  const messages = canonicalJson(members.map(({ certificate, coefficients, key }) => ({ certificate, coefficients, key })));
  return (BigInt(`0x${hexDigest(messages)}`) % 10n ** 24n).toString().padStart(24, "0").match(/..../g)!.join(" ");
}

export function digestOf({ certificates }: Received): string {
  return digestOfCertificates(certificates);
}

function attributed<R>(sender: number, step: Step, verify: () => R): R {
  try {
    return verify();
  } catch (fault) {
    throw fault instanceof ProtocolFault || fault instanceof TypeError ? new WrongMessage(sender, step) : fault;
  }
}
