import { canonicalJson, isCount, isText, readCanonical } from "./CanonicalJson.ts";
import { bytesToHex, fromBase64, hexToBytes, toBase64, utf8, type Bytes } from "./Digest.ts";
import { ensure } from "./Fault.ts";
import { trusteeKeyOf, type TrusteeKey } from "./GenerateTrusteeKey.ts";
import { parseScalar } from "./Group.ts";

/** Protocol §3 — The file in which a trustee keeps the secret, closed with a passphrase: PBKDF2 and AES-256-GCM. */
const KDF = "PBKDF2-HMAC-SHA-256";
const ROUNDS = 600_000;

export async function writeTrusteeKeyFile(voteUuid: string, key: TrusteeKey, passphrase: string): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const publicKey = key.published.public_key;
  const lock = await lockOf(passphrase, salt, ["encrypt"]);
  const box = await crypto.subtle.encrypt(cipher(iv, voteUuid, publicKey), lock, utf8(key.secret.toString()));
  return canonicalJson({
    "danban-trustee-key": 1,
    vote: voteUuid,
    publicKey,
    kdf: { name: KDF, rounds: ROUNDS, salt: bytesToHex(salt) },
    iv: bytesToHex(iv),
    box: toBase64(new Uint8Array(box)),
  });
}

/** A key file before it is opened: what can be told without the passphrase. */
export interface TrusteeKeyFile {
  readonly vote: string;
  readonly publicKey: string;
  readonly salt: Bytes;
  readonly iv: Bytes;
  readonly box: Bytes;
}

/** Base64 is read with and without padding. @throws ProtocolFault NOT_CANONICAL when this is not a trustee's key file */
export function readTrusteeKeyFile(json: string | Uint8Array): TrusteeKeyFile {
  const file = readCanonical(json, (tree) => ({
    "danban-trustee-key": isCount(tree["danban-trustee-key"]),
    vote: isText(tree.vote),
    publicKey: isText(tree.publicKey),
    kdf: { name: isText(tree.kdf.name), rounds: isCount(tree.kdf.rounds), salt: isText(tree.kdf.salt) },
    iv: isText(tree.iv),
    box: isText(tree.box),
  }));
  const box = fromBase64(file.box.replace(/=*$/, ""));
  const known = file["danban-trustee-key"] === 1 && file.kdf.name === KDF && file.kdf.rounds === ROUNDS;
  ensure(known && /^[0-9a-f]{32}$/.test(file.kdf.salt) && /^[0-9a-f]{24}$/.test(file.iv) && box !== null, "NOT_CANONICAL", "not a key file");
  const { vote, publicKey } = file;
  return { vote, publicKey, salt: hexToBytes(file.kdf.salt) as Bytes, iv: hexToBytes(file.iv) as Bytes, box };
}

/** @throws ProtocolFault WRONG_PASSPHRASE also when the file was altered: the two cannot be told apart */
export async function openTrusteeKeyFile(file: TrusteeKeyFile, passphrase: string): Promise<TrusteeKey> {
  const lock = await lockOf(passphrase, file.salt, ["decrypt"]);
  const opened = await crypto.subtle.decrypt(cipher(file.iv, file.vote, file.publicKey), lock, file.box).catch(() => null);
  ensure(opened !== null, "WRONG_PASSPHRASE");
  const key = trusteeKeyOf(parseScalar(new TextDecoder().decode(opened)));
  ensure(key.published.public_key === file.publicKey, "WRONG_PASSPHRASE", "the file holds another key");
  return key;
}

function cipher(iv: Bytes, voteUuid: string, publicKey: string): AesGcmParams {
  return { name: "AES-GCM", iv, additionalData: utf8(`danban-trustee-key|${voteUuid}|${publicKey}`) };
}

/** Vietnamese can be typed in two Unicode forms; both open the file. */
async function lockOf(passphrase: string, salt: Bytes, use: KeyUsage[]): Promise<CryptoKey> {
  const typed = await crypto.subtle.importKey("raw", utf8(passphrase.normalize("NFC")), "PBKDF2", false, ["deriveKey"]);
  const method = { name: "PBKDF2", hash: "SHA-256", salt, iterations: ROUNDS };
  return crypto.subtle.deriveKey(method, typed, { name: "AES-GCM", length: 256 }, false, use);
}
