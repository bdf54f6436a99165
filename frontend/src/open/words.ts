import { open as en } from "../i18n/en.json";
import { open as vi } from "../i18n/vi.json";
import { wordsOf } from "../page/Language.ts";

/** What the page that reads an opened ballot says. */
export const words = wordsOf(vi, en);
