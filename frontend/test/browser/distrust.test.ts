import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { writeCardKeyFile } from "../../src/protocol/CardKeyFile.ts";
import { votingKeyForVote } from "../../src/protocol/CredentialForVote.ts";
import { deriveCardKey } from "../../src/protocol/DeriveCardKey.ts";
import { toBase64Url } from "../../src/protocol/Digest.ts";
import { encodeElement, GENERATOR, power, randomScalar } from "../../src/protocol/Group.ts";
import { generateTrusteeKey } from "../../src/protocol/GenerateTrusteeKey.ts";
import { writeTrusteeKeyFile } from "../../src/protocol/TrusteeKeyFile.ts";
import { sealBallot } from "../../src/protocol/SealBallot.ts";
import { anOpenVote, cardLink, households, VOTE_UUID } from "../pretend/fixtures.ts";
import { PretendBoard } from "../pretend/PretendBoard.ts";
import { PretendServer } from "../pretend/PretendServer.ts";
import { PretendVote } from "../pretend/PretendVote.ts";
import { openBrowser, openPage, picture } from "./browser.ts";

/** The server, or whoever broke into it, lies; the pages must notice. */
let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

async function signIn(page: Page, name: string): Promise<void> {
  await page.getByLabel("Tên đăng nhập").fill(name);
  await page.getByLabel("Mật khẩu").fill("mat-khau-dung");
  await page.getByRole("button", { name: "Đăng nhập" }).click();
}

async function aCastVote() {
  const open = await anOpenVote(2);
  const receipts: string[] = [];
  for (const code of open.codes) {
    const key = votingKeyForVote(open.vote.uuid, await deriveCardKey(code, open.server.cardSetId));
    receipts.push(open.vote.cast(sealBallot(open.vote.election!, key, [[1, 0, 0]]))[1]);
  }
  return { ...open, receipts: receipts.map((receipt) => JSON.parse(receipt)) };
}

function receiptLink(origin: string, receipt: { vote: string; ballot: string; height: number; event: string; signature: string }): string {
  const short = (hex: string) => toBase64Url(Buffer.from(hex, "hex").toString("base64").replace(/=+$/, ""));
  return `${origin}/booth/find#v=${receipt.vote}&b=${toBase64Url(receipt.ballot)}&n=${receipt.height}&e=${short(receipt.event)}&g=${short(receipt.signature)}`;
}

/** The record as it was before the first ballot. */
function withoutBallots(vote: PretendVote): Uint8Array {
  const archive = vote.board.archive;
  const tarHeader = 512;
  return archive.slice(0, Buffer.from(archive).indexOf('{"election_uuid"') - tarHeader);
}

test("a_ballot_taken_off_the_board_is_proved_by_its_receipt", async () => {
  const { server, vote, receipts } = await aCastVote();
  const origin = await server.start();
  const short = withoutBallots(vote);
  Object.defineProperty(vote.board, "archive", { get: () => short });
  vote.receipts.clear();
  const { page } = await openPage(browser);
  await page.goto(receiptLink(origin, receipts[0]));
  await page.locator("[data-verdict=TAKEN_AWAY]").waitFor();
  await picture(page, "find-taken-away");
  server.stop();
});

test("a_forged_receipt_and_an_unknown_code_are_told_apart", async () => {
  const { server, receipts } = await aCastVote();
  const origin = await server.start();
  const { page } = await openPage(browser);
  await page.goto(receiptLink(origin, { ...receipts[0], signature: "0".repeat(128) }));
  await page.locator("[data-verdict=BAD_SIGNATURE]").waitFor();
  await page.goto(`${origin}/booth/find#v=${VOTE_UUID}&b=${"A".repeat(43)}`);
  await page.locator("[data-verdict=NEVER_ON_BOARD]").waitFor();
  await page.goto(`${origin}/booth/find#v=${VOTE_UUID}`);
  await page.getByLabel("Mã trên biên nhận").fill(receipts[1].ballot.slice(0, 12));
  await page.getByRole("button", { name: "Tìm trong sổ chung" }).click();
  await page.locator("[data-verdict=ON_BOARD]").waitFor();
  server.stop();
});

