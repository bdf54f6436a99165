import type { CardCode } from "../protocol/CardCode.ts";

/** Which households of a hamlet still need a card, as the server tells. */
export interface CardSet {
  readonly cardSetId: string;
  readonly hamlet: string;
  readonly place: string;
  readonly publicAddress: string;
  readonly validUntil: string;
  /** Absent when every household has a card. */
  readonly missing?: Household[];
  readonly made: number;
}

export interface Household {
  readonly householdId: string;
  readonly number: number;
  readonly representative: string;
  readonly address: string;
}

/**
 * A card as it will be printed. The voting code exists here and on paper, nowhere else. The account code opens an account for the
 * household's representative; it is drawn apart and tells nothing of the voting code.
 */
export interface MadeCard {
  readonly household: Household;
  readonly code: CardCode;
  readonly accountCode: string;
  readonly publicKey: string;
}

/** What the QR code on a card opens. Everything stands behind the `#` and so never reaches a server. */
export function cardAddress(hamletId: string, set: CardSet, { household, code }: MadeCard): string {
  const parts = new URLSearchParams({ h: hamletId, o: household.householdId, s: set.cardSetId, n: String(household.number), r: household.representative, c: code.digits });
  return `${set.publicAddress.replace(/\/$/, "")}/booth/#${parts}`;
}
