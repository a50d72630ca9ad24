import { folded } from '../../../../joor/countries';
import { LISTS } from '../../../../netsuite/ids';
import type { Entry } from '../../../../settings/configuration';
import type { NetSuiteValue } from '../contract';
import { ALL_SYSTEMS, EVERY_CUSTOMER, type FileLine } from './columns';

const { id: _list, ...KINDS } = LISTS.valueMapKind;

interface ReadLine {
  values: Entry;
  /** What could not be understood, as sentences. */
  faults: string[];
}

/** A line of a file as the Value Map keeps it; a NetSuite value is known by its internal id or by its name. */
export function readLine(line: FileLine, netsuiteValues: readonly NetSuiteValue[]): ReadLine {
  const faults: string[] = [];
  const kind = Object.values(KINDS).find((name) => folded(name) === folded(line.kind));
  if (line.kind !== '' && !kind) {
    faults.push(`There is no kind "${line.kind}". The kinds are ${Object.values(KINDS).join(', ')}.`);
  }
  const values = netsuiteValues.filter((value) => value.kind === kind);
  const { id, fault } = kind ? valueNamed(line, kind, values) : { id: line.netsuiteId, fault: '' };
  if (fault !== '') faults.push(fault);
  const inactive = INACTIVE.get(line.inactive.toLowerCase());
  if (inactive === undefined) faults.push(`Inactive is "${line.inactive}". Enter Yes or No.`);
  return {
    values: {
      externalSystem: ['', ALL_SYSTEMS.toLowerCase()].includes(line.externalSystem.toLowerCase())
        ? null
        : line.externalSystem,
      kind: kind ?? '',
      netsuiteId: id,
      currency: line.currency.toUpperCase(),
      joorName: line.joorName,
      joorCode: line.joorCode,
      retailCurrency: line.retailCurrency.toUpperCase(),
      inactive: inactive ?? false,
    },
    faults,
  };
}

function valueNamed(
  { netsuiteId, netsuiteName }: FileLine,
  kind: string,
  values: readonly NetSuiteValue[],
): { id: string; fault: string } {
  const name = netsuiteName.toLowerCase() === EVERY_CUSTOMER ? '' : netsuiteName;
  if (netsuiteId !== '') {
    const named = values.find(({ id }) => id === netsuiteId)?.name;
    const differs = name !== '' && named !== undefined && folded(named) !== folded(name);
    return {
      id: netsuiteId,
      fault: differs ? `${kind} ${netsuiteId} is called "${named}" here, not "${name}". Correct one of them.` : '',
    };
  }
  if (name === '') return { id: '', fault: '' };
  const exact = values.filter((value) => value.name === name);
  const found = exact.length > 0 ? exact : values.filter((value) => folded(value.name) === folded(name));
  const [only] = found;
  if (!only) return { id: '', fault: `NetSuite has no ${kind} "${name}". Correct its name, or enter its internal ID.` };
  return found.length > 1
    ? { id: '', fault: `NetSuite has several of kind ${kind} called "${name}". Enter the internal ID.` }
    : { id: only.id, fault: '' };
}

const INACTIVE: ReadonlyMap<string, boolean> = new Map([
  ...['', 'no', 'n', 'f', 'false', '0'].map((text) => [text, false] as const),
  ...['yes', 'y', 't', 'true', 'x', '1'].map((text) => [text, true] as const),
]);
