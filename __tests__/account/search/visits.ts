import { createStoppedClock } from '../../../local/account/clock';
import { type LocalAccount, openAccount } from '../../../local/account/open';
import type { Actor } from '../../../local/account/records/document';
import type { Execution } from '../../../local/modules/module';
import { search } from '../../../local/modules/search';
import type { Column } from '../../../local/modules/search/column';
import type { Result } from '../../../local/modules/search/result';
import type { Search } from '../../../local/modules/search/search';
import { put } from '../suitelets/account';
import { ADMINISTRATOR, save } from '../web/account';

export interface SearchModule {
  create(options: Record<string, unknown>): Search;
  load(options: unknown): Search;
  delete(options: unknown): void;
  createColumn(options: Record<string, unknown>): Column;
  createFilter(options: Record<string, unknown>): unknown;
  lookupFields(options: Record<string, unknown>): Record<string, unknown>;
}

const field = (id: string, type: string, more = '') =>
  `<customrecordcustomfield scriptid="custrecord_${id}"><fieldtype>${type}</fieldtype><label>${id}</label>${more}</customrecordcustomfield>`;

const VISIT = `<customrecordtype scriptid="customrecord_visit">
  <recordname>Visit</recordname><accesstype>USEPERMISSIONLIST</accesstype><includename>T</includename>
  <customrecordcustomfields>
    ${field('visit_customer', 'SELECT', '<selectrecordtype>-2</selectrecordtype>')}
    ${field('visit_guests', 'MULTISELECT', '<selectrecordtype>-2</selectrecordtype>')}
    ${field('visit_amount', 'CURRENCY')}
    ${field('visit_day', 'DATE')}
    ${field('visit_at', 'DATETIMETZ')}
    ${field('visit_done', 'CHECKBOX')}
  </customrecordcustomfields>
</customrecordtype>`;

const role = (id: string, ...permissions: string[]) =>
  `<role scriptid="customrole_${id}"><name>${id}</name><centertype>BASIC</centertype><permissions>${permissions
    .map((key) => `<permission><permkey>${key}</permkey><permlevel>FULL</permlevel></permission>`)
    .join('')}</permissions></role>`;

export const SEARCHER: Actor = { userId: 7, role: 'customrole_searcher' };
export const PUBLISHER: Actor = { userId: 8, role: 'customrole_publisher' };

/** 15 January 2026, noon in New York. */
export const NOW = Date.UTC(2026, 0, 15, 17, 0, 0);

export interface Visits {
  account: LocalAccount;
  /** Internal ids. */
  ids: Record<'ada' | 'bo' | 'cy' | 'rep' | 'spring' | 'fall' | 'winter' | 'lost', number>;
}

/** Three customers, one of them with a sales rep, and four visits: two of Ada, one of Bo, one of nobody. */
export function openVisits(): Visits {
  const account = openAccount({
    clock: createStoppedClock(NOW),
    features: ['SUBSIDIARIES', 'MULTICURRENCY'],
    settings: { timeZone: 'America/New_York', dateFormat: 'M/D/YYYY', timeFormat: 'h:mm a' },
  });
  put(account, VISIT);
  put(account, role('searcher', 'LIST_FIND', 'LIST_CUSTJOB'));
  put(account, role('publisher', 'LIST_FIND', 'LIST_PUBLISHSEARCH', 'LIST_CUSTJOB'));
  const rep = save(account, 'employee', { entityid: 'Ruth Rep', firstname: 'Ruth', lastname: 'Rep', subsidiary: '1' });
  const customer = (entityid: string, more: Record<string, string> = {}) =>
    save(account, 'customer', { entityid, companyname: `${entityid} Ltd`, ...more });
  const [ada, bo, cy] = [
    customer('Ada', { salesrep: String(rep), email: 'ada@x.example' }),
    customer('bo'),
    customer('Cy'),
  ];
  const visit = (name: string, of: number | null, amount: number | null, day: string, done: boolean) =>
    save(account, 'customrecord_visit', {
      name,
      custrecord_visit_customer: of === null ? null : String(of),
      custrecord_visit_amount: amount,
      custrecord_visit_day: new Date(`${day}T12:00:00Z`),
      custrecord_visit_at: new Date(`${day}T15:30:20Z`),
      custrecord_visit_done: done,
    });
  return {
    account,
    ids: {
      ada,
      bo,
      cy,
      rep,
      spring: visit('Spring', ada, 100, '2026-01-15', true),
      fall: visit('Fall', ada, 50.5, '2026-01-10', false),
      winter: visit('Winter', bo, 10, '2026-01-14', false),
      lost: visit('Lost', null, null, '2025-12-01', false),
    },
  };
}

/** N/search for one user, what it logged and what it charged. */
export function searchFor(account: LocalAccount, actor: Actor = ADMINISTRATOR) {
  const logged: string[] = [];
  const charges: [string, number][] = [];
  const execution = {
    account,
    actor,
    governance: { charge: (call: string, units: number) => charges.push([call, units]) },
    log: (_level: string, _title: string, details: string) => logged.push(details),
  } as unknown as Execution;
  return { N: search(execution) as unknown as SearchModule, logged, charges };
}

/** All results of a search, by column. */
export function rowsOf(found: Search): Record<string, unknown>[] {
  return resultsOf(found).map((result) => result.getAllValues());
}

export function resultsOf(found: Search): Result[] {
  return found.run().getRange({ start: 0, end: 1000 });
}
