import en from "../../../src/main/resources/vn/danban/verifier/verifier_en.properties";
import vi from "../../../src/main/resources/vn/danban/verifier/verifier_vi.properties";
import { language } from "../page/Language.ts";

/** A sentence of the report: the words of the Java program, with `{0}`, `{1}` … filled in. */
export function sentence(key: string, ...values: (string | number | bigint)[]): string {
  const text = (language() === "vi" ? vi : en)[key];
  if (text === undefined) {
    throw new RangeError(`no sentence ${key}`);
  }
  return text.replace(/\{(\d)\}/g, (_, i: string) => harmless(String(values[Number(i)])));
}

/** Names come from the archive: they must not turn the direction of writing. */
function harmless(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, "?");
}
