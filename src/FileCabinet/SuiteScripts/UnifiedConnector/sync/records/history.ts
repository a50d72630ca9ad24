import { isObject, keptJson } from './kept-json';
import { MAX_LONG_TEXT } from './long-text';

/** A try that failed, or, without class and codes, what a person did with the Failed Record. */
export interface HistoryEntry {
  /** ISO 8601. */
  at: string;
  class: string;
  codes: string;
  message: string;
}

/** The last so many are kept. */
const MAX_ENTRIES = 50;

/** Characters of a message in the history. The newest one stands in full in Error Msg. */
const MAX_MESSAGE = 1000;

/** The history, a JSON list with the newest entry last, with one more. The oldest ones go where it would be too long. */
export function addEntry(history: string, entry: HistoryEntry): string {
  const capped = { ...entry, codes: cappedText(entry.codes), message: cappedText(entry.message) };
  const entries = [...readHistory(history), capped].slice(-MAX_ENTRIES);
  while (JSON.stringify(entries).length > MAX_LONG_TEXT) entries.shift();
  return JSON.stringify(entries);
}

const cappedText = (text: string): string => (text.length <= MAX_MESSAGE ? text : `${text.slice(0, MAX_MESSAGE - 1)}…`);

/** What happened to a Failed Record, the oldest entry first; nothing where that cannot be read. */
export const readHistory = (history: string): HistoryEntry[] => keptJson(history, isHistory) ?? [];

const isHistory = (value: unknown): value is HistoryEntry[] =>
  Array.isArray(value) &&
  value.every(
    (entry) =>
      isObject(entry) &&
      ['class', 'codes', 'message'].every((key) => typeof entry[key] === 'string') &&
      !Number.isNaN(Date.parse(String(entry.at))),
  );
