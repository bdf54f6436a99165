import { page as en } from "../i18n/en.json";
import { page as vi } from "../i18n/vi.json";
import { wordsOf } from "./Language.ts";

/** What all pages say. */
export const words = wordsOf(vi, en);
