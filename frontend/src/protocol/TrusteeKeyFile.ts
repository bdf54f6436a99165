import { canonicalJson, isCount, isHexDigest, isText, readCanonical } from "./CanonicalJson.ts";
import { bytesToHex, fromBase64, hexToBytes, toBase64, utf8, type Bytes } from "./Digest.ts";
import { ensure } from "./Fault.ts";
import { trusteeKeyOf, type TrusteeKey } from "./GenerateTrusteeKey.ts";
import { parseScalar } from "./Group.ts";
import { publicKeyOf, signingKey, type TrusteeSeat } from "./TrusteeSeat.ts";

/** Protocol §3.4 — The file in which a trustee keeps the secret, closed with a passphrase: PBKDF2 and AES-256-GCM. */
const KDF = "PBKDF2-HMAC-SHA-256";
const ROUNDS = 600_000;

/** What a key file says without its passphrase. */
interface Label {
  readonly vote: string;
  /** The attempt to make a threshold set whose seed is inside; null for the secret of a single trustee. */
  readonly attempt: number | null;
  /** The single trustee's key, or the one that checks the signatures of a trustee of a set. */
  readonly publicKey: string;
  /** Digest of the encrypted tally that was decrypted with it; null until then. */
  readonly decrypted: string | null;
}

/** A key file before it is opened. */
export interface TrusteeKeyFile extends Label {
  readonly salt: Bytes;
  readonly iv: Bytes;
  readonly box: Bytes;
}

/** @param decrypted digest of the encrypted tally that was decrypted with the key, once it was */
export function writeTrusteeKeyFile(vote: string, key: TrusteeKey, passphrase: string, decrypted: string | null = null): Promise<string> {
  return closed({ vote, attempt: null, publicKey: key.published.public_key, decrypted }, key.secret.toString(), passphrase);
}

/** The seed of a trustee of a threshold set. */
export function writeTrusteeSeedFile(seat: TrusteeSeat, passphrase: string, decrypted: string | null = null): Promise<string> {
  const { vote, attempt } = seat.ceremony;
  return closed({ vote, attempt, publicKey: publicKeyOf(signingKey(seat)), decrypted }, bytesToHex(seat.seed), passphrase);
}

async function closed(label: Label, secret: string, passphrase: string): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const lock = await lockOf(passphrase, salt, ["encrypt"]);
  const box = new Uint8Array(await crypto.subtle.encrypt(cipher(iv, label), lock, utf8(secret)));
  return canonicalJson(fileOf(label, { name: KDF, rounds: ROUNDS, salt: bytesToHex(salt) }, bytesToHex(iv), toBase64(box)));
}

function fileOf({ vote, attempt, publicKey, decrypted }: Label, kdf: { name: string; rounds: number; salt: string }, iv: string, box: string) {
  const isSeed = attempt !== null;
  return {
    "danban-trustee-key": isSeed ? 2 : 1,
    vote,
    ...(isSeed ? { attempt } : {}),
    publicKey,
    kdf,
    iv,
    box,
    ...(decrypted === null ? {} : { decrypted }),
  };
}

/** Base64 is read with and without padding. @throws ProtocolFault NOT_CANONICAL when this is not a trustee's key file */
export function readTrusteeKeyFile(json: string | Uint8Array): TrusteeKeyFile {
  let label: Label | undefined;
  const file = readCanonical(json, (tree) => {
    label = {
      vote: isText(tree.vote),
      attempt: tree["danban-trustee-key"] === 2 ? isCount(tree.attempt) : null,
      publicKey: isText(tree.publicKey),
      decrypted: "decrypted" in tree ? isHexDigest(tree.decrypted) : null,
    };
    return fileOf(label, { name: isText(tree.kdf.name), rounds: isCount(tree.kdf.rounds), salt: isText(tree.kdf.salt) }, isText(tree.iv), isText(tree.box));
  });
  const box = fromBase64(file.box.replace(/=*$/, ""));
  const known = file.kdf.name === KDF && file.kdf.rounds === ROUNDS;
  ensure(known && /^[0-9a-f]{32}$/.test(file.kdf.salt) && /^[0-9a-f]{24}$/.test(file.iv) && box !== null, "NOT_CANONICAL", "not a key file");
  return { ...label!, salt: hexToBytes(file.kdf.salt) as Bytes, iv: hexToBytes(file.iv) as Bytes, box };
}

/** @throws ProtocolFault WRONG_PASSPHRASE also when the file was altered: the two cannot be told apart */
export async function openTrusteeKeyFile(file: TrusteeKeyFile, passphrase: string): Promise<TrusteeKey> {
  ensure(file.attempt === null, "NOT_CANONICAL", "a seed is inside");
  const key = trusteeKeyOf(parseScalar(await opened(file, passphrase)));
  ensure(key.published.public_key === file.publicKey, "WRONG_PASSPHRASE", "the file holds another key");
  return key;
}

/** @throws ProtocolFault as `openTrusteeKeyFile` */
export async function openTrusteeSeedFile(file: TrusteeKeyFile, passphrase: string): Promise<Uint8Array> {
  ensure(file.attempt !== null, "NOT_CANONICAL", "no seed is inside");
  const seed = await opened(file, passphrase);
  ensure(/^[0-9a-f]{64}$/.test(seed), "WRONG_PASSPHRASE", "not a seed");
  return hexToBytes(seed);
}

async function opened(file: TrusteeKeyFile, passphrase: string): Promise<string> {
  const lock = await lockOf(passphrase, file.salt, ["decrypt"]);
  const secret = await crypto.subtle.decrypt(cipher(file.iv, file), lock, file.box).catch(() => null);
  ensure(secret !== null, "WRONG_PASSPHRASE");
  return new TextDecoder().decode(secret);
}

function cipher(iv: Bytes, { vote, attempt, publicKey, decrypted }: Label): AesGcmParams {
  const kind = attempt === null ? `danban-trustee-key|${vote}|${publicKey}` : `danban-trustee-key-2|${vote}|${attempt}|${publicKey}`;
  return { name: "AES-GCM", iv, additionalData: utf8(decrypted === null ? kind : `${kind}|${decrypted}`) };
}

/** Vietnamese can be typed in two Unicode forms; both open the file. */
async function lockOf(passphrase: string, salt: Bytes, use: KeyUsage[]): Promise<CryptoKey> {
  const typed = await crypto.subtle.importKey("raw", utf8(passphrase.normalize("NFC")), "PBKDF2", false, ["deriveKey"]);
  const method = { name: "PBKDF2", hash: "SHA-256", salt, iterations: ROUNDS };
  return crypto.subtle.deriveKey(method, typed, { name: "AES-GCM", length: 256 }, false, use);
}
