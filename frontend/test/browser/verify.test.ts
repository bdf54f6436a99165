import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { tracker } from "../../src/protocol/Ballot.ts";
import { CardCode } from "../../src/protocol/CardCode.ts";
import { votingKeyForVote } from "../../src/protocol/CredentialForVote.ts";
import { cardPublicKey, deriveCardKey } from "../../src/protocol/DeriveCardKey.ts";
import { decryptPartially } from "../../src/protocol/DecryptPartially.ts";
import { generateTrusteeKey } from "../../src/protocol/GenerateTrusteeKey.ts";
import { sealBallot } from "../../src/protocol/SealBallot.ts";
import { anOpenVote, cardLink, VOTE_UUID } from "../pretend/fixtures.ts";
import { PretendVote } from "../pretend/PretendVote.ts";
import { openBrowser, openPage, picture } from "./browser.ts";

/** A resident verifies a whole record without installing anything. */
let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const record = (name: string) => fileURLToPath(new URL(`../../../src/test/resources/records/${name}`, import.meta.url));

async function aFinishedVote() {
  const open = await anOpenVote(2);
  const receipts: string[] = [];
  for (const code of open.codes) {
    const key = votingKeyForVote(open.vote.uuid, await deriveCardKey(code, open.server.cardSetId));
    receipts.push(open.vote.cast(sealBallot(open.vote.election!, key, [[1, 0, 0]]))[1]);
  }
  open.vote.close();
  open.trustees.forEach((key, i) => open.vote.decrypt(i + 1, decryptPartially(open.vote.election!, key, open.vote.tally!.encryptedTally)));
  return { ...open, receipts, origin: await open.server.start() };
}

test("the_record_of_the_board_is_verified_in_workers_and_can_be_kept", async () => {
  const { server, vote, origin } = await aFinishedVote();
  const { page, complaints } = await openPage(browser);
  await page.goto(`${origin}/booth/verify#v=${VOTE_UUID}`);
  await page.getByRole("heading", { name: "Kiểm tra cả hồ sơ ngay trên máy này" }).waitFor();
  await picture(page, "verify-start");
  await page.locator("#board").click();
  await page.locator("[data-verdict=ACCEPTED]").waitFor();
  await page.getByText("Kết quả: Đồng ý 2, Không đồng ý 0, Ý kiến khác 0").waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth), false);
  assert.equal(await outcomeOf(page, "R2"), "PASSED");
  assert.equal(await outcomeOf(page, "V6"), "NOT_APPLICABLE");
  await picture(page, "verify-accepted");
  const saving = page.waitForEvent("download");
  await page.locator("#keep").click();
  assert.ok(readFileSync(await (await saving).path()).equals(Buffer.from(vote.board.archive)));
  assert.deepEqual(complaints, []);
  server.stop();
});

test("a_receipt_and_an_older_copy_are_held_against_the_record", async () => {
  const { server, vote, receipts, origin } = await aFinishedVote();
  const whole = Buffer.from(vote.board.archive);
  const older = { name: "older.bel", mimeType: "application/octet-stream", buffer: whole.subarray(0, whole.indexOf('{"election_uuid"') - 512) };
  const { page } = await openPage(browser, 1280);
  await page.goto(`${origin}/booth/verify#v=${VOTE_UUID}`);
  await page.getByText("Đối chiếu với bản cũ hơn").click();
  await page.getByLabel("Bản cũ hơn của cùng hồ sơ").setInputFiles(older);
  await page.getByLabel("Biên nhận bỏ phiếu").setInputFiles({ name: "receipt.json", mimeType: "application/json", buffer: Buffer.from(receipts[0]!) });
  await page.locator("#board").click();
  await page.locator("[data-verdict=ACCEPTED]").waitFor();
  assert.deepEqual([await outcomeOf(page, "A5"), await outcomeOf(page, "V6")], ["PASSED", "PASSED"]);
  await picture(page, "verify-accepted-wide");

  await page.locator("#again").click();
  await page.getByLabel("Biên nhận bỏ phiếu").setInputFiles({ name: "receipt.json", mimeType: "application/json", buffer: Buffer.from(receipts[0]!.replace('"height":1', '"height":2')) });
  await page.locator("#board").click();
  await page.locator("[data-verdict=REFUSED]").waitFor();
  assert.equal(await page.locator("[data-check=V6][data-fault]").first().getAttribute("data-fault"), "BAD_SIGNATURE");
  server.stop();
});

