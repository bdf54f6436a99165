import { canonicalJson, isHexDigest, isText, readCanonical } from "./CanonicalJson.ts";
import { hexToBytes, utf8 } from "./Digest.ts";
import { ensure } from "./Fault.ts";
import { verifySignature } from "./Group.ts";
import { readNoteKey } from "./SignedNote.ts";

/** Protocol §8.5 — The board's signed word which key its log has. */
export interface LogKeyStatement {
  readonly log: string;
  readonly board: string;
  readonly signature: string;
}

/** @throws ProtocolFault NOT_CANONICAL, KEY_MALFORMED, SIGNATURE_MALFORMED, BAD_SIGNATURE */
export function verifiedLogKeyStatement(json: string | Uint8Array): LogKeyStatement {
  const { log, board, signature } = readCanonical(json, (tree): LogKeyStatement => ({
    log: isText(tree.log),
    board: isHexDigest(tree.board),
    signature: isText(tree.signature),
  }));
  readNoteKey("LOG", log);
  ensure(/^[0-9a-f]{128}$/.test(signature), "SIGNATURE_MALFORMED", signature);
  ensure(verifySignature(hexToBytes(signature), utf8("danban-log|" + canonicalJson({ log, board })), hexToBytes(board)), "BAD_SIGNATURE");
  return { log, board, signature };
}
