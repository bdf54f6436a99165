/** Vietnamese first, English beside it; the choice is remembered on this device. */
export type Language = "vi" | "en";

const MEMORY = "danban-language";
let current: Language = remembered() === "en" ? "en" : "vi";

export function language(): Language {
  return current;
}

export function chooseLanguage(chosen: Language): void {
  current = chosen;
  remember(MEMORY, chosen);
}

export type Values = Readonly<Record<string, string | number>>;

/** The words of one page: only keys that exist in Vietnamese can be asked for. */
export function wordsOf<W extends Record<string, string>>(vi: W, en: Record<keyof W, string>): (key: keyof W & string, values?: Values) => string {
  return (key, values = {}) => (current === "vi" ? vi : en)[key]!.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}

/** "17:00, 27/11", in the time of Vietnam wherever the device is. */
export function dateTime(instant: string): string {
  const at = new Date(instant);
  const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", hour12: false, timeZone: TIME_ZONE }).format(at);
  const day = new Intl.DateTimeFormat("en-GB", { day: "2-digit", month: "2-digit", timeZone: TIME_ZONE }).format(at);
  return `${time}, ${day}`;
}

export function date(instant: string): string {
  return new Intl.DateTimeFormat("en-GB", { day: "2-digit", month: "2-digit", year: "numeric", timeZone: TIME_ZONE }).format(new Date(instant));
}

const TIME_ZONE = "Asia/Ho_Chi_Minh";

/** Private windows may forbid storage; the page then simply forgets. */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    return;
  }
}

export function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remembered(): string | null {
  return recall(MEMORY);
}
