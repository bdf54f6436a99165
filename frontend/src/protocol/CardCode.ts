import { ensure } from "./Fault.ts";

/**
 * Protocol §1 — The secret code on a household's card: 22 random digits and 2 check digits (ISO 7064, MOD 97-10), 73 bits of chance.
 * The check finds every single wrong digit and every swap of neighbours before any slow computation starts.
 */
export class CardCode {
  static readonly LENGTH = 24;
  readonly digits: string;

  /** @throws ProtocolFault NOT_DIGITS, WRONG_LENGTH, WRONG_CHECK_DIGITS */
  constructor(digits: string) {
    ensure(/^[0-9]*$/.test(digits), "NOT_DIGITS", "a card code has only digits");
    ensure(digits.length === CardCode.LENGTH, "WRONG_LENGTH", `${digits.length} digits`);
    ensure(BigInt(digits) % 97n === 1n, "WRONG_CHECK_DIGITS", "check digits do not match");
    this.digits = digits;
  }

  /** Reads what a person typed: spaces and dashes anywhere are ignored. */
  static parse(typed: string): CardCode {
    return new CardCode(withoutSeparators(typed));
  }

  static random(): CardCode {
    const digits = randomDigits(CardCode.LENGTH - 2);
    return new CardCode(digits + checkDigits(digits));
  }

  /** Six groups of four. */
  get printed(): string {
    return this.digits.replace(/(.{4})(?=.)/g, "$1 ");
  }
}

/** Every digit as likely as every other. */
export function randomDigits(count: number): string {
  let digits = "";
  while (digits.length < count) {
    const byte = crypto.getRandomValues(new Uint8Array(1))[0]!;
    digits += byte < 250 ? byte % 10 : "";
  }
  return digits;
}

/** Space, tab, line ends, no-break space, hyphens and dashes: what people and printers put between groups. */
export function withoutSeparators(typed: string): string {
  return typed.replace(/[ \t\r\n\u00a0\-\u2010-\u2014]/g, "");
}

function checkDigits(digits: string): string {
  return String(98n - (BigInt(digits + "00") % 97n)).padStart(2, "0");
}
