import { cards as en } from "../i18n/en.json";
import { cards as vi } from "../i18n/vi.json";
import { wordsOf } from "../page/Language.ts";

/** What the leader's page says. */
export const words = wordsOf(vi, en);
