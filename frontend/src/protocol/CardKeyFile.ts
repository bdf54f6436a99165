import { canonicalJson, isCount, isList, isText, readCanonical } from "./CanonicalJson.ts";
import { ensure } from "./Fault.ts";

/**
 * Protocol §1 — What the leader keeps after making cards: the public key given to each household. No secret is inside, but it links
 * households to credentials, so it is not published. With it the leader finds out whether the server still holds the same keys.
 */
export interface CardKeyFile {
  readonly hamlet: string;
  readonly cardSet: string;
  readonly cards: { readonly household: string; readonly number: number; readonly publicKey: string }[];
}

export function writeCardKeyFile({ hamlet, cardSet, cards }: CardKeyFile): string {
  return canonicalJson({ "danban-cards": 1, hamlet, cardSet, cards });
}

export function readCardKeyFile(json: string | Uint8Array): CardKeyFile {
  const file = readCanonical(json, (tree) => ({
    "danban-cards": isCount(tree["danban-cards"]),
    hamlet: isText(tree.hamlet),
    cardSet: isText(tree.cardSet),
    cards: isList(tree.cards, (card) => ({ household: isText(card.household), number: isCount(card.number), publicKey: isText(card.publicKey) })),
  }));
  ensure(file["danban-cards"] === 1, "NOT_CANONICAL", "another kind of file");
  return file;
}
