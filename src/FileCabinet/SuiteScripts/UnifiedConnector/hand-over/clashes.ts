import { showInvisible } from '../joor/invisible';
import type { ListName, LoadedLists } from '../settings/loaded-lists';
import { LISTS, type Origin, type Used, type UsedLists } from './lists';

/** Something of a list that JOOR cannot load as it is, or that is doubtful. */
export interface Clash {
  /** Rows of the list that it concerns, by their values. */
  rows: string[][];
  /** A fault has to be mended before JOOR loads the list. */
  severity: 'fault' | 'warning';
  sentence: string;
  fix: string;
  /** Where it is mended. */
  where: Where;
}

export type Where =
  | { kind: 'value-map' | 'field-map' | 'external-system' }
  /** A record of NetSuite. */
  | { kind: 'employee' | 'customer'; id: number; name: string };

/** Which kind of record a list's values are mended on, where no map gives them. */
const VALUE_MAP: Where = { kind: 'value-map' };

/** Everything in the lists that JOOR's rules refuse or that is likely a mistake. */
export const clashesOf = (
  lists: UsedLists,
  entered: readonly { label: string; currency: string }[],
): Record<ListName, Clash[]> => ({
  'price-types': priceTypeClashes(lists['price-types'], entered),
  'payment-methods': pairClashes('payment-methods', lists['payment-methods'], 'code'),
  'shipping-methods': pairClashes('shipping-methods', lists['shipping-methods'], 'code'),
  'sales-reps': salesRepClashes(lists['sales-reps']),
  warehouses: pairClashes('warehouses', lists.warehouses, 'code'),
  'customer-groups': pairClashes('customer-groups', lists['customer-groups'], 'optional'),
  'company-numbers': pairClashes('company-numbers', lists['company-numbers'], 'optional'),
});

