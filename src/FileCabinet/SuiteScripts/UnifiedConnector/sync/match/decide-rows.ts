import { type Decided, matchedWith, notTheSame, undecided } from './decision';
import { readExisting } from './read-match-customers';
import { type DecidableRow, type Holder, readHolders, readRowsById, saveDecision } from './row-store';

/** What a person wants of a row. */
export interface WantedDecision {
  id: number;
  /** Of the row as the person saw it. */
  version: number;
  kind: 'accept' | 'choose' | 'not-same' | 'undo';
  /** Of `choose`. */
  customerId?: number;
}

export interface RefusedDecision {
  id: number;
  sentence: string;
}

const CHANGED = 'Somebody else decided this one meanwhile. It is shown as it is now.';

/**
 * Makes decisions, each only if its row is as the person saw it and its customer is no other row's. What cannot be made is
 * refused with a sentence, and the others are made. Costs 40 units and 6 for each.
 */
export function decideRows(matchId: number, wanted: readonly WantedDecision[], by: string): RefusedDecision[] {
  const rows = readRowsById(
    matchId,
    wanted.map(({ id }) => id),
  );
  const customerOf = ({ id, kind, customerId }: WantedDecision): number | null => {
    if (kind === 'choose') return customerId ?? null;
    return kind === 'accept' ? (rows.get(id)?.customer ?? null) : null;
  };
  // Whom an undone row goes back to may be another row's by now.
  const formerOf = ({ id, kind }: WantedDecision) =>
    kind === 'undo' ? (rows.get(id)?.proposals[0]?.customer ?? []) : [];
  const customers = [...new Set(wanted.flatMap((each) => customerOf(each) ?? formerOf(each)))];
  const existing = readExisting(customers);
  const holders = readHolders(matchId, customers);
  const refused: RefusedDecision[] = [];
  const made: { row: DecidableRow; customer: number }[] = [];
  for (const decision of wanted) {
    const row = rows.get(decision.id);
    const customer = customerOf(decision);
    const sentence = refusalOf(decision, { row, customer, existing, holders });
    const former = row?.proposals[0]?.customer;
    const isFree = !holders.some((each) => each.customer === former && each.id !== row?.id);
    const failed = sentence ?? save(decision, row as DecidableRow, { customer, isFree }, by);
    if (failed) refused.push({ id: decision.id, sentence: failed });
    else if (row && customer !== null) {
      made.push({ row, customer });
      holders.push({ id: row.id, name: row.name, customer });
    }
  }
  return [...refused, ...withdrawClaimedTwice(matchId, made, by)];
}

interface Facts {
  row: DecidableRow | undefined;
  customer: number | null;
  existing: ReadonlySet<number>;
  holders: readonly Holder[];
}

/** Why a decision cannot be made; null: it can. */
function refusalOf({ version, kind }: WantedDecision, { row, customer, existing, holders }: Facts): string | null {
  if (!row) return 'This customer of JOOR is not in the match any more. Reload the page.';
  if (row.version !== version) return CHANGED;
  if (row.saved) return `"${row.name}" is saved already. Its code stands on the customer.`;
  if (kind === 'not-same' || kind === 'undo') return null;
  if (customer === null) return `Nobody is proposed for "${row.name}". Choose a customer.`;
  if (!existing.has(customer)) {
    return `The customer with the internal ID ${customer} no longer exists in NetSuite. It was deleted or merged into another customer.`;
  }
  const holder = holders.find((each) => each.customer === customer && each.id !== row.id);
  return holder ? claimed(holder) : null;
}

const claimed = ({ name }: Pick<Holder, 'name'>): string =>
  `This customer is matched with "${name}" of JOOR already. Decide that one first.`;

/** Whom a row gets, and whether whom it goes back to is no other row's. */
interface Outcome {
  customer: number | null;
  isFree: boolean;
}

function save({ version, kind }: WantedDecision, row: DecidableRow, outcome: Outcome, by: string): string | null {
  const refused = saveDecision(row.id, version, decidedAs(kind, row, outcome), by);
  if (refused === 'gone') return 'This customer of JOOR is not in the match any more. Reload the page.';
  return refused === 'changed' ? CHANGED : null;
}

function decidedAs(kind: WantedDecision['kind'], row: DecidableRow, { customer, isFree }: Outcome): Decided {
  if (kind === 'not-same') return notTheSame();
  return kind === 'undo' || customer === null ? undecided(row, isFree) : matchedWith(customer, row);
}

/** Two people may give one customer to two rows in the same second: then the later look takes its own back. Costs 10 units. */
function withdrawClaimedTwice(
  matchId: number,
  made: readonly { row: DecidableRow; customer: number }[],
  by: string,
): RefusedDecision[] {
  const holders = readHolders(
    matchId,
    made.map(({ customer }) => customer),
  );
  return made.flatMap(({ row, customer }) => {
    const other = holders.find((each) => each.customer === customer && each.id !== row.id);
    if (!other) return [];
    saveDecision(row.id, row.version + 1, { ...undecided(row, false) }, by);
    return [{ id: row.id, sentence: claimed(other) }];
  });
}
