import { MONTHS } from './format-model';

/**
 * Writes dates as NetSuite shows them to the user, by a format of the preference "Date Format" such as 'M/D/YYYY',
 * 'DD-Mon-YYYY' or 'D.M.YYYY'. @param local 'YYYY-MM-DD', of which a time after it is left out
 */
export function accountDate(local: string, dateFormat: string): string {
  const [year = '', month = '', day = ''] = local.slice(0, 10).split('-');
  const name = MONTHS[Number(month) - 1] ?? '';
  const values: Record<string, string> = {
    YYYY: year,
    MONTH: name.toUpperCase(),
    Month: name,
    MON: name.slice(0, 3).toUpperCase(),
    Mon: name.slice(0, 3),
    MM: month,
    M: String(Number(month)),
    DD: day,
    D: String(Number(day)),
  };
  return dateFormat.replace(/YYYY|MONTH|Month|MON|Mon|MM|M|DD|D/g, (element) => values[element] ?? element);
}
