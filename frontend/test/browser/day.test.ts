import assert from "node:assert/strict";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { CardCode } from "../../src/protocol/CardCode.ts";
import { households, VOTE_UUID } from "../pretend/fixtures.ts";
import { PretendServer } from "../pretend/PretendServer.ts";
import { PretendVote } from "../pretend/PretendVote.ts";
import { openBrowser, openPage, picture } from "./browser.ts";

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/** The whole life of one vote through the four pages, by the people who come to them. */
test("cards_keys_ballots_and_count_by_the_people_themselves", async () => {
  const server = new PretendServer(households(10));
  const vote = new PretendVote(VOTE_UUID, 2);
  server.votes.push(vote);
  const origin = await server.start();
  const folder = mkdtempSync(join(tmpdir(), "danban-day-"));
  const complaints: string[][] = [];
  const open = async (width: number) => {
    const opened = await openPage(browser, width);
    complaints.push(opened.complaints);
    return opened.page;
  };

  const leader = await open(1280);
  await leader.goto(`${origin}/booth/cards#h=${server.hamletId}`);
  const keyFile = join(folder, "cards.json");
  const codes = await makeCards(leader, keyFile);
  assert.equal(codes.length, 10);
  assert.ok(server.households.every((household) => household.publicKey));
  assert.ok(codes.every((code) => !server.posted.join().includes(code.digits)), "no code was ever sent");

  const keyFiles = [];
  for (const position of [1, 2]) {
    const trustee = await open(360);
    await trustee.goto(`${origin}/booth/trustee#v=${VOTE_UUID}`);
    keyFiles.push(await makeTrusteeKey(trustee, position, join(folder, `trustee-${position}.json`)));
  }
  assert.ok(vote.trustees.every((key) => key !== null));

  await leader.goto(`${origin}/booth/cards#v=${VOTE_UUID}`);
  await leader.reload();
  await approve(leader, keyFile);
  assert.equal(vote.stage, "SEALED");

  vote.stage = "OPEN";
  const choices = ["Đồng ý", "Đồng ý", "Không đồng ý", "Ý kiến khác"];
  let receipt: Page | null = null;
  for (const [place, choice] of choices.entries()) {
    const voter = await open(360);
    await voter.goto(`${origin}/booth/#h=${server.hamletId}`);
    await voter.getByLabel("Mã thẻ, 24 chữ số").fill(codes[place]!.printed);
    await voter.getByRole("button", { name: "Tiếp tục" }).click();
    await voter.getByRole("radio", { name: choice, exact: true }).click();
    await voter.getByRole("button", { name: "Tiếp tục" }).click();
    await voter.getByRole("button", { name: "Bỏ phiếu" }).click();
    await voter.getByRole("heading", { name: "Đã bỏ phiếu" }).waitFor();
    receipt = voter;
  }
  await receipt!.getByRole("link", { name: "Xem trong sổ chung" }).click();
  await receipt!.locator("[data-verdict=ON_BOARD]").waitFor();
  await picture(receipt!, "find-on-board");

  vote.close();
  for (const position of [1, 2]) {
    const trustee = await open(360);
    await trustee.goto(`${origin}/booth/trustee#v=${VOTE_UUID}`);
    await decrypt(trustee, position, keyFiles[position - 1]!);
  }
  assert.equal(vote.stage, "TALLIED");
  assert.deepEqual(vote.result, [2, 1, 1]);
  assert.deepEqual(complaints.flat(), []);
  server.stop();
});

async function signIn(page: Page, name: string): Promise<void> {
  await page.getByLabel("Tên đăng nhập").fill(name);
  await page.getByLabel("Mật khẩu").fill("sai");
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await page.getByText("Tên hoặc mật khẩu chưa đúng").waitFor();
  await picture(page, "sign-in");
  await page.getByLabel("Mật khẩu").fill("mat-khau-dung");
  await page.getByRole("button", { name: "Đăng nhập" }).click();
}

