import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { CardCode } from "../../src/protocol/CardCode.ts";
import { anOpenVote, cardLink } from "../pretend/fixtures.ts";
import { openBrowser, openPage, picture } from "./browser.ts";

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

async function arrive(link: string): Promise<Page> {
  const { page } = await openPage(browser);
  await page.goto(link);
  return page;
}

async function castAs(page: Page, choice: string): Promise<void> {
  await page.getByRole("radio", { name: choice, exact: true }).click();
  await page.getByRole("button", { name: "Tiếp tục" }).click();
  await page.getByRole("button", { name: "Bỏ phiếu" }).click();
}

async function standsStill(page: Page, kind: string): Promise<void> {
  await page.locator(`[data-standstill=${kind}]`).waitFor();
  await picture(page, `stop-${kind}`);
}

test("a_second_ballot_of_the_household_is_refused_with_advice", async () => {
  const { server, vote, codes } = await anOpenVote(1);
  const origin = await server.start();
  const first = await arrive(cardLink(origin, server, 0, codes[0]!));
  await castAs(first, "Đồng ý");
  await first.getByRole("heading", { name: "Đã bỏ phiếu" }).waitFor();
  const second = await arrive(cardLink(origin, server, 0, codes[0]!));
  await castAs(second, "Ý kiến khác");
  await standsStill(second, "ALREADY_CAST");
  await second.getByText("Nếu không phải hộ mình bỏ:").waitFor();
  assert.equal(vote.receipts.size, 1);
  server.stop();
});

test("a_lost_answer_is_asked_for_by_hash_and_the_ballot_counts_once", async () => {
  const { server, vote, codes } = await anOpenVote(1);
  server.losing.answers = 1;
  const origin = await server.start();
  const page = await arrive(cardLink(origin, server, 0, codes[0]!));
  await castAs(page, "Đồng ý");
  await page.getByRole("heading", { name: "Đã bỏ phiếu" }).waitFor();
  assert.equal(vote.receipts.size, 1);
  assert.equal(server.posted.length, 1, "the ballot was not sent again");
  server.stop();
});

test("a_lost_request_is_sent_again_with_the_same_bytes", async () => {
  const { server, vote, codes } = await anOpenVote(1);
  server.losing.requests = 2;
  const origin = await server.start();
  const page = await arrive(cardLink(origin, server, 0, codes[0]!));
  await castAs(page, "Đồng ý");
  await page.getByRole("heading", { name: "Đã bỏ phiếu" }).waitFor();
  assert.equal(vote.receipts.size, 1);
  assert.equal(new Set(server.posted).size, 1);
  assert.equal(server.posted.length, 3);
  server.stop();
});

test("typing_errors_are_told_at_once_and_nothing_typed_is_lost", async () => {
  const { server, codes } = await anOpenVote(1);
  const origin = await server.start();
  const page = await arrive(`${origin}/booth/#h=${server.hamletId}`);
  const field = page.getByLabel("Mã thẻ, 24 chữ số");
  await field.pressSequentially("12345");
  assert.equal(await field.inputValue(), "1234 5");
  await page.getByRole("button", { name: "Tiếp tục" }).click();
  await page.getByText("Mới có 5 chữ số").waitFor();
  const right = codes[0]!.digits;
  const wrong = (right[0] === "9" ? "8" : "9") + right.slice(1);
  await field.fill(wrong);
  await page.getByText("Có chữ số gõ nhầm").waitFor();
  await picture(page, "booth-code");
  await page.getByRole("button", { name: "English" }).click();
  assert.equal((await page.locator("#code").inputValue()).replace(/\s/g, ""), wrong);
  await page.getByRole("button", { name: "Tiếng Việt" }).click();
  await field.fill(right);
  await field.press("Enter");
  await page.getByRole("radio", { name: "Đồng ý", exact: true }).waitFor();
  server.stop();
});

test("a_card_of_nobody_is_recognised_before_anything_is_sent", async () => {
  const { server } = await anOpenVote(0);
  const origin = await server.start();
  const page = await arrive(cardLink(origin, server, 0, CardCode.random()));
  await standsStill(page, "UNKNOWN_CARD");
  await page.getByRole("button", { name: "Thử lại" }).click();
  await page.getByLabel("Mã thẻ, 24 chữ số").waitFor();
  assert.deepEqual(server.posted, []);
  server.stop();
});