test("a_kept_file_is_verified_without_a_network_and_what_is_wrong_is_told_in_the_words_of_the_program", async () => {
  const { server, origin } = await aFinishedVote();
  const { page, complaints } = await openPage(browser);
  await page.goto(`${origin}/booth/verify`);
  await page.context().setOffline(true);
  await page.getByLabel("Hồ sơ đã giữ trên máy").setInputFiles(record("belenios-small/flipped-vote.bel"));
  await page.locator("#go").click();
  await page.locator("[data-verdict=REFUSED]").waitFor();
  assert.equal(await page.locator("[data-check=B1]").first().getAttribute("data-fault"), "WRONG_SIGNATURE_HASH");
  await page.getByText("Có lá phiếu không hợp lệ").first().waitFor();
  await picture(page, "verify-refused");

  await page.locator("#again").click();
  await page.getByLabel("Hồ sơ đã giữ trên máy").setInputFiles(record("belenios-2048/valid-single-BELENIOS-2048-by-3.3.bel"));
  await page.locator("#go").click();
  await page.locator("[data-verdict=UNSUPPORTED]").waitFor();

  await page.locator("#again").click();
  await page.getByLabel("Hồ sơ đã giữ trên máy").setInputFiles(record("belenios-ballots/resigned-none.json"));
  await page.locator("#go").click();
  await page.locator("[data-verdict=UNREADABLE]").waitFor();
  assert.deepEqual(complaints, []);
  server.stop();
});

test("a_household_sees_in_the_record_itself_whether_its_card_was_used_and_the_code_goes_nowhere", async () => {
  const { server, vote, codes, origin } = await aFinishedVote();
  const silent = CardCode.random();
  server.households[5]!.publicKey = cardPublicKey(await deriveCardKey(silent, server.cardSetId));
  const again = new PretendVote("NmPLkJhGfEdCbA", 1);
  again.trustees[0] = generateTrusteeKey().published;
  again.seal(server.households.map((household) => household.publicKey!));
  again.stage = "OPEN";
  const cast = sealBallot(again.election!, votingKeyForVote(again.uuid, await deriveCardKey(codes[0]!, server.cardSetId)), [[1, 0, 0]]);
  again.cast(cast);
  const { page } = await openPage(browser);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url() + (request.postData() ?? "")));
  await page.goto(`${origin}/booth/verify`);
  await page.getByLabel("Hồ sơ đã giữ trên máy").setInputFiles({ name: "kept.bel", mimeType: "application/octet-stream", buffer: Buffer.from(again.board.archive) });
  await page.locator("#go").click();
  await page.locator("#own-card").click();
  const look = async (typed: string) => {
    await page.locator("#card").fill(typed);
    await page.locator("#look").click();
  };

  await look(codes[0]!.printed.replace(/.$/, (digit) => String((Number(digit) + 1) % 10)));
  await page.getByText("Có chữ số gõ nhầm").waitFor();
  await page.context().setOffline(true);
  await look(silent.printed);
  await page.getByText("Chưa biết thẻ thuộc bộ nào").waitFor();

  await look(cardLink(origin, server, 5, silent));
  await page.locator("[data-use=SILENT]").waitFor();
  await page.getByText("1 hộ đã bỏ phiếu trên 10 thẻ").waitFor();
  await picture(page, "verify-silent");
  await page.locator("#other").click();
  await look(cardLink(origin, server, 0, codes[0]!));
  await page.locator(`[data-use=CAST] ~ [data-tracker="${tracker(cast)}"]`).waitFor();
  await picture(page, "verify-cast");
  await page.locator("#other").click();
  await look(cardLink(origin, server, 0, CardCode.random()));
  await page.locator("[data-use=NOT_OF_THIS_VOTE]").waitFor();
  await page.locator("#other").click();
  await look(cardLink(origin, server, 5, silent).replace(server.cardSetId, server.hamletId));
  await page.locator("[data-use=NOT_OF_THIS_VOTE]").waitFor();

  await page.context().setOffline(false);
  await page.goto(`${origin}/booth/verify#v=${VOTE_UUID}`);
  await page.locator("#board").click();
  await page.locator("#own-card").click();
  await look(codes[1]!.printed);
  await page.locator("[data-use=CAST]").waitFor();

  assert.deepEqual(asked.filter((sent) => [silent, ...codes].some((code) => sent.includes(code.digits))), []);
  assert.equal(vote.receipts.size, 2);
  server.stop();
});

test("a_verification_can_be_stopped", async () => {
  const { server, origin } = await aFinishedVote();
  const { page } = await openPage(browser);
  await page.goto(`${origin}/booth/verify`);
  await page.evaluate(() => {
    const post = Worker.prototype.postMessage as (message: { kind: string }) => void;
    Worker.prototype.postMessage = function (this: Worker, message: { kind: string }) {
      if (message.kind !== "judge") {
        post.call(this, message);
      }
    } as typeof post;
  });
  await page.getByLabel("Hồ sơ đã giữ trên máy").setInputFiles(record("danban/ten-households-passed.bel"));
  await page.locator("#go").click();
  await page.getByText("Đã kiểm tra 0 trên 8 lá phiếu.").waitFor();
  await picture(page, "verify-working");
  await page.locator("#stop").click();
  await page.locator("#go").waitFor();
  assert.equal(await page.locator("progress").count(), 0);
  server.stop();
});

function outcomeOf(page: Page, check: string): Promise<string | null> {
  return page.locator(`[data-check=${check}]`).first().getAttribute("data-outcome");
}