test("a_leader_does_not_approve_keys_other_than_those_of_the_printed_cards", async () => {
  const server = new PretendServer(households(4));
  server.households.forEach((household) => (household.publicKey = encodeElement(power(GENERATOR, randomScalar()))));
  const cards = server.households.map((household) => ({ household: household.householdId, number: household.number, publicKey: household.publicKey! }));
  const file = join(mkdtempSync(join(tmpdir(), "danban-keys-")), "keys.json");
  writeFileSync(file, writeCardKeyFile({ hamlet: server.hamletId, cardSet: server.cardSetId, cards }));
  server.households[2]!.publicKey = encodeElement(power(GENERATOR, randomScalar()));
  const vote = new PretendVote(VOTE_UUID, 1);
  vote.trustees[0] = generateTrusteeKey().published;
  server.votes.push(vote);
  const origin = await server.start();

  const { page } = await openPage(browser, 1280);
  await page.goto(`${origin}/booth/cards#v=${VOTE_UUID}`);
  await signIn(page, "to-truong");
  await page.getByLabel("Đối chiếu với tệp khoá công khai").setInputFiles(file);
  await page.getByText("KHÔNG khớp ở hộ số: 3.").waitFor();
  assert.ok(await page.getByRole("button", { name: "Duyệt danh sách" }).isDisabled());
  await picture(page, "cards-differ");
  server.stop();
});

test("a_leader_is_stopped_when_the_list_of_the_server_is_another", async () => {
  const server = new PretendServer(households(3));
  server.households.forEach((household) => (household.publicKey = encodeElement(power(GENERATOR, randomScalar()))));
  const vote = new PretendVote(VOTE_UUID, 1);
  vote.trustees[0] = generateTrusteeKey().published;
  server.votes.push(vote);
  const origin = await server.start();
  const { page } = await openPage(browser);
  await page.route("**/setup", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), credentialsHash: "0".repeat(64) } });
  });
  await page.goto(`${origin}/booth/cards#v=${VOTE_UUID}`);
  await signIn(page, "to-truong");
  await page.getByText("KHÁC với danh sách tính lại từ các thẻ").waitFor();
  assert.equal(await page.getByRole("button", { name: "Duyệt danh sách" }).count(), 0);
  server.stop();
});

test("a_trustee_refuses_a_tally_that_is_not_the_boards_and_any_second_tally", async () => {
  const { server, vote } = await aCastVote();
  vote.close();
  const origin = await server.start();
  const honest = vote.tally!;
  vote.tally = { ...honest, encryptedTally: [[...honest.encryptedTally[0]!].reverse()] };
  const { page } = await openPage(browser);
  await page.goto(`${origin}/booth/trustee#v=${VOTE_UUID}`);
  await signIn(page, "giu-khoa-1");
  await page.getByText("KHÁC với tổng số tính từ sổ chung").waitFor();
  await picture(page, "trustee-refuses");

  vote.tally = honest;
  await page.evaluate((uuid) => localStorage.setItem(`danban-decrypted|${uuid}`, "f".repeat(64)), VOTE_UUID);
  await page.reload();
  await signIn(page, "giu-khoa-1");
  await page.getByText("đã mở một tổng số KHÁC").waitFor();
  assert.ok(vote.partials.every((part) => part === null));
  server.stop();
});

test("a_key_file_that_opened_another_tally_opens_none_on_any_device", async () => {
  const { server, vote, trustees } = await aCastVote();
  vote.close();
  const origin = await server.start();
  const { page } = await openPage(browser);
  const file = join(mkdtempSync(join(tmpdir(), "danban-")), "khoa.json");
  writeFileSync(file, await writeTrusteeKeyFile(VOTE_UUID, trustees[0]!, "ghe cau gió mùng năm", "f".repeat(64)));
  await page.goto(`${origin}/booth/trustee#v=${VOTE_UUID}`);
  await signIn(page, "giu-khoa-1");
  await page.getByLabel("Tôi hiểu và vẫn mở").check();
  await page.getByRole("button", { name: "Đi tiếp" }).click();
  await page.getByLabel("Tệp khoá").setInputFiles(file);
  await page.getByLabel("Cụm mật khẩu").fill("ghe cau gió mùng năm");
  await page.getByRole("button", { name: "Mở phần của tôi" }).click();
  await page.getByText("đã mở một tổng số KHÁC").waitFor();
  assert.ok(vote.partials.every((part) => part === null));
  server.stop();
});

