import { folded } from '../../../../joor/countries';
import { LISTS } from '../../../../netsuite/ids';
import type { Entry } from '../../../../settings/configuration';
import type { NetSuiteValue } from '../contract';
import { ALL_SYSTEMS, EVERY_CUSTOMER, type FileColumn, type FileLine } from './columns';

const { id: _list, ...KINDS } = LISTS.valueMapKind;

interface ReadLine {
  /** As the map would keep the line; what the file has no column for is empty. */
  entry: Entry;
  /** The same without what the file has no column for. */
  values: Entry;
  /** What could not be understood, as sentences. */
  faults: string[];
  /** What is doubtful, as sentences. */
  doubts: string[];
}

interface NamedValue {
  id: string;
  fault?: string;
  doubt?: string;
}

/** A line of a file as the Value Map keeps it; a NetSuite value is known by its internal id or by its name. */
export function readLine(line: FileLine, netsuiteValues: readonly NetSuiteValue[]): ReadLine {
  const faults: string[] = [];
  const text = (column: FileColumn): string => line[column] ?? '';
  const kind = Object.values(KINDS).find((name) => folded(name) === folded(text('kind')));
  if (text('kind') !== '' && !kind) {
    faults.push(`There is no kind "${line.kind}". The kinds are ${Object.values(KINDS).join(', ')}.`);
  }
  const named: NamedValue = kind
    ? valueNamed(text('netsuiteId'), text('netsuiteName'), kind, netsuiteValues)
    : { id: text('netsuiteId') };
  if (named.fault) faults.push(named.fault);
  const inactive = INACTIVE.get(text('inactive').toLowerCase());
  if (inactive === undefined) faults.push(`Inactive is "${line.inactive}". Enter Yes or No.`);
  const entry: Entry = {
    externalSystem: ['', ALL_SYSTEMS.toLowerCase()].includes(text('externalSystem').toLowerCase())
      ? null
      : line.externalSystem,
    kind: kind ?? '',
    netsuiteId: named.id,
    currency: text('currency').toUpperCase(),
    joorName: text('joorName'),
    joorCode: text('joorCode'),
    retailCurrency: text('retailCurrency').toUpperCase(),
    inactive: inactive ?? false,
  };
  const lacking = Object.keys(entry).filter((name) => name !== 'netsuiteId' && line[name as FileColumn] === null);
  const values = Object.fromEntries(Object.entries(entry).filter(([name]) => !lacking.includes(name)));
  return { entry, values, faults, doubts: named.doubt ? [named.doubt] : [] };
}

/** An internal id that this account does not have is not trusted beside a name that it has: files come from other accounts. */
function valueNamed(
  netsuiteId: string,
  netsuiteName: string,
  kind: string,
  netsuiteValues: readonly NetSuiteValue[],
): NamedValue {
  const name = netsuiteName.toLowerCase() === EVERY_CUSTOMER ? '' : netsuiteName;
  const values = netsuiteValues.filter((value) => value.kind === kind);
  const known = values.find(({ id }) => id === netsuiteId);
  if (netsuiteId !== '' && (known || name === '')) {
    if (!known || name === '' || folded(known.name) === folded(name)) return { id: netsuiteId };
    return {
      id: netsuiteId,
      fault: `${kind} ${netsuiteId} is called "${known.name}" here, not "${name}". Correct one of them.`,
    };
  }
  if (name === '') return { id: '' };
  const ids = idsOf(name, values);
  if (netsuiteId !== '') {
    const none = `This account has no ${kind} ${netsuiteId}`;
    return ids.length === 0
      ? { id: netsuiteId, doubt: `${none}, and none called "${name}". Check both.` }
      : {
          id: netsuiteId,
          fault: `${none}. "${name}" has the internal ID ${ids.join(' or ')} here: enter that${ids.length === 1 ? ', or none' : ''}.`,
        };
  }
  const [only] = ids;
  if (only === undefined) {
    return { id: '', fault: `NetSuite has no ${kind} "${name}". Correct its name, or enter its internal ID.` };
  }
  return ids.length > 1
    ? { id: '', fault: `NetSuite has several of kind ${kind} called "${name}". Enter the internal ID.` }
    : { id: only };
}

/** The values with a name, or with one that differs in case and punctuation only. */
function idsOf(name: string, values: readonly NetSuiteValue[]): string[] {
  const exact = values.filter((value) => value.name === name);
  const found = exact.length > 0 ? exact : values.filter((value) => folded(value.name) === folded(name));
  return found.map(({ id }) => id);
}

const INACTIVE: ReadonlyMap<string, boolean> = new Map([
  ...['', 'no', 'n', 'f', 'false', '0'].map((text) => [text, false] as const),
  ...['yes', 'y', 't', 'true', 'x', '1'].map((text) => [text, true] as const),
]);
