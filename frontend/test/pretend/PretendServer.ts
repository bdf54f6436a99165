import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { readFileSync } from "node:fs";
import { canonicalJson } from "../../src/protocol/CanonicalJson.ts";
import { credentialForVote } from "../../src/protocol/CredentialForVote.ts";
import { writeCredentialList } from "../../src/protocol/CredentialList.ts";
import { fromBase64Url, hexDigest } from "../../src/protocol/Digest.ts";
import { possessionHolds } from "../../src/protocol/ProvePossession.ts";
import type { ConsentPoll } from "../../src/booth/ConsentPoll.ts";
import { readConsent, type ConsentStatement } from "../../src/protocol/SignStatement.ts";
import { PretendLog } from "./PretendLog.ts";
import { HAMLET_ID, PretendVote, refusal } from "./PretendVote.ts";

export interface PretendHousehold {
  readonly householdId: string;
  readonly number: number;
  readonly representative: string;
  readonly address: string;
  publicKey: string | null;
}

type Answer = [status: number, body: string | Uint8Array, type?: string];
const dist = new URL("../../dist/", import.meta.url);

/** The server's side of the contract, held in memory on the loopback, with the built pages and their policies. */
export class PretendServer {
  readonly hamletId = HAMLET_ID;
  readonly cardSetId = "01900000-0000-7000-8000-000000000002";
  readonly households: PretendHousehold[];
  votes: PretendVote[] = [];
  polls: ConsentPoll[] = [];
  readonly answers: ConsentStatement[] = [];
  /** How many of the coming ballot posts lose their answer, after or before they are taken in. */
  losing = { answers: 0, requests: 0 };
  signedInAs: string | null = null;
  readonly log = new PretendLog();
  /** Whether events enter the log as soon as it is asked. */
  sequencing = true;
  readonly posted: string[] = [];
  private server: Server | null = null;
  private origin = "";

  constructor(households: PretendHousehold[]) {
    this.households = households;
  }

  async start(): Promise<string> {
    this.server = createServer((request, response) => void this.answer(request, response));
    await new Promise<void>((listening) => this.server!.listen(0, "127.0.0.1", listening));
    const address = this.server.address();
    this.origin = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
    return this.origin;
  }