async function makeCards(page: Page, keyFile: string): Promise<CardCode[]> {
  await signIn(page, "to-truong");
  await page.getByRole("heading", { name: "Làm thẻ cho 10 hộ" }).waitFor();
  await picture(page, "cards-explain");
  await page.getByRole("button", { name: "Làm 10 thẻ" }).click();
  await page.getByText(/Xong \d+ trên 10 thẻ/).waitFor();
  await picture(page, "cards-making");
  await page.getByRole("heading", { name: "10 thẻ đã sẵn sàng để in" }).waitFor();
  const tooLong = await page.locator(".paper-card").evaluateAll((all) => all.map((card) => card.scrollHeight - card.clientHeight).filter((more) => more > 0));
  assert.deepEqual(tooLong, [], "everything on a card is on the paper");
  assert.match(await page.locator("[data-account-code]").first().innerText(), /^(\d{4} ){3}\d{4}$/);
  await picture(page, "cards-print");
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Tải tệp khoá công khai" }).click();
  await (await saving).saveAs(keyFile);
  const codes = (await page.locator("[data-code]").allInnerTexts()).map((text) => CardCode.parse(text));
  assert.ok(codes.every((code) => !readFileSync(keyFile, "utf8").includes(code.digits)));
  if (process.env.PICTURES) {
    await page.pdf({ path: `${process.env.PICTURES}/cards.pdf`, preferCSSPageSize: true, printBackground: false });
  }
  await page.evaluate(() => (window.print = () => {}));
  await page.getByRole("button", { name: "In thẻ và sổ" }).click();
  await page.getByRole("button", { name: "Đã in đủ, xoá mã khỏi máy" }).click();
  await page.getByRole("heading", { name: "Đã xoá mã khỏi máy này" }).waitFor();
  assert.equal(await page.locator("[data-code]").count(), 0);
  return codes;
}

async function makeTrusteeKey(page: Page, position: number, path: string): Promise<string> {
  const passphrase = `ghe cau gió mùng ${position}`;
  await signIn(page, `giu-khoa-${position}`);
  await page.getByLabel("Tôi hiểu").check();
  await picture(page, "trustee-explain");
  await page.getByRole("button", { name: "Tiếp tục" }).click();
  await page.getByLabel("Cụm mật khẩu", { exact: true }).fill("ngắn");
  await page.getByRole("button", { name: "Tiếp tục" }).click();
  await page.getByText("cần ít nhất 12 ký tự").waitFor();
  await page.getByLabel("Cụm mật khẩu", { exact: true }).fill(passphrase);
  await page.getByLabel("Gõ lại cụm mật khẩu").fill(passphrase);
  await picture(page, "trustee-passphrase");
  await page.getByRole("button", { name: "Tiếp tục" }).click();
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Tải tệp khoá" }).click();
  await (await saving).saveAs(path);
  await page.getByLabel("Cụm mật khẩu").fill("không phải cụm này");
  await page.getByLabel("Tệp khoá").setInputFiles(path);
  await page.getByRole("button", { name: "Mở thử và nộp khoá công khai" }).click();
  await page.getByText("Cụm mật khẩu chưa đúng").waitFor();
  await picture(page, "trustee-save");
  await page.getByLabel("Cụm mật khẩu").fill(passphrase);
  await page.getByRole("button", { name: "Mở thử và nộp khoá công khai" }).click();
  await page.getByRole("heading", { name: "Khoá đã sẵn sàng" }).waitFor();
  await picture(page, "trustee-made");
  return path;
}

async function approve(page: Page, keyFile: string): Promise<void> {
  await signIn(page, "to-truong");
  await page.locator("#hash-match").waitFor();
  assert.ok(await page.getByRole("button", { name: "Duyệt danh sách" }).isDisabled());
  await page.getByLabel("Đối chiếu với tệp khoá công khai").setInputFiles(keyFile);
  await page.getByText("Khớp: máy chủ giữ đúng khoá").waitFor();
  await picture(page, "cards-approve");
  await page.getByRole("button", { name: "Duyệt danh sách" }).click();
  await page.getByText("Đã duyệt.").waitFor();
  await picture(page, "cards-approved");
}

async function decrypt(page: Page, position: number, path: string): Promise<void> {
  await signIn(page, `giu-khoa-${position}`);
  await page.getByRole("heading", { name: "Chỉ có 4 phiếu" }).waitFor();
  assert.ok(await page.getByRole("button", { name: "Đi tiếp" }).isDisabled());
  await picture(page, "trustee-few");
  await page.getByLabel("Tôi hiểu và vẫn mở").check();
  await page.getByRole("button", { name: "Đi tiếp" }).click();
  await page.getByRole("heading", { name: "Mở tổng số phiếu" }).waitFor();
  await page.getByLabel("Tệp khoá").setInputFiles(path);
  await page.getByLabel("Cụm mật khẩu").fill(`ghe cau gió mùng ${position}`);
  await picture(page, "trustee-decrypt");
  await page.getByRole("button", { name: "Mở phần của tôi" }).click();
  await page.getByRole("heading", { name: "Phần của ông/bà đã được nhận" }).waitFor();
  await picture(page, "trustee-given");
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Tải lại tệp khoá" }).click();
  await (await saving).saveAs(path);
  assert.match(readFileSync(path, "utf8"), /,"decrypted":"[0-9a-f]{64}"\}$/);
}
