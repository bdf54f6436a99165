import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { anOpenVote, cardLink } from "../pretend/fixtures.ts";
import { openBrowser, openPage, picture } from "./browser.ts";

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const SMALLEST_TARGET = 48;

test("a_ballot_can_be_cast_with_the_keyboard_alone_and_each_screen_is_announced", async () => {
  const { server, vote, codes } = await anOpenVote(1);
  const origin = await server.start();
  const { page, complaints } = await openPage(browser, 1280);
  await page.goto(cardLink(origin, server, 0, codes[0]!));
  await page.getByRole("radio", { name: "Đồng ý", exact: true }).waitFor();
  assert.equal(await focused(page), "H1 Bà con có đồng ý với quy định giờ giấc sinh hoạt chung và nơi để rác không?");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  assert.equal(await page.getByRole("radio", { checked: true }).innerText(), "Ý kiến khác");
  await picture(page, "booth-wide");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Hộ Trần Thị Hoa chọn:" }).waitFor();
  assert.equal(await focused(page), "H1 Hộ Trần Thị Hoa chọn:");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Đã bỏ phiếu" }).waitFor();
  assert.equal(await focused(page), "H1 Đã bỏ phiếu. Cảm ơn bà con!");
  assert.equal(vote.receipts.size, 1);
  assert.deepEqual(complaints, []);
  server.stop();
});

test("at_every_text_size_and_in_both_languages_screens_fit_360_pixels_with_large_targets", async () => {
  const { server, codes } = await anOpenVote(1);
  const origin = await server.start();
  for (const [turn, size] of ["medium", "large", "larger"].entries()) {
    for (const language of ["vi", "en"]) {
      const { page } = await openPage(browser);
      await page.addInitScript(([chosen, spoken]) => {
        localStorage.setItem("danban-text-size", chosen!);
        localStorage.setItem("danban-language", spoken!);
      }, [size, language]);
      await page.goto(`${origin}/booth/#h=${server.hamletId}`);
      await page.locator("#code").fill(codes[0]!.printed);
      await fits(page, `code-${size}-${language}`);
      await page.locator("#next").click();
      await page.locator("#choice-1").click();
      await fits(page, `choose-${size}-${language}`);
      await page.locator("#next").click();
      await page.locator("#cast").waitFor();
      await fits(page, `review-${size}-${language}`);
      if (turn === 2 && language === "en") {
        await page.locator("#cast").click();
        await page.locator("#save").waitFor();
        await fits(page, `receipt-${size}-${language}`);
        await page.locator("#find").click();
        await page.locator("[data-verdict]").waitFor();
        await fits(page, `find-${size}-${language}`);
      }
    }
  }
  server.stop();
});

test("the_text_size_and_the_language_are_remembered", async () => {
  const { server } = await anOpenVote(0);
  const origin = await server.start();
  const { page } = await openPage(browser);
  await page.goto(`${origin}/booth/#h=${server.hamletId}`);
  await page.getByRole("button", { name: "Đổi cỡ chữ" }).click();
  await page.getByRole("button", { name: "English" }).click();
  await page.reload();
  await page.getByRole("heading", { name: "Enter the code on your household’s card" }).waitFor();
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize), "21px");
  server.stop();
});

async function fits(page: Page, name: string): Promise<void> {
  const findings = await page.evaluate((smallest) => {
    const small = [...document.querySelectorAll<HTMLElement>("button, a, input, textarea, summary")]
      .filter((target) => target.offsetParent !== null && target.getBoundingClientRect().height < smallest && !target.closest("details > :not(summary)"))
      .map((target) => `${target.textContent} is ${target.getBoundingClientRect().height} high`);
    const wide = document.documentElement.scrollWidth > window.innerWidth ? [`content is ${document.documentElement.scrollWidth} wide`] : [];
    const tiny = [...document.querySelectorAll<HTMLElement>("main *")].filter((part) => parseFloat(getComputedStyle(part).fontSize) < 15).map((part) => `${part.textContent} is tiny`);
    return [...small, ...wide, ...tiny];
  }, SMALLEST_TARGET);
  await picture(page, name);
  assert.deepEqual(findings, [], name);
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => `${document.activeElement?.tagName} ${document.activeElement?.textContent}`);
}