test("a_trustee_does_not_open_a_record_with_an_invalid_ballot", async () => {
  const { server, vote, codes } = await anOpenVote(1);
  const key = votingKeyForVote(vote.uuid, await deriveCardKey(codes[0]!, server.cardSetId));
  const forged = sealBallot(vote.election!, { ...key, signingKey: randomScalar() }, [[1, 0, 0]]);
  const board = new PretendBoard();
  const { election, trustees, credentials } = vote.files;
  const setupData = JSON.stringify({ election: await sha256(election), trustees: await sha256(trustees), credentials: await sha256(credentials) });
  board.append("Setup", election, trustees, credentials, setupData);
  board.append("Ballot", forged);
  vote.close();
  board.append("EndBallots");
  board.append("EncryptedTally", JSON.stringify(vote.tally!.encryptedTally), JSON.stringify(vote.tally!.sized));
  Object.defineProperty(vote.board, "archive", { get: () => board.archive });
  const origin = await server.start();
  const { page } = await openPage(browser);
  await page.goto(`${origin}/booth/trustee#v=${VOTE_UUID}`);
  await signIn(page, "giu-khoa-2");
  await page.getByText("Sổ chung có chỗ không đúng (BAD_SIGNATURE").waitFor();
  server.stop();
});

test("cards_survive_a_lost_answer_and_a_sign_in_that_ran_out", async () => {
  const server = new PretendServer(households(2));
  const origin = await server.start();
  const { page } = await openPage(browser, 1280);
  let attempt = 0;
  await page.route("**/cards", async (route) => {
    if (route.request().method() !== "POST") {
      return route.continue();
    }
    attempt++;
    const answers = [() => route.fulfill({ status: 401, json: { code: "NOT_ALLOWED", message: "" } }), () => route.fetch().then(() => route.fulfill({ status: 502 })), () => route.fulfill({ status: 409, json: { code: "CARD_EXISTS", message: "" } })];
    return answers[attempt - 1]!();
  });
  await page.goto(`${origin}/booth/cards#h=${server.hamletId}`);
  await signIn(page, "to-truong");
  await page.getByRole("button", { name: "Làm 2 thẻ" }).click();
  await page.getByText("Những gì đã làm trên trang này vẫn còn nguyên").waitFor();
  await signIn(page, "to-truong");
  await page.getByRole("button", { name: "Thử lại" }).click();
  await page.getByRole("heading", { name: "2 thẻ đã sẵn sàng để in" }).waitFor();
  assert.equal(attempt, 3);
  const [first] = await page.locator("[data-code]").allInnerTexts();
  assert.ok(first);
  server.stop();
});

test("a_card_link_says_no_more_to_the_server_than_the_hamlet", async () => {
  const { server, codes } = await anOpenVote(1);
  const origin = await server.start();
  const { page } = await openPage(browser);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(`${request.url()} ${request.postData() ?? ""} ${JSON.stringify(request.headers())}`));
  await page.goto(cardLink(origin, server, 0, codes[0]!));
  await page.getByRole("radio", { name: "Đồng ý", exact: true }).waitFor();
  const { householdId } = server.households[0]!;
  const told = asked.map((line) => line.replace(/#\S*/g, "")).join("\n");
  assert.ok(!told.includes(codes[0]!.digits) && !told.includes(householdId) && !told.includes("Hoa"));
  server.stop();
});

async function sha256(text: string): Promise<string> {
  return Buffer.from(await crypto.subtle.digest("SHA-256", Buffer.from(text))).toString("hex");
}
