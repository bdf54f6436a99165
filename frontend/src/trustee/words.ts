import { trustee as en } from "../i18n/en.json";
import { trustee as vi } from "../i18n/vi.json";
import { wordsOf } from "../page/Language.ts";

/** What the trustee's page says. */
export const words = wordsOf(vi, en);
