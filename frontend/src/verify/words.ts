import { verify as en } from "../i18n/en.json";
import { verify as vi } from "../i18n/vi.json";
import { wordsOf } from "../page/Language.ts";

/** What the page that verifies a record says besides the report. */
export const words = wordsOf(vi, en);
