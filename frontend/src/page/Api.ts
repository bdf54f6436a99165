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
export const TOO_MANY_SIGN_INS = "TOO_MANY";
const PATIENCE_MILLIS = 30_000;

/** What the server gives for signing in: a token for the requests, and one that renews both, once. */
export interface Tokens {
  readonly access_token: string;
  readonly refresh_token: string;
}

let tokens: Tokens | null = null;
let renewal: Promise<boolean> | null = null;

/** Later requests carry this sign-in; it lives in memory only and ends with the page. */
export function signedInWith(given: Tokens): void {
  tokens = given;
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

/**
 * A sign-in that is too old is renewed once, and the request sent again.
 *
 * @throws Refused, Unreachable
 */
async function request(path: string, init: RequestInit, patienceMillis = PATIENCE_MILLIS): Promise<Uint8Array> {
  const used = tokens;
  try {
    return await send(path, init, patienceMillis);
  } catch (problem) {
    const tooOld = problem instanceof Refused && (problem.status === 401 || problem.status === 403);
    if (used && tooOld && !path.startsWith("/api/login") && (used !== tokens || (await renewed()))) {
      return send(path, init, patienceMillis);
    }
    throw problem;
  }
}

/** Many requests may find the sign-in too old at once; the token that renews it is good only once. */
function renewed(): Promise<boolean> {
  renewal ??= renew().finally(() => (renewal = null));
  return renewal;
}

async function renew(): Promise<boolean> {
  try {
    tokens = JSON.parse(decodeUtf8(await postText("/api/login/renewal", JSON.stringify({ refresh_token: tokens!.refresh_token })))) as Tokens;
    return true;
  } catch (problem) {
    if (problem instanceof Refused) {
      tokens = null;
      return false;
    }
    throw problem;
  }
}

/** @throws Refused, Unreachable */
async function send(path: string, init: RequestInit, patienceMillis: number): Promise<Uint8Array> {
  const impatience = new AbortController();
  const timer = setTimeout(() => impatience.abort(), patienceMillis);
  try {
    const answer = await fetch(path, {
      ...init,
      headers: { ...init.headers, "Accept-Language": language(), ...(tokens ? { Authorization: `Bearer ${tokens.access_token}` } : {}) },
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
