import { decodeUtf8 } from "../protocol/CanonicalJson.ts";
import { language } from "./Language.ts";

/** The server understood and said no; `message` is a sentence for the person, in the language of the page. */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** No answer, or one that says "later": nobody knows whether the request arrived. */
export class Unreachable extends Error {}

/** The one "too many" that waiting a few seconds does not cure. */
export const TOO_MANY_SIGN_INS = "TOO_MANY_ATTEMPTS";
const PATIENCE_MILLIS = 30_000;
let bearer: string | null = null;

/** Later requests carry this sign-in; it lives in memory only and ends with the page. */
export function signedInWith(token: string): void {
  bearer = token;
}

export function getBytes(path: string, patienceMillis = PATIENCE_MILLIS): Promise<Uint8Array> {
  return request(path, { method: "GET" }, patienceMillis);
}

export async function getJson<T>(path: string): Promise<T> {
  return JSON.parse(decodeUtf8(await getBytes(path))) as T;
}

/** The whole record of a vote: up to a few megabytes, over a slow connection too. */
export function getArchive(voteApi: string): Promise<Uint8Array> {
  return getBytes(`${voteApi}/archive`, 10 * PATIENCE_MILLIS);
}

/** @returns the exact bytes of the answer */
export function postText(path: string, body: string): Promise<Uint8Array> {
  return request(path, { method: "POST", body, headers: { "Content-Type": "application/json" } });
}

export async function postJson<T>(path: string, body: unknown): Promise<T> {
  return JSON.parse(decodeUtf8(await postText(path, JSON.stringify(body)))) as T;
}

/** @throws Refused, Unreachable */
async function request(path: string, init: RequestInit, patienceMillis = PATIENCE_MILLIS): Promise<Uint8Array> {
  const impatience = new AbortController();
  const timer = setTimeout(() => impatience.abort(), patienceMillis);
  try {
    const answer = await fetch(path, {
      ...init,
      headers: { ...init.headers, "Accept-Language": language(), ...(bearer ? { Authorization: `Bearer ${bearer}` } : {}) },
      credentials: "omit",
      cache: "no-store",
      referrerPolicy: "no-referrer",
      signal: impatience.signal,
    });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    if (answer.ok) {
      return bytes;
    }
    throw refusal(answer.status, bytes);
  } catch (problem) {
    throw problem instanceof Refused ? problem : new Unreachable(String(problem));
  } finally {
    clearTimeout(timer);
  }
}

function refusal(status: number, bytes: Uint8Array): Error {
  let [code, message] = [String(status), ""];
  try {
    ({ code, message } = JSON.parse(decodeUtf8(bytes)));
  } catch {
    // an answer without words, as from a machine in between
  }
  const isLater = status >= 500 || (status === 429 && code !== TOO_MANY_SIGN_INS);
  return isLater ? new Unreachable(`status ${status}`) : new Refused(status, String(code), String(message ?? ""));
}
