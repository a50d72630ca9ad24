import { DateTime } from 'luxon';
import type { Account } from '../../account/account';

/** NetSuite's date and time format elements and what luxon calls them. */
const ELEMENTS: Readonly<Record<string, string>> = {
  YYYY: 'yyyy',
  MONTH: 'LLLL',
  Month: 'LLLL',
  MON: 'LLL',
  Mon: 'LLL',
  MM: 'LL',
  M: 'L',
  DD: 'dd',
  D: 'd',
};

/** Dates as the account shows them, in its time zone. */
export class AccountDates {
  constructor(private readonly account: Account) {}

  get zone(): string {
    return this.account.settings.timeZone;
  }

  /** @param stored 'YYYY-MM-DD' */
  date(stored: string): string {
    return DateTime.fromISO(stored.slice(0, 10), { locale: 'en-US' }).toFormat(this.dateFormat);
  }

  /** @param at a moment; its day in the account's zone */
  day(at: Date): string {
    return this.moment(at).toFormat(this.dateFormat);
  }

  /** Date and time to the minute. */
  time(at: Date): string {
    return this.clock(at, this.account.settings.timeFormat);
  }

  /** Date and time to the second, for logs. */
  exactTime(at: Date): string {
    return this.clock(at, this.account.settings.timeFormat.replace('mm', 'mm:ss'));
  }

  /** A stored 'YYYY-MM-DD HH:MM:SS' (UTC) as a moment. */
  stored(text: string): Date {
    return new Date(`${text.replace(' ', 'T')}Z`);
  }

  private get dateFormat(): string {
    return this.account.settings.dateFormat.replace(
      /YYYY|MONTH|Month|MON|Mon|MM|M|DD|D/g,
      (element) => ELEMENTS[element] ?? element,
    );
  }

  private moment(at: Date): DateTime {
    return DateTime.fromJSDate(at, { zone: this.zone }).setLocale('en-US');
  }

  private clock(at: Date, timeFormat: string): string {
    const moment = this.moment(at);
    // NetSuite writes am and pm in lower case.
    return `${moment.toFormat(this.dateFormat)} ${moment.toFormat(timeFormat).toLowerCase()}`;
  }
}
