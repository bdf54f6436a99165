import { normalizeZ } from "@noble/curves/abstract/curve.js";
import { ensure } from "./Fault.ts";
import { decodePoint, encodeAffine, GENERATOR, NEUTRAL, ORDER, type Element, type Scalar } from "./Group.ts";

const QUARTER = 64;
const BITS = 4 * QUARTER;

/**
 * Format §11 — An element that is raised to several public powers. Its 2^64th, 2^128th and 2^192nd powers are computed once; each power then
 * takes 64 squarings instead of 252, and so does the check that it belongs to the group. Time depends on the exponent: nothing here is secret.
 */
export class Base {
  readonly element: Element;
  private readonly products: Element[] = [NEUTRAL];

  private constructor(element: Element) {
    this.element = element;
    let quarter = element;
    for (let i = 0; i < 4; i++) {
      this.products.push(...this.products.map((product) => (product === NEUTRAL ? quarter : product.add(quarter))));
      for (let k = 0; i < 3 && k < QUARTER; k++) {
        quarter = quarter.double();
      }
    }
  }

  /** @param element a member of the group, or a point whose powers tell whether it is one */
  static of(element: Element): Base {
    return new Base(element);
  }

  /** Reads an element strictly, as `decodeElement` does. */
  static decode(text: unknown): Base {
    const base = new Base(decodePoint(text));
    ensure(base.power(ORDER).equals(NEUTRAL), "ELEMENT_NOT_IN_GROUP", String(text));
    return base;
  }

  power(exponent: Scalar): Element {
    const bits = exponent.toString(2).padStart(BITS, "0");
    let power = NEUTRAL;
    for (let i = 0; i < QUARTER; i++) {
      power = power === NEUTRAL ? power : power.double();
      const chosen = (bits[i] === "1" ? 8 : 0) + (bits[i + 64] === "1" ? 4 : 0) + (bits[i + 128] === "1" ? 2 : 0) + (bits[i + 192] === "1" ? 1 : 0);
      if (chosen !== 0) {
        power = power === NEUTRAL ? this.products[chosen]! : power.add(this.products[chosen]!);
      }
    }
    return power;
  }
}

/** The texts of many elements at the price of one inversion. */
export function encodeAll(elements: Element[]): string[] {
  return normalizeZ(GENERATOR.constructor as never, elements as never[]).map((element) => encodeAffine(element as Element));
}
