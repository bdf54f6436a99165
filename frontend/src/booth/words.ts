import { booth as en } from "../i18n/en.json";
import { booth as vi } from "../i18n/vi.json";
import { wordsOf } from "../page/Language.ts";

/** What the booth says. */
export const words = wordsOf(vi, en);
