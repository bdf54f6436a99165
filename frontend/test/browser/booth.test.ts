import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { verifyBallot } from "../../src/protocol/VerifyBallot.ts";
import { anOpenVote, cardLink } from "../pretend/fixtures.ts";
import { openBrowser, openPage, picture } from "./browser.ts";

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

test("a_household_votes_from_the_scanned_card_to_the_receipt", async () => {
  const { server, vote, codes } = await anOpenVote(1);
  const origin = await server.start();
  const { page, complaints } = await openPage(browser);
  await page.goto(cardLink(origin, server, 0, codes[0]!));

  await page.getByRole("radio", { name: "Đồng ý", exact: true }).waitFor();
  assert.ok(!page.url().includes(codes[0]!.digits), "the code is gone from the address");
  await picture(page, "booth-choose-empty");
  await page.getByRole("button", { name: "Tiếp tục" }).click();
  await page.getByText("Hãy chọn một trong ba ý").waitFor();
  await page.getByRole("radio", { name: "Đồng ý", exact: true }).click();
  await page.getByText("Đọc toàn văn").click();
  await page.getByText("Điều 2. Rác để đúng thùng").waitFor();
  await picture(page, "booth-choose-text");
  await page.getByText("Đọc toàn văn").click();
  await picture(page, "booth-choose");
  await page.getByRole("button", { name: "Tiếp tục" }).click();
  await page.getByRole("heading", { name: "Hộ Trần Thị Hoa chọn:" }).waitFor();
  await picture(page, "booth-review");
  await page.getByRole("button", { name: "Sửa lại" }).click();
  await page.getByRole("radio", { name: "Không đồng ý" }).click();
  await page.getByRole("button", { name: "Tiếp tục" }).click();
  await page.getByRole("button", { name: "Bỏ phiếu" }).click();
  await page.getByRole("heading", { name: "Đã bỏ phiếu. Cảm ơn bà con!" }).waitFor();
  await picture(page, "booth-receipt");

  const tracker = await page.locator("#short-code").getAttribute("data-tracker");
  assert.ok(vote.receipts.has(tracker!), "the receipt is of the ballot on the board");
  const [post] = server.posted;
  const ballot = post!.slice(post!.indexOf(" ") + 1);
  verifyBallot(vote.election!, new Set(JSON.parse(vote.files.credentials)), ballot);
  assert.ok(!post!.includes(codes[0]!.digits));

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Chụp hoặc lưu mã" }).click();
  assert.match((await download).suggestedFilename(), /^bien-nhan-.*\.png$/);
  if (process.env.PICTURES) {
    await (await download).saveAs(`${process.env.PICTURES}/receipt-download.png`);
  }
  assert.deepEqual(complaints, []);
  server.stop();
});
