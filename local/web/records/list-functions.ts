import type { DatabaseSyncInstance as DatabaseSync } from '@photostructure/sqlite';
import type { AccountDates } from '../format/dates';

/** Registers what lists need and SQLite lacks: dates as the account shows them, and text without case and accents. */
export function registerListFunctions(database: DatabaseSync, dates: AccountDates): void {
  database.function('web_date', (stored: string | null) => (stored === null ? null : dates.date(stored)));
  database.function('web_time', (stored: string | null) => (stored === null ? null : dates.time(dates.stored(stored))));
  database.function('web_fold', { deterministic: true }, (text: string | number | null) => fold(String(text ?? '')));
}

/** Text to compare by: 'Müller' and 'MULLER' are the same. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