/** Rows by what `of` gives, those only that stand together with others; '' belongs to nobody. */
function together(list: readonly Used[], of: (values: string[]) => string): Used[][] {
  const groups = new Map<string, Used[]>();
  for (const used of list) {
    const key = of(used.values);
    if (key !== '') groups.set(key, [...(groups.get(key) ?? []), used]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

const at =
  (column: number) =>
  (values: readonly string[]): string =>
    values[column] ?? '';

const rowsOf = (group: readonly Used[]): string[][] => group.map(({ values }) => values);

/** As people see it: letters in whatever case, spaces in whatever number, nothing invisible. */
const alike = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\p{Cf}\s]+/gu, ' ')
    .trim()
    .toLowerCase();

const quoted = (texts: readonly string[]): string => {
  const each = [...new Set(texts)].map((text) => (text === '' ? 'none' : `"${showInvisible(text)}"`));
  return each.length < 2 ? (each[0] ?? '') : `${each.slice(0, -1).join(', ')} and ${each[each.length - 1]}`;
};

function priceTypeClashes(list: readonly Used[], entered: readonly { label: string; currency: string }[]): Clash[] {
  const pair = (values: readonly string[]) => JSON.stringify([at(0)(values), at(1)(values)]);
  const twice = together(list, pair).map((group): Clash => {
    const [label = '', currency = ''] = group[0]?.values ?? [];
    return {
      rows: rowsOf(group),
      severity: 'fault',
      sentence: `"${label}" in ${currency} stands with the retail currencies ${quoted(group.map(({ values }) => at(2)(values)))}. JOOR takes each pair of currency and price label once.`,
      fix: 'Give the lines of this label and currency one Retail Currency in the Value Map.',
      where: VALUE_MAP,
    };
  });
  const similar = together(list, (values) => JSON.stringify([alike(at(0)(values)), at(1)(values)]))
    .filter((group) => new Set(group.map(({ values }) => at(0)(values))).size > 1)
    .map(
      (group): Clash => ({
        rows: rowsOf(group),
        severity: 'warning',
        sentence: `The labels ${quoted(group.map(({ values }) => at(0)(values)))} in ${group[0]?.values[1]} differ only in capitals or spaces. JOOR compares them letter by letter, and takes them for different price types.`,
        fix: "Give them one label in the Value Map, spelled as on the styles' price types in JOOR, unless they are meant to differ.",
        where: VALUE_MAP,
      }),
    );
  const spaces = list
    .filter(({ values }) => at(0)(values) !== at(0)(values).trim())
    .map(
      (used): Clash => ({
        rows: [used.values],
        severity: 'warning',
        sentence: `The label ${quoted([at(0)(used.values)])} begins or ends with a space.`,
        fix: 'Remove the space in the Value Map, unless the label has it in JOOR too.',
        where: VALUE_MAP,
      }),
    );
  const unknown = list
    .filter(
      ({ values }) =>
        entered.length > 0 &&
        !entered.some(({ label, currency }) => label === at(0)(values) && currency === at(1)(values)),
    )
    .map(
      (used): Clash => ({
        rows: [used.values],
        severity: 'fault',
        sentence: `"${at(0)(used.values)}" in ${at(1)(used.values)} is not one of the JOOR Price Types on the External System.`,
        fix: 'Correct the label in the Value Map, or add the line to JOOR Price Types once JOOR has it.',
        where: { kind: 'external-system' },
      }),
    );
  return [...twice, ...similar, ...spaces, ...unknown];
}

/** Lists of a name and a code. */
function pairClashes(name: ListName, list: readonly Used[], code: 'code' | 'optional'): Clash[] {
  const what = LISTS[name].title.toLowerCase();
  const where = (group: readonly Used[]): Where => (name === 'company-numbers' ? customerOf(group) : VALUE_MAP);
  const place = name === 'company-numbers' ? 'on the parent customer or in the Field Map' : 'in the Value Map';
  const names = together(list, at(1)).map(
    (group): Clash => ({
      rows: rowsOf(group),
      severity: 'fault',
      sentence: `The code ${quoted([at(1)(group[0]?.values ?? [])])} stands for ${quoted(group.map(({ values }) => at(0)(values)))}.`,
      fix: `Give each its own code ${place}.`,
      where: where(group),
    }),
  );
  const codes = together(list, at(0)).map(
    (group): Clash => ({
      rows: rowsOf(group),
      severity: 'fault',
      sentence: `${quoted([at(0)(group[0]?.values ?? [])])} stands with the codes ${quoted(group.map(({ values }) => at(1)(values)))}.`,
      fix: `Give it one code ${place}.`,
      where: where(group),
    }),
  );
  const similar = together(list, (values) => alike(at(0)(values)))
    .filter((group) => new Set(group.map(({ values }) => at(0)(values))).size > 1)
    .map(
      (group): Clash => ({
        rows: rowsOf(group),
        severity: 'warning',
        sentence: `${quoted(group.map(({ values }) => at(0)(values)))} differ only in capitals or spaces.`,
        fix: `Give them one name ${place}, unless they are meant to differ.`,
        where: where(group),
      }),
    );
  const without = list.filter(({ values }) => at(1)(values) === '');
  const missing = without.map(
    (used): Clash => ({
      rows: [used.values],
      severity: 'warning',
      sentence: `${quoted([at(0)(used.values)])} has no code. JOOR asks for the codes of ${what}.`,
      fix: code === 'code' ? 'Add a line with its code to the Value Map.' : `Enter its code ${place}.`,
      where: where([used]),
    }),
  );
  return [...names, ...codes, ...similar, ...missing];
}

const customerOf = (group: readonly Used[]): Where => {
  const parent = group.flatMap(({ origins }) => origins).find(({ kind }) => kind === 'customer');
  return parent ? { kind: 'customer', id: parent.id, name: parent.name } : { kind: 'field-map' };
};

function salesRepClashes(list: readonly Used[]): Clash[] {
  const employee = (group: readonly Used[]): Where => {
    const found: Origin | undefined = group.flatMap(({ origins }) => origins).find(({ kind }) => kind === 'employee');
    return found ? { kind: 'employee', id: found.id, name: found.name } : { kind: 'field-map' };
  };
  const codes = together(list, (values) => at(2)(values).toLowerCase())
    .filter((group) => new Set(group.map(({ values }) => at(1)(values))).size > 1)
    .map(
      (group): Clash => ({
        rows: rowsOf(group),
        severity: 'fault',
        sentence: `The email ${quoted([at(2)(group[0]?.values ?? [])])} stands with the codes ${quoted(group.map(({ values }) => at(1)(values)))}. JOOR takes one code for each email.`,
        fix: 'Keep one code for this email in the Value Map, or correct the email on one of the employees.',
        where: VALUE_MAP,
      }),
    );
  const emails = together(list, at(1))
    .filter((group) => new Set(group.map(({ values }) => at(2)(values).toLowerCase())).size > 1)
    .map(
      (group): Clash => ({
        rows: rowsOf(group),
        severity: 'fault',
        sentence: `The code ${quoted([at(1)(group[0]?.values ?? [])])} stands with the emails ${quoted(group.map(({ values }) => at(2)(values)))}. JOOR takes one email for each code.`,
        fix: 'Give each sales rep a code of their own in the Value Map.',
        where: VALUE_MAP,
      }),
    );
  const noEmail = list
    .filter(({ values }) => at(2)(values) === '')
    .map(
      (used): Clash => ({
        rows: [used.values],
        severity: 'fault',
        sentence: `Sales rep ${quoted([at(0)(used.values)])} has no email. JOOR knows sales reps by their email.`,
        fix: 'Enter the email on the employee.',
        where: employee([used]),
      }),
    );
  const noCode = list
    .filter(({ values }) => at(1)(values) === '')
    .map(
      (used): Clash => ({
        rows: [used.values],
        severity: 'warning',
        sentence: `Sales rep ${quoted([at(0)(used.values)])} has no code, so their customers are sent without a sales rep.`,
        fix: 'Add a line of kind Sales Rep with the code to the Value Map.',
        where: VALUE_MAP,
      }),
    );
  return [...codes, ...emails, ...noEmail, ...noCode];
}

/** How a list in use stands beside what JOOR has loaded of it. */
export interface Difference {
  /** In use, and JOOR has not loaded it as it is now. */
  added: string[][];
  /** Loaded, and in use no more. */
  unused: string[][];
}

export function differenceOf(name: ListName, list: readonly Used[], loaded: LoadedLists): Difference {
  const known = loaded[name]?.values ?? [];
  const keys = (rows: readonly string[][]) => new Set(rows.map((row) => JSON.stringify(row)));
  const [used, had] = [keys(rowsOf(list)), keys(known)];
  return {
    added: rowsOf(list).filter((row) => !had.has(JSON.stringify(row))),
    unused: known.filter((row) => !used.has(JSON.stringify(row))),
  };
}
