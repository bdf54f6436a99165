import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { toBase64Url } from "../../src/protocol/Digest.ts";
import { anOpenVote, cardLink } from "../pretend/fixtures.ts";
import { openBrowser, openPage, picture } from "./browser.ts";

/** A voter who does not trust the device in her hand has a ballot opened and reads it with another. */
let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

async function choose(page: Page, answer: string): Promise<void> {
  await page.getByRole("radio", { name: answer, exact: true }).click();
  await page.getByRole("button", { name: "Tiếp tục" }).click();
}

/** @returns the code that was on the screen before anything was decided, and the address that opens the ballot */
async function giveUp(page: Page): Promise<{ code: string; address: string }> {
  await page.getByText("Muốn thử xem máy này khoá phiếu").click();
  const code = (await page.locator("#sealed-code").getAttribute("data-tracker"))!;
  await page.getByRole("button", { name: "Mở phiếu này ra để thử" }).click();
  await page.getByRole("heading", { name: "Phiếu này được mở ra để thử" }).waitFor();
  return { code, address: (await page.locator("#open-here").getAttribute("href"))! };
}

test("a_ballot_is_opened_on_a_second_device_and_another_one_is_cast", async () => {
  const { server, vote, codes } = await anOpenVote(1);
  const origin = await server.start();
  const { page, complaints } = await openPage(browser);
  await page.goto(cardLink(origin, server, 0, codes[0]!));
  await choose(page, "Không đồng ý");
  await page.getByText("Muốn thử xem máy này khoá phiếu").click();
  await picture(page, "booth-review-doubt");
  await page.getByText("Muốn thử xem máy này khoá phiếu").click();
  const { code, address } = await giveUp(page);
  await picture(page, "booth-opened");

  const second = await openPage(browser, 1280);
  await second.page.goto(address);
  await second.page.locator("[data-opened=SAYS]").waitFor();
  assert.equal(await second.page.locator(".chosen").innerText(), "Không đồng ý");
  assert.equal(await second.page.locator("[data-tracker]").getAttribute("data-tracker"), code);
  await picture(second.page, "open-says");

  await page.getByRole("button", { name: "Khoá phiếu mới" }).click();
  await choose(page, "Đồng ý");
  await page.getByRole("button", { name: "Bỏ phiếu" }).click();
  await page.getByRole("heading", { name: "Đã bỏ phiếu. Cảm ơn bà con!" }).waitFor();
  assert.ok(!vote.receipts.has(code), "the opened ballot is not the one on the board");
  assert.deepEqual([...complaints, ...second.complaints], []);
  server.stop();
});

test("what_opens_a_ballot_never_reaches_the_server", async () => {
  const { server, codes } = await anOpenVote(1);
  const origin = await server.start();
  const { page } = await openPage(browser);
  const asked: string[] = [];
  page.context().on("request", (request) => asked.push(`${request.url().replace(/#.*/, "")} ${request.postData() ?? ""}`));
  await page.goto(cardLink(origin, server, 0, codes[0]!));
  await choose(page, "Đồng ý");
  const { address } = await giveUp(page);
  const randomness = new URLSearchParams(new URL(address).hash.slice(1)).get("r")!;
  await page.goto(address);
  await page.locator("[data-opened=SAYS]").waitFor();
  assert.ok(randomness.length > 100 && asked.every((line) => !line.includes(randomness.slice(0, 40))));
  server.stop();
});

test("a_device_that_sealed_something_else_is_found_out", async () => {
  const { server, vote, codes } = await anOpenVote(1);
  const origin = await server.start();
  const { page } = await openPage(browser);
  await page.goto(cardLink(origin, server, 0, codes[0]!));
  await choose(page, "Đồng ý");
  const { code, address } = await giveUp(page);
  const [, otherRandomness] = /&r=(.)/.exec(address)!;
  const second = await openPage(browser);
  await second.page.goto(address.replace(/&r=./, `&r=${otherRandomness === "A" ? "B" : "A"}`));
  await second.page.locator("[data-opened=DOES_NOT_OPEN]").waitFor();
  await picture(second.page, "open-does-not");

  const ballot = vote.opened.get(code)!;
  vote.opened.set(code, ballot.replace(/"challenge":"./, '"challenge":"1'));
  await second.page.goto(`${origin}/booth/find`);
  await second.page.goto(address);
  await second.page.locator("[data-opened=DOES_NOT_OPEN]").waitFor();

  await second.page.goto(address.replace(toBase64Url(code), "A".repeat(43)));
  await second.page.locator("[data-opened=NOT_GIVEN_UP]").waitFor();
  await picture(second.page, "open-not-given-up");
  await second.page.goto(`${origin}/booth/open#v=${vote.uuid}`);
  await second.page.getByRole("heading", { name: "Thiếu địa chỉ của phiếu" }).waitFor();
  server.stop();
});
