import { find as en } from "../i18n/en.json";
import { find as vi } from "../i18n/vi.json";
import { wordsOf } from "../page/Language.ts";

/** What the page that finds a ballot says. */
export const words = wordsOf(vi, en);
