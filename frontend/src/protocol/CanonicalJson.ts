import { ProtocolFault, ensure } from "./Fault.ts";

/**
 * Format §1 — Canonical JSON: no white space, fields in one fixed order, one spelling for every string and number.
 * Reading is writing turned round: what was read is written again in canonical form and must be the very same text, so duplicate
 * keys, other orders, other escapes and trailing bytes cannot get through.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value).replace(/\x7f/g, "\\u007f");
}

export const LARGEST_NUMBER = 1_073_741_823;

/**
 * @param build makes the wanted record from the parsed tree, naming every field in the format's order
 * @throws ProtocolFault NOT_CANONICAL
 */
export function readCanonical<T>(json: string | Uint8Array, build: (tree: any) => T): T {
  const text = typeof json === "string" ? json : decodeUtf8(json);
  let value: T;
  try {
    value = build(JSON.parse(text));
  } catch (problem) {
    throw problem instanceof ProtocolFault ? problem : new ProtocolFault("NOT_CANONICAL", String(problem));
  }
  ensure(canonicalJson(value) === text, "NOT_CANONICAL", "the same record has another spelling");
  return value;
}

export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new ProtocolFault("NOT_CANONICAL", "not UTF-8");
  }
}

/** Field checks for `build` functions. */
export function isText(value: unknown): string {
  ensure(typeof value === "string", "NOT_CANONICAL", "a string was expected");
  return value;
}

export function isCount(value: unknown): number {
  ensure(typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= LARGEST_NUMBER, "NOT_CANONICAL", "a number was expected");
  return value;
}

export function isHexDigest(value: unknown): string {
  ensure(typeof value === "string" && /^[0-9a-f]{64}$/.test(value), "DIGEST_MALFORMED", String(value));
  return value;
}

/** Base64 of 32 bytes without padding, in its one spelling. */
export function isTracker(value: unknown): string {
  ensure(typeof value === "string" && /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]$/.test(value), "DIGEST_MALFORMED", String(value));
  return value;
}

export function isVoteUuid(value: unknown): string {
  ensure(typeof value === "string" && /^[1-9A-HJ-NP-Za-km-z]{14,64}$/.test(value), "UUID_MALFORMED", String(value));
  return value;
}

export function isList<T>(value: unknown, item: (entry: any) => T): T[] {
  ensure(Array.isArray(value), "NOT_CANONICAL", "a list was expected");
  return value.map(item);
}

/**
 * Format §1 — Walks through canonical text: each format says which text comes next and everything else is refused, so that what was read
 * is what would be written and the first fault in the text is the one told of. The Java program reads in the same way.
 */
export class CanonicalReader {
  private readonly text: string;
  private position = 0;

  /** @throws ProtocolFault NOT_CANONICAL unless the bytes are well-formed UTF-8 */
  constructor(json: string | Uint8Array) {
    this.text = typeof json === "string" ? json : decodeUtf8(json);
  }

  /** Everything read so far, exactly as it stood. */
  get textSoFar(): string {
    return this.text.slice(0, this.position);
  }

  expect(literal: string): this {
    ensure(this.accept(literal), "NOT_CANONICAL", `expected ${literal} at character ${this.position}`);
    return this;
  }

  /** Reads this text if it comes next and says whether it did: for optional fields. */
  accept(literal: string): boolean {
    const isThere = this.isNext(literal);
    this.position += isThere ? literal.length : 0;
    return isThere;
  }

  end(): void {
    this.require(this.position === this.text.length, "trailing text");
  }

  string(): string {
    const start = this.expect('"').position;
    let end = start;
    while (end < this.text.length && this.text[end] !== '"') {
      end += this.text[end] === "\\" ? 2 : 1;
    }
    this.require(end < this.text.length, "unfinished string");
    const spelling = this.text.slice(start - 1, end + 1);
    this.position = end + 1;
    const value = this.parse(spelling);
    this.require(canonicalJson(value) === spelling && !/[\ud800-\udfff]/u.test(value), "string has another spelling");
    return value;
  }

  /** Digits, hexadecimal or base58: a string that needs no escape, which is most strings of the format. */
  plainString(): string {
    const start = this.expect('"').position;
    const end = this.text.indexOf('"', start);
    this.require(end >= 0, "unfinished string");
    const value = this.text.slice(start, end);
    this.require(!/[^\x21-\x7e]|\\/.test(value), "character to escape");
    this.position = end + 1;
    return value;
  }

  hexDigest(): string {
    return isHexDigest(this.plainString());
  }

  base64Digest(): string {
    return isTracker(this.plainString());
  }

  /** A number from 0 to 2^30 − 1 without leading zero. */
  number(): number {
    const start = this.position;
    while (this.position < this.text.length && this.text[this.position]! >= "0" && this.text[this.position]! <= "9") {
      this.position++;
    }
    const digits = this.text.slice(start, this.position);
    this.require(/^(0|[1-9][0-9]{0,9})$/.test(digits) && Number(digits) <= LARGEST_NUMBER, `not a number of the format: ${digits}`);
    return Number(digits);
  }

  /** Whether this text comes next; it is not read. */
  isNext(literal: string): boolean {
    return this.text.startsWith(literal, this.position);
  }

  /** An array of any length, empty included. */
  array<T>(item: (reader: this) => T): T[] {
    const items: T[] = [];
    this.expect("[");
    if (!this.accept("]")) {
      do {
        items.push(item(this));
      } while (this.accept(","));
      this.expect("]");
    }
    return items;
  }

  private parse(spelling: string): string {
    try {
      return JSON.parse(spelling) as string;
    } catch {
      throw new ProtocolFault("NOT_CANONICAL", `unknown escape at character ${this.position}`);
    }
  }

  private require(fact: boolean, detail: string): asserts fact {
    ensure(fact, "NOT_CANONICAL", `${detail} at character ${this.position}`);
  }
}