  stop(): void {
    this.server?.closeAllConnections();
    this.server?.close();
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) {
      chunks.push(chunk as Buffer);
    }
    const body = Buffer.concat(chunks).toString("utf8");
    const url = new URL(request.url!, this.origin);
    if (request.method === "POST") {
      this.posted.push(`${url.pathname} ${body}`);
    }
    const page = /^\/booth\/(cards|trustee|find|open|verify)?$/.exec(url.pathname);
    if (page) {
      return this.servePage(page[1] ?? "booth", response);
    }
    let answer: Answer;
    try {
      answer = this.api(request, url, body);
    } catch (problem) {
      answer = refusal(400, String((problem as { code?: string }).code ?? problem));
    }
    if (url.pathname.endsWith("/ballots") && request.method === "POST" && this.losing.answers-- > 0) {
      answer = [504, ""];
    }
    response.writeHead(answer[0], { "Content-Type": answer[2] ?? "application/json" }).end(answer[1]);
  }

  private servePage(name: string, response: ServerResponse): void {
    const page = JSON.parse(readFileSync(new URL("pages.json", dist), "utf8"))[name];
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": page.csp, "Cache-Control": "no-store" });
    response.end(readFileSync(new URL(page.file, dist)));
  }

  private api(request: IncomingMessage, url: URL, body: string): Answer {
    const path = url.pathname;
    if (path === "/api/login") {
      const { username, password } = JSON.parse(body);
      this.signedInAs = password === "mat-khau-dung" ? username : null;
      return this.signedInAs ? json({ access_token: `token-of-${username}`, refresh_token: `renews-${username}`, expires_in: 900 }) : refusal(401, "WRONG_NAME_OR_PASSWORD");
    }
    if (path === `/api/hamlets/${this.hamletId}/open-votes`) {
      return json({ hamlet: this.hamlet, votes: this.votes.filter((vote) => vote.stage !== "PREPARING").map((vote) => vote.view) });
    }
    if (path === `/api/hamlets/${this.hamletId}/consent-polls`) {
      return json(this.polls);
    }
    if (path.startsWith("/api/log/")) {
      if (this.sequencing) {
        this.log.sequence(this.votes);
      }
      return this.log.answer(path, url.searchParams);
    }
    const poll = this.polls.find((candidate) => path === `/api/consent-polls/${candidate.poll}/answers`);
    if (poll) {
      const statement = readConsent(body);
      this.answers.push(statement);
      return statement.consent_poll === poll.poll && statement.matter === poll.textHash ? [201, canonicalJson({ hash: hexDigest(body) })] : refusal(409, "OTHER_POLL");
    }
    const vote = this.votes.find((candidate) => path.startsWith(`/api/votes/${candidate.uuid}`));
    const rest = vote ? path.slice(`/api/votes/${vote.uuid}`.length) : path;
    const open = vote ? this.publicPart(vote, rest, request, url, body) : null;
    if (open) {
      return open;
    }
    if (!request.headers.authorization?.startsWith("Bearer token-of-")) {
      return refusal(401, "NOT_ALLOWED");
    }
    return (vote ? this.officePart(vote, rest, body) : this.cardsPart(path, body)) ?? refusal(404, "NOT_FOUND");
  }

  private publicPart(vote: PretendVote, rest: string, request: IncomingMessage, url: URL, body: string): Answer | null {
    const files: Record<string, string> = { "/election": vote.files.election, "/trustees": vote.files.trustees, "/credentials": vote.files.credentials, "/text": vote.files.text };
    if (rest === "") {
      return json(vote.view);
    }
    if (rest in files) {
      return [200, files[rest]!];
    }
    if (rest === "/archive") {
      return [200, vote.board.archive, "application/x-tar"];
    }
    if (rest === "/board") {
      const [from, limit] = [Number(url.searchParams.get("from")), Number(url.searchParams.get("limit"))];
      return json({ size: vote.board.events.length, head: vote.board.events.at(-1)?.hash, events: vote.board.events.slice(from, from + limit) });
    }
    if (rest === "/ballots" && request.method === "POST") {
      if (this.losing.requests-- > 0) {
        return [503, ""];
      }
      return vote.cast(body);
    }
    if (rest === "/opened-ballots" && request.method === "POST") {
      return vote.open(body);
    }
    const opened = /^\/opened-ballots\/(.+)$/.exec(rest);
    if (opened) {
      const ballot = vote.opened.get(fromBase64Url(opened[1]!));
      return ballot ? [200, ballot] : refusal(404, "NOT_OPENED");
    }
    const asked = /^\/ballots\/(.+)$/.exec(rest);
    if (asked) {
      const receipt = vote.receipts.get(fromBase64Url(asked[1]!));
      return receipt ? [200, receipt] : refusal(404, "NOT_ON_BOARD");
    }
    return null;
  }

  private officePart(vote: PretendVote, rest: string, body: string): Answer | null {
    const position = Number(/\d+$/.exec(this.signedInAs ?? "")?.[0] ?? 0);
    if (rest === "/setup") {
      const cards = position ? undefined : this.households.map(({ householdId, number, publicKey }) => ({ householdId, number, publicKey }));
      const trustees = vote.trustees.map((key, i) => ({ position: i + 1, name: `Người giữ khoá ${i + 1}`, publicKey: key?.public_key ?? null, mine: position === i + 1 }));
      const missingCards = this.households.filter((household) => !household.publicKey).length;
      return json({ stage: vote.stage, cardSetId: this.cardSetId, cards, credentialsHash: missingCards ? null : this.credentialsHash(vote), missingCards, trustees, needed: trustees.length, announced: true, opens: vote.opens, closes: vote.closes });
    }
    if (rest === "/setup/approval") {
      if (JSON.parse(body).credentialsHash !== this.credentialsHash(vote)) {
        return refusal(409, "HASH_MISMATCH");
      }
      vote.seal(this.households.map((household) => household.publicKey!));
      return json(vote.view);
    }
    if (rest === "/trustees/mine") {
      const { key, possession } = JSON.parse(body);
      if (!possessionHolds(vote.uuid, key.public_key, possession)) {
        return refusal(400, "BAD_PROOF");
      }
      vote.trustees[position - 1] = key;
      return json({});
    }
    if (rest === "/tally") {
      return json({ encryptedTally: vote.tally!.encryptedTally, sized: vote.tally!.sized, owner: position, alreadyGiven: vote.partials[position - 1] !== null, given: vote.partials.filter((part) => part !== null).length, needed: vote.partials.length });
    }
    if (rest === "/partial-decryptions") {
      vote.decrypt(position, JSON.parse(body));
      return json({ given: vote.partials.filter((part) => part).length, needed: vote.partials.length, stage: vote.stage });
    }
    return null;
  }

  private cardsPart(path: string, body: string): Answer | null {
    if (path === "/api/me") {
      return json({ name: "Nguyễn Văn Tổ", offices: [] });
    }
    if (path === `/api/hamlets/${this.hamletId}/card-set`) {
      const missing = this.households.filter((household) => !household.publicKey).map(({ publicKey: _, ...household }) => household);
      return json({ cardSetId: this.cardSetId, hamlet: this.hamlet.name, place: this.hamlet.place, publicAddress: this.origin, validUntil: "2027-11-22", missing, made: this.households.length - missing.length });
    }
    if (path === `/api/hamlets/${this.hamletId}/card-set/${this.cardSetId}/cards`) {
      const { cards } = JSON.parse(body) as { cards: { householdId: string; publicKey: string }[] };
      cards.forEach((card) => (this.households.find((household) => household.householdId === card.householdId)!.publicKey = card.publicKey));
      return json({ made: cards.length });
    }
    return null;
  }

  private get hamlet() {
    return { id: this.hamletId, name: "Ấp Bình Tân", place: "xã Bình Minh Đông, tỉnh Tây Ninh", cardSetId: this.cardSetId };
  }

  private credentialsHash(vote: PretendVote): string {
    return hexDigest(writeCredentialList(this.households.map((household) => credentialForVote(vote.uuid, household.publicKey!))));
  }
}

function json(value: unknown): Answer {
  return [200, canonicalJson(value)];
}
