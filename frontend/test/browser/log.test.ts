import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { votingKeyForVote } from "../../src/protocol/CredentialForVote.ts";
import { deriveCardKey } from "../../src/protocol/DeriveCardKey.ts";
import { readInclusionProof, verifyInclusionProof } from "../../src/protocol/InclusionProof.ts";
import { sealBallot } from "../../src/protocol/SealBallot.ts";
import { readNoteKey } from "../../src/protocol/SignedNote.ts";
import { toBase64Url } from "../../src/protocol/Digest.ts";
import { anOpenVote, cardLink } from "../pretend/fixtures.ts";
import { openBrowser, openPage, picture } from "./browser.ts";

/** The log of all votes: what the receipt and the page that finds a ballot say of it, and that they believe nothing unchecked. */
let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const NEIGHBOUR = new Uint8Array(32).fill(9);
const TIME = 1_795_773_600;

async function vote(page: Page): Promise<void> {
  await page.getByRole("radio", { name: "Đồng ý", exact: true }).click();
  await page.getByRole("button", { name: "Tiếp tục" }).click();
  await page.getByRole("button", { name: "Bỏ phiếu" }).click();
  await page.getByRole("heading", { name: "Đã bỏ phiếu. Cảm ơn bà con!" }).waitFor();
}

async function aCastVote() {
  const open = await anOpenVote(1);
  const key = votingKeyForVote(open.vote.uuid, await deriveCardKey(open.codes[0]!, open.server.cardSetId));
  const receipt = JSON.parse(open.vote.cast(sealBallot(open.vote.election!, key, [[1, 0, 0]]))[1]);
  open.server.log.sequence(open.server.votes);
  return { ...open, receipt };
}

function findLink(origin: string, { vote, ballot }: { vote: string; ballot: string }): string {
  return `${origin}/booth/find#v=${vote}&b=${toBase64Url(ballot)}`;
}

test("after_casting_the_booth_checks_that_the_ballot_entered_the_log_and_offers_the_proof", async () => {
  const { server, vote: open, codes } = await anOpenVote(1);
  const origin = await server.start();
  const { page, complaints } = await openPage(browser);
  await page.goto(cardLink(origin, server, 0, codes[0]!));
  server.sequencing = false;
  await vote(page);
  assert.equal(await page.locator("#logged").getAttribute("data-logged"), "WAITING");
  server.sequencing = true;
  await page.locator("[data-logged=LOGGED]").waitFor();
  assert.match((await page.locator("#logged").textContent())!, /ở mục số 2 \(sổ có 2 mục\)/);
  await picture(page, "booth-receipt-logged");

  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Lưu bằng chứng trong sổ tổng" }).click();
  const file = await downloading;
  assert.match(file.suggestedFilename(), /^bien-nhan-.*\.tlog-proof$/);
  const event = { vote: open.uuid, height: 1, event: open.board.events[1]!.hash };
  verifyInclusionProof(readInclusionProof(readFileSync((await file.path())!, "utf8")), event, readNoteKey("LOG", server.log.key));
  if (process.env.PICTURES) {
    const drawing = page.waitForEvent("download");
    await page.getByRole("button", { name: "Chụp hoặc lưu mã" }).click();
    await (await drawing).saveAs(`${process.env.PICTURES}/receipt-logged-download.png`);
  }
  assert.deepEqual(complaints, []);
  server.stop();
});

test("without_an_answer_of_the_log_the_receipt_stands_and_says_so", async () => {
  const { server, codes } = await anOpenVote(1);
  const origin = await server.start();
  server.log.mood = "silent";
  const { page } = await openPage(browser);
  await page.goto(cardLink(origin, server, 0, codes[0]!));
  await vote(page);
  await page.locator("[data-logged=UNKNOWN]").waitFor();
  await page.getByText("Biên nhận vẫn có giá trị").first().waitFor();
  assert.equal(await page.locator("#save-proof").count(), 0);
  await page.locator("#short-code").waitFor();
  server.stop();
});

test("a_log_that_lies_about_the_ballot_is_told_of_at_once", async () => {
  const { server, codes } = await anOpenVote(1);
  const origin = await server.start();
  server.log.mood = "lying";
  const { page } = await openPage(browser);
  await page.goto(cardLink(origin, server, 0, codes[0]!));
  await vote(page);
  await page.locator(".notice.bad", { hasText: "Bằng chứng từ sổ tổng không đúng." }).waitFor();
  await picture(page, "booth-receipt-log-wrong");
  server.stop();
});

for (const width of [360, 1280]) {
  test(`the_page_that_finds_a_ballot_says_how_many_witnesses_have_signed_${width}`, async () => {
    const { server, receipt } = await aCastVote();
    server.log.addWitness("hang-xom.example", NEIGHBOUR);
    server.log.addWitness("bao-tay-ninh.example", new Uint8Array(32).fill(10));
    server.log.addWitness("gia-mao.example", new Uint8Array(32).fill(11));
    server.log.cosign("hang-xom.example", TIME);
    server.log.cosign("bao-tay-ninh.example", TIME + 60);
    server.log.cosign("gia-mao.example", TIME, NEIGHBOUR);
    const origin = await server.start();
    const { page, complaints } = await openPage(browser, width);
    await page.goto(findLink(origin, receipt));
    await page.locator("[data-witnesses='2']").waitFor();
    assert.match((await page.locator("[data-witnesses]").textContent())!, /^2 người làm chứng .*hang-xom\.example.*bao-tay-ninh\.example/);
    await page.locator("[data-logged='1']").waitFor();
    await picture(page, `find-witnesses-${width}`);
    assert.deepEqual(complaints, []);
    server.stop();
  });
}

test("a_witness_that_signed_before_the_ballot_came_is_not_counted", async () => {
  const { server, vote: open, codes } = await anOpenVote(1);
  server.log.sequence(server.votes);
  server.log.addWitness("hang-xom.example", NEIGHBOUR);
  server.log.cosign("hang-xom.example", TIME);
  const key = votingKeyForVote(open.uuid, await deriveCardKey(codes[0]!, server.cardSetId));
  const receipt = JSON.parse(open.cast(sealBallot(open.election!, key, [[1, 0, 0]]))[1]);
  const origin = await server.start();
  const { page } = await openPage(browser);
  await page.goto(findLink(origin, receipt));
  await page.locator("[data-witnesses='0']").waitFor();
  await page.getByText("chưa ai ký cho sổ có phiếu này").waitFor();
  server.stop();
});

test("a_ballot_that_is_on_the_board_and_whose_proof_is_wrong_or_missing_is_told_apart", async () => {
  const { server, receipt } = await aCastVote();
  const origin = await server.start();
  const { page } = await openPage(browser);
  server.log.mood = "lying";
  await page.goto(findLink(origin, receipt));
  await page.getByText("Sổ tổng nói khác sổ chung.").waitFor();
  await picture(page, "find-log-wrong");

  server.log.mood = "honest";
  server.sequencing = false;
  server.log.entries.length = 0;
  await page.getByRole("button", { name: "Tìm lại" }).click();
  await page.locator("[data-logged=NOT_YET]").waitFor();

  server.log.mood = "silent";
  await page.getByRole("button", { name: "Tìm lại" }).click();
  await page.locator("[data-logged=UNKNOWN]").waitFor();
  server.stop();
});