test("documents_that_differ_from_the_board_stop_the_voter", async () => {
  const alterations: ((files: { election: string; trustees: string; credentials: string; text: string }) => void)[] = [
    (files) => (files.election = files.election.replace("Không đồng ý", "Đồng ý rồi")),
    (files) => (files.credentials = files.credentials.replace(/"[0-9a-f]{64}",/, "")),
    (files) => (files.trustees = files.trustees.replace(/,\["Single".*\]/, "]")),
    (files) => (files.text += " Điều 4. Mỗi hộ đóng 5 triệu đồng."),
  ];
  for (const alter of alterations) {
    const { server, vote, codes } = await anOpenVote(1);
    alter(vote.files);
    const origin = await server.start();
    await standsStill(await arrive(cardLink(origin, server, 0, codes[0]!)), "TAMPERED");
    assert.deepEqual(server.posted, []);
    server.stop();
  }
});

test("answers_in_another_order_stop_the_voter_even_when_the_board_agrees", async () => {
  const { server, codes } = await anOpenVote(1, ["Không đồng ý", "Đồng ý", "Ý kiến khác"]);
  const origin = await server.start();
  await standsStill(await arrive(cardLink(origin, server, 0, codes[0]!)), "TAMPERED");
  assert.deepEqual(server.posted, []);
  server.stop();
});

test("a_receipt_of_another_key_is_not_taken_for_one", async () => {
  const { server, vote, codes } = await anOpenVote(1);
  const cast = vote.cast.bind(vote);
  vote.cast = (json) => {
    const [status, receipt] = cast(json);
    return [status, receipt.replace(/"signature":"../, '"signature":"00')];
  };
  const origin = await server.start();
  const page = await arrive(cardLink(origin, server, 0, codes[0]!));
  await castAs(page, "Đồng ý");
  await standsStill(page, "BAD_RECEIPT");
  server.stop();
});

test("each_stage_of_a_vote_has_its_words", async () => {
  const { server, vote, codes } = await anOpenVote(1);
  const origin = await server.start();
  const link = cardLink(origin, server, 0, codes[0]!);
  vote.stage = "SEALED";
  await standsStill(await arrive(link), "NOT_OPEN_YET");
  vote.stage = "CLOSED";
  await standsStill(await arrive(link), "CLOSED");
  server.votes = [];
  await standsStill(await arrive(link), "NO_VOTE");
  await standsStill(await arrive(`${origin}/booth/`), "NO_HAMLET");
  server.stop();
});

test("without_a_connection_the_code_stays_and_trying_again_goes_on", async () => {
  const { server, codes } = await anOpenVote(1);
  const origin = await server.start();
  const { page } = await openPage(browser);
  await page.route("**/api/**", (route) => route.abort());
  await page.goto(cardLink(origin, server, 0, codes[0]!));
  await standsStill(page, "UNREACHABLE");
  await page.unroute("**/api/**");
  await page.getByRole("button", { name: "Thử lại" }).click();
  await page.getByRole("radio", { name: "Đồng ý", exact: true }).waitFor();
  server.stop();
});

test("the_vote_closing_while_somebody_chooses_is_told", async () => {
  const { server, vote, codes } = await anOpenVote(1);
  const origin = await server.start();
  const page = await arrive(cardLink(origin, server, 0, codes[0]!));
  await page.getByRole("radio", { name: "Đồng ý", exact: true }).waitFor();
  vote.stage = "CLOSED";
  await castAs(page, "Đồng ý");
  await standsStill(page, "CLOSED");
  server.stop();
});

test("a_page_over_an_unprotected_connection_says_so_and_does_nothing", async () => {
  const { server, codes } = await anOpenVote(1);
  const origin = (await server.start()).replace("127.0.0.1", "booth.example");
  const { page } = await openPage(browser);
  await page.route("**/*", async (route) => route.fulfill({ response: await route.fetch({ url: route.request().url().replace("booth.example", "127.0.0.1") }) }));
  await page.goto(cardLink(origin, server, 0, codes[0]!));
  await page.getByText("Đường truyền tới trang này không được bảo vệ").waitFor();
  await picture(page, "unfit");
  server.stop();
});
