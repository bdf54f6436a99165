import { CardCode } from "../protocol/CardCode.ts";
import { deriveCardKey } from "../protocol/DeriveCardKey.ts";
import type { Scalar } from "../protocol/Group.ts";
import { keepInFragment, readFragment } from "../page/Fragment.ts";

/** What the card's QR code, or the hamlet's link, says. */
export interface CardAddress {
  readonly hamletId: string | null;
  readonly cardSetId: string | null;
  /** The code as it stood in the address, or as typed so far. */
  readonly code: string;
  /** Number of the household on the roll and name of its representative: only for the person to see whose card this is. */
  readonly number: string | null;
  readonly representative: string | null;
}

/** Reads the card once and takes the code out of the address and the browser's history. */
export function takeCardFromAddress(): CardAddress {
  const parts = readFragment();
  const part = (name: string) => parts.get(name) || null;
  keepInFragment(["h", "s"]);
  return { hamletId: part("h"), cardSetId: part("s"), code: part("c") ?? "", number: part("n"), representative: part("r") };
}

/** One voter at the booth. Her secrets live here and only here, until `forget`. */
export class Visit {
  readonly address: CardAddress;
  cardSetId: string | null;
  /** What stands in the entry field; kept so that nothing typed is lost. */
  typed: string;
  /** The code was well-formed but no household's: it must be looked at again. */
  retyping = false;
  private secret: Promise<Scalar> | null = null;
  private derivedFrom = "";

  constructor(address: CardAddress) {
    this.address = address;
    this.cardSetId = address.cardSetId;
    this.typed = address.code;
  }

  /** "Trần Thị Hoa", or "số 12", or nothing. */
  get household(): string | null {
    return this.address.representative ?? this.address.number;
  }

  /** The card's secret; the slow computation starts at the first call and runs while the person reads. */
  cardSecret(): Promise<Scalar> {
    const source = `${this.typed} ${this.cardSetId}`;
    if (this.secret === null || this.derivedFrom !== source) {
      this.derivedFrom = source;
      this.secret = deriveCardKey(CardCode.parse(this.typed), this.cardSetId!);
      this.secret.catch(() => {});
    }
    return this.secret;
  }

  forget(): void {
    this.typed = "";
    this.derivedFrom = "";
    this.secret = null;
  }
}
