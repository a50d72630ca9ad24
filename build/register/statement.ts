import { type Usage, usageOf } from '../../local/account/suiteql/usage';
import type { SentSearch } from '../../local/modules/search/search';

/** A statement of the register, or one that a script sent, by what it uses. */
export interface UsedStatement {
  sql: string;
  /** The table that it reads first. */
  main: string;
  usage: Usage;
}

const KINDS = ['tables', 'columns', 'functions', 'shapes'] as const;

/** Custom fields that an account names in settings, which stand for each other. */
const OWN_FIELD = /^(customer\.custentity_|customeraddressbookentityaddress\.custrecord_)(?!uc_).*$/;

/** Errors: those of usageOf. */
export function usedBy(sql: string): UsedStatement {
  const usage = usageOf(sql);
  const columns = [...new Set(usage.columns.map((column) => column.replace(OWN_FIELD, '$1*')))];
  return { sql, main: /\bFROM\s+(\w+)/i.exec(sql)?.[1]?.toLowerCase() ?? '', usage: { ...usage, columns } };
}

/** Standard fields that only settings name, as they may name custom ones: the register has a statement that names all. */
const NAMED_FIELD = /^customer\.(accountnumber|altemail|entitytitle|externalid|fax|url)$/;

/** What a statement uses and a statement of the register does not. */
const lacking = ({ usage }: UsedStatement, registered: UsedStatement): string[] => {
  const namesFields = registered.usage.columns.includes('customer.custentity_*');
  return KINDS.flatMap((kind) =>
    usage[kind]
      .filter((name) => !registered.usage[kind].includes(name) && !(namesFields && NAMED_FIELD.test(name)))
      .map((name) => `${kind.slice(0, -1)} ${name}`),
  );
};

/** Statements without those that another one covers: accounts with fewer features send less of the same. */
export const distinct = (statements: readonly UsedStatement[]): UsedStatement[] =>
  statements.filter(
    (each, index) =>
      !statements.some(
        (other, position) =>
          position !== index &&
          other.main === each.main &&
          lacking(each, other).length === 0 &&
          (position < index || lacking(other, each).length > 0),
      ),
  );

/**
 * What keeps a statement from being one of the register's: nothing where one of them begins with the same table and uses
 * all that it uses, else what the nearest of them lacks.
 */
export function unregistered(sent: UsedStatement, register: readonly UsedStatement[]): string[] {
  const gaps = register.filter(({ main }) => main === sent.main).map((registered) => lacking(sent, registered));
  if (gaps.length === 0) return [`no statement that reads ${sent.main} first`];
  return gaps.reduce((least, each) => (each.length < least.length ? each : least));
}

type AskedSearch = Pick<SentSearch, 'type' | 'filters' | 'columns'>;

/** The names by which evidence of searches goes: type, `type.field operator` and `type.field`. */
export const namesOfSearch = ({ type, filters, columns }: AskedSearch): string[] =>
  [type, ...[...filters, ...columns].map((name) => `${type}.${name}`)].map((name) => name.toLowerCase());

/** Whether a search of the register asks for all that this one asks for. */
export const isRegisteredSearch = (sent: AskedSearch, register: readonly AskedSearch[]): boolean =>
  register.some((each) => namesOfSearch(sent).every((name) => namesOfSearch(each).includes(name)));

/** The register as docs/suiteql.md has it. */
export function readRegister(doc: string): { statements: UsedStatement[]; searches: AskedSearch[] } {
  const names = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
  return {
    statements: [...doc.matchAll(/```sql\n([\s\S]*?)\n```/g)].map((match) => usedBy(match[1] ?? '')),
    searches: [...doc.matchAll(/^Search of `(.+?)` by (.*) for (.*)\.$/gm)].map(
      ([, type = '', filters = '', columns = '']) => ({ type, filters: names(filters), columns: names(columns) }),
    ),
  };
}

/** As one line: a list of any length stands as one ?. */
export const normalised = (sql: string): string =>
  sql
    .split(/('[^']*')/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/\s+/g, ' ')))
    .join('')
    .replace(/\((\?(?:, \?)+)\)/g, '(?)')
    .trim();
