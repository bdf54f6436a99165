import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "node:test";

const root = fileURLToPath(new URL("..", import.meta.url));
/** With the readers that refuse whatever the Java program refuses. */
const LARGEST_BOOTH = 152 * 1024;

function built(): { folder: string; pages: Record<string, { file: string; sha256: string; csp: string }> } {
  const folder = mkdtempSync(join(tmpdir(), "danban-pages-"));
  execFileSync(process.execPath, [join(root, "build.mjs"), folder], { cwd: tmpdir(), stdio: "ignore" });
  return { folder, pages: JSON.parse(readFileSync(join(folder, "pages.json"), "utf8")) };
}

const { folder, pages } = built();
const contentOf = (page: string) => readFileSync(join(folder, pages[page]!.file), "utf8");
const sha256 = (text: string, encoding: "hex" | "base64") => createHash("sha256").update(text).digest(encoding);

test("two_builds_are_the_same_bytes", () => {
  const again = built();
  const names = readdirSync(folder).sort();
  assert.deepEqual(names, ["booth.html", "cards.html", "find.html", "open.html", "pages.json", "trustee.html", "verify.html"]);
  for (const name of names) {
    assert.ok(readFileSync(join(folder, name)).equals(readFileSync(join(again.folder, name))), name);
  }
});

test("a_page_may_run_and_fetch_nothing_but_its_own_inline_script_and_this_server", () => {
  for (const [page, { sha256: digest, csp }] of Object.entries(pages)) {
    const html = contentOf(page);
    assert.equal(sha256(html, "hex"), digest);
    const script = /<script>([^]*)<\/script>/.exec(html)![1]!;
    const style = /<style>([^]*?)<\/style>/.exec(html)![1]!;
    assert.ok(csp.includes(`script-src 'sha256-${sha256(script, "base64")}'`), page);
    assert.ok(csp.includes(`style-src 'sha256-${sha256(style, "base64")}'`), page);
    assert.ok(csp.startsWith("default-src 'none'; ") && csp.includes("require-trusted-types-for 'script'"));
    assert.doesNotMatch(csp, /unsafe|https?:|\*/);
    assert.doesNotMatch(html, /<script[^>]+src|<link[^>]+stylesheet|@import|src:url\((?!"?data:)/);
  }
});

test("only_the_page_that_verifies_may_work_beside_itself_and_with_nothing_but_its_own_program", () => {
  for (const [page, { csp }] of Object.entries(pages)) {
    assert.equal(csp.includes("worker-src blob:; ") && csp.includes("; trusted-types danban-worker"), page === "verify", page);
    assert.equal(contentOf(page).includes("new Worker("), page === "verify", page);
  }
});

test("no_page_parses_html_or_runs_text_as_code", () => {
  for (const page of Object.keys(pages)) {
    assert.doesNotMatch(contentOf(page), /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function\(/, page);
  }
});

test("the_booth_is_small_enough_for_a_slow_phone_even_uncompressed", () => {
  assert.ok(Buffer.byteLength(contentOf("booth")) <= LARGEST_BOOTH);
});
