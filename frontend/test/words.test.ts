import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const source = new URL("../src/", import.meta.url);
const read = (language: string) => JSON.parse(readFileSync(new URL(`i18n/${language}.json`, source), "utf8")) as Record<string, Record<string, string>>;
const [vi, en] = [read("vi"), read("en")];
const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

test("whatever_is_said_in_Vietnamese_is_said_in_English", () => {
  assert.deepEqual(Object.keys(en), Object.keys(vi));
  for (const [section, texts] of Object.entries(vi)) {
    assert.deepEqual(Object.keys(en[section]!), Object.keys(texts), section);
    for (const [key, text] of Object.entries(texts)) {
      assert.ok(text.trim() !== "" && en[section]![key]!.trim() !== "", key);
      assert.deepEqual(placeholders(en[section]![key]!), placeholders(text), key);
      assert.equal(text.split("**").length % 2, 1, `stress marks of ${key}`);
    }
  }
});

test("every_text_is_used_by_its_page", () => {
  for (const [section, texts] of Object.entries(vi)) {
    const code = readdirSync(new URL(`${section}/`, source)).filter((file) => file.endsWith(".ts")).map((file) => readFileSync(new URL(`${section}/${file}`, source), "utf8")).join("\n");
    const isUsed = (key: string) => code.includes(`"${key}"`)
      || [...code.matchAll(/`([\w.]*)\$\{[\w.]+\}([\w.]*)`/g)].some(([, start, end]) => key.startsWith(start!) && key.endsWith(end!) && (start! + end!).length > 2);
    assert.deepEqual(Object.keys(texts).filter((key) => !isUsed(key)), [], section);
  }
});

test("texts_keep_to_the_words_of_the_house", () => {
  for (const text of Object.values(en).flatMap((texts) => Object.values(texts))) {
    assert.doesNotMatch(text, /\buser\b(?! name)|\bsubmit\b|error occurred/i);
  }
});
