import * as config from 'N/config';
import * as format from 'N/format';
import * as runtime from 'N/runtime';
import { PROBE as P } from '../netsuite/ids';
import type { TestRows } from './measure-grammar';
import { attempt, fits, observe, unseen } from './measure-query';
import type { Observation, Side } from './probe-result';
import { type Clocks, minutesAhead, PACIFIC, zonesOfPerson, zonesOfServer, zonesOfSystem } from './zones';

const FORMAT = 'YYYY-MM-DD HH24:MI:SS';

/** A day that every date format prints otherwise. */
export const TEST_DATE = new Date(2026, 2, 4, 12);

/** Clocks, zones and formats of dates as one side sees them. Costs at most 60 units. */
export function measureClocks({ ids }: TestRows, side: Side): Observation[] {
  const [first = 0] = ids;
  let clocks: Clocks | undefined;
  const known = () => {
    clocks ??= readClocks();
    return clocks;
  };
  return [
    observe('suiteql.session-zone', () => {
      const found = known();
      return {
        possible: side === 'system' ? zonesOfSystem(found) : zonesOfPerson(found),
        seen: `CURRENT_DATE ${ahead(found.session)}; user ${ahead(found.user)}, company ${ahead(found.company)}`,
      };
    }),
    observe('suiteql.sysdate-zone', () => {
      const found = known();
      return {
        possible: zonesOfServer(found),
        seen: `SYSDATE ${ahead(found.server)}, CURRENT_DATE ${ahead(found.session)}`,
      };
    }),
    observe('suiteql.raw-date-format', () => {
      const { rows, error } = attempt(`SELECT p.${P.date} AS v FROM ${P.type} p WHERE p.id = ${first}`);
      const printed = String(rows?.[0]?.v ?? '');
      if (printed === '') return unseen(error || 'No date was printed.');
      const own = format.format({ value: TEST_DATE, type: format.Type.DATE });
      const company = preference(config.Type.COMPANY_PREFERENCES, 'DATEFORMAT');
      const isOwn = printed === own;
      const sameFormat = company !== null && company === userPreference('DATEFORMAT');
      const seen = `${printed}, as a user ${own}`;
      if (sameFormat) return { possible: ['user', 'company'], seen: `${seen}; both have one format` };
      return fits(isOwn ? 'user' : 'company', seen);
    }),
    observe('format.datetime-zone', () => {
      const now = new Date();
      const datetime = format.format({ value: now, type: format.Type.DATETIME });
      const pacific = inZone(now, PACIFIC);
      const user = format.format({ value: now, type: format.Type.DATETIMETZ });
      const possible = [...(datetime === pacific ? ['pacific'] : []), ...(datetime === user ? ['user'] : [])];
      return { possible, seen: `DATETIME ${datetime}, DATETIMETZ ${user}` };
    }),
    observe('format.parse-datetime-zone', () => {
      const text = String(format.format({ value: TEST_DATE, type: format.Type.DATETIMETZ }));
      const read = format.parse({ value: text, type: format.Type.DATETIME }) as unknown;
      const [asPacific, asUser] = [readIn(text, PACIFIC), readIn(text)];
      const at = read instanceof Date ? read.getTime() : null;
      const possible = [...(at === asPacific ? ['pacific'] : []), ...(at === asUser ? ['user'] : [])];
      return { possible, seen: `${text} read as ${read instanceof Date ? read.toISOString() : 'text'}` };
    }),
  ];
}

/** The instant of a printed time in a zone, by DATETIMETZ, which heeds it; without a zone in the asker's own. */
function readIn(value: string, timezone?: string): number | null {
  const read = format.parse({ value, type: format.Type.DATETIMETZ, ...(timezone && { timezone }) } as never) as unknown;
  return read instanceof Date ? read.getTime() : null;
}

function readClocks(): Clocks {
  const { rows, error } = attempt(
    `SELECT TO_CHAR(CURRENT_DATE, '${FORMAT}') AS session, TO_CHAR(SYSDATE, '${FORMAT}') AS server FROM DUAL`,
  );
  const [row] = rows ?? [];
  if (!row) throw new Error(error);
  const now = Date.now();
  const of = (zone: string | null) => (zone === null ? null : offsetOf(zone));
  return {
    session: minutesAhead(String(row.session), now),
    server: minutesAhead(String(row.server), now),
    pacific: offsetOf(PACIFIC),
    user: of(userPreference('TIMEZONE')),
    company: of(preference(config.Type.COMPANY_INFORMATION, 'timezone')),
  };
}

/** How far a zone is ahead of UTC now; null where N/format does not know it. */
function offsetOf(zone: string): number | null {
  const now = new Date();
  const read = (text: string) => format.parse({ value: text, type: format.Type.DATETIMETZ, timezone: 'GMT' } as never);
  const [there, here] = [read(inZone(now, zone)), read(inZone(now, 'GMT'))] as unknown[];
  if (!(there instanceof Date) || !(here instanceof Date)) return null;
  return Math.round((there.getTime() - here.getTime()) / 60_000);
}

const inZone = (date: Date, timezone: string): string =>
  String(format.format({ value: date, type: format.Type.DATETIMETZ, timezone } as never));

/** A preference of whoever asks; null: not to be had. */
function userPreference(name: string): string | null {
  try {
    return String(runtime.getCurrentUser().getPreference({ name }) ?? '') || null;
  } catch {
    return null;
  }
}

/** A setting of the company; null: this role may not see it. */
function preference(type: config.Type, fieldId: string): string | null {
  try {
    return String(config.load({ type }).getValue({ fieldId }) ?? '') || null;
  } catch {
    return null;
  }
}

function ahead(minutes: number | null): string {
  if (minutes === null) return 'not known';
  const [sign, size] = minutes < 0 ? ['-', -minutes] : ['+', minutes];
  return `UTC${sign}${Math.floor(size / 60)}:${String(size % 60).padStart(2, '0')}`;
}
