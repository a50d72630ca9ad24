import { DateTime } from 'luxon';
import { NetSuiteError } from '../../../account/errors';
import { formatModule } from '../../../modules/format';
import type { PageAccount, PageField } from '../page';

export type ScriptValue = string | number | boolean | string[] | Date;

const NUMBERS = ['INTEGER', 'FLOAT', 'CURRENCY', 'PERCENT'];
const MOMENTS = ['DATETIME', 'DATETIMETZ'];

/** Days are midnights of the browser's own time zone; moments are written in the account's. */
export class Values {
  constructor(private readonly account: PageAccount) {}

  /** What a script reads where an input holds `raw`: '' for nothing. */
  read({ type, dates }: PageField, raw: string | string[]): ScriptValue {
    if (Array.isArray(raw)) return raw;
    if (type === 'CHECKBOX') return raw === 'T';
    if (raw === '') return '';
    if (NUMBERS.includes(type)) return this.number(raw);
    if (type === 'DATE' || MOMENTS.includes(type)) return this.date(type, dates, raw);
    return raw;
  }

  /**
   * What an input holds where a script wrote `value`.
   * @throws NetSuiteError INVALID_FLD_VALUE (Oracle help section_4637579473)
   */
  write(field: PageField, value: unknown): string | string[] {
    const { type, dates } = field;
    if (type === 'MULTISELECT') return value === '' || value === null ? [] : [value].flat().map(String);
    if (type === 'CHECKBOX') {
      if (typeof value !== 'boolean' && value !== 'T' && value !== 'F') throw invalid(field, value);
      return value === true || value === 'T' ? 'T' : 'F';
    }
    if (value === '' || value === null || value === undefined) return '';
    if (NUMBERS.includes(type)) {
      if (Number.isNaN(Number(value))) throw invalid(field, value);
      return String(value);
    }
    if (type === 'DATE' || MOMENTS.includes(type)) {
      if (!(value instanceof Date)) throw invalid(field, value);
      return this.dateText(type, dates, value);
    }
    if (typeof value === 'object') throw invalid(field, value);
    return String(value);
  }

  private number(raw: string): ScriptValue {
    const number = Number(raw.replaceAll(',', '').replace(/%$/, ''));
    return Number.isNaN(number) ? raw : number;
  }

  private date(type: string, dates: PageField['dates'], raw: string): ScriptValue {
    const zone = this.zoneOf(type);
    if (dates === 'iso') return DateTime.fromISO(raw, { zone }).toJSDate();
    return this.formats(zone).parse({ value: raw, type: type.toLowerCase() }) as ScriptValue;
  }

  private dateText(type: string, dates: PageField['dates'], value: Date): string {
    const zone = this.zoneOf(type);
    if (dates === 'account') return String(this.formats(zone).format({ value, type: type.toLowerCase() }));
    return DateTime.fromJSDate(value, { zone }).toFormat(type === 'DATE' ? 'yyyy-MM-dd' : "yyyy-MM-dd'T'HH:mm:ss");
  }

  private zoneOf(type: string): string {
    return type === 'DATE' ? browserZone() : this.account.timeZone;
  }

  private formats(timeZone: string) {
    return formatModule({ ...this.account, timeZone });
  }
}

export function browserZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function invalid({ id }: PageField, value: unknown): NetSuiteError {
  return new NetSuiteError(
    'INVALID_FLD_VALUE',
    `You have entered an Invalid Field Value ${value} for the following field: ${id}`,
  );
}
