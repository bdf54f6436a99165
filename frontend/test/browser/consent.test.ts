import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import type { ConsentPoll } from "../../src/booth/ConsentPoll.ts";
import { hexDigest } from "../../src/protocol/Digest.ts";
import { anOpenVote, cardLink } from "../pretend/fixtures.ts";
import { openBrowser, openPage, picture } from "./browser.ts";

const TEXT = "Giờ phát loa\n\nBà con có đồng ý phát loa lúc 6 giờ không?\n\nTừ thứ Hai đến thứ Bảy.\n";
const POLL: ConsentPoll = {
  poll: "ZyXwVuTsRqPoNm", title: "Giờ phát loa", question: "Bà con có đồng ý phát loa lúc 6 giờ không?", text: TEXT, textHash: hexDigest(TEXT),
  closes: "2030-01-01T10:00:00Z", households: 412, required: 207,
};

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

test("a_household_says_openly_whether_to_decide_online", async () => {
  const { server, codes } = await anOpenVote(1);
  server.votes = [];
  server.polls = [POLL];
  const { page, complaints } = await openPage(browser);
  await page.goto(cardLink(await server.start(), server, 0, codes[0]!));

  await page.getByRole("heading", { name: "biểu quyết việc này bằng hình thức trực tuyến không?" }).waitFor();
  await page.getByText("207 trên 412 hộ").waitFor();
  await page.getByRole("button", { name: "Tiếp tục" }).click();
  await page.getByText("Hãy chọn một trong hai ý").waitFor();
  await page.getByRole("radio", { name: "Đồng ý", exact: true }).click();
  await picture(page, "consent-choose");
  await page.getByRole("button", { name: "Tiếp tục" }).click();
  await page.getByText("Đây là ý kiến công khai.").waitFor();
  await picture(page, "consent-confirm");
  await page.getByRole("button", { name: "Gửi câu trả lời" }).click();
  await page.getByRole("heading", { name: "Đã ghi ý kiến" }).waitFor();
  await picture(page, "consent-done");

  assert.equal(server.answers.length, 1);
  assert.equal(server.answers[0]!.answer, "AGREE");
  assert.ok(!server.posted.join().includes(codes[0]!.digits));
  assert.deepEqual(complaints, []);
  server.stop();
});

test("between_a_vote_and_a_poll_the_household_picks", async () => {
  const { server, codes } = await anOpenVote(1);
  server.polls = [POLL];
  const { page } = await openPage(browser);
  await page.goto(cardLink(await server.start(), server, 0, codes[0]!));
  await page.getByRole("button", { name: "Lấy ý kiến chọn hình thức trực tuyến: Giờ phát loa" }).click();
  await page.getByRole("heading", { name: "hình thức trực tuyến không?" }).waitFor();
  server.stop();
});

test("nobody_signs_about_a_text_that_was_swapped", async () => {
  const { server, codes } = await anOpenVote(1);
  server.votes = [];
  server.polls = [{ ...POLL, text: TEXT.replace("6 giờ", "4 giờ") }];
  const { page } = await openPage(browser);
  await page.goto(cardLink(await server.start(), server, 0, codes[0]!));
  await page.locator("[data-standstill=TAMPERED]").waitFor();
  assert.equal(server.answers.length, 0);
  server.stop();
});
