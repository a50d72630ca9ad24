import { CUSTOMER } from '../netsuite/ids';
import { flag, id, readAll, text } from '../netsuite/suiteql';
import type { Customer } from './customer';
import { MAX_SELECTED_IDS, type ReadPlan, selectionCondition } from './queries';
import { readAddresses } from './read-addresses';
import { highestEnabledAncestor, type Relative } from './sub-customers';

/**
 * Where sub-customers are addresses of their parent: marks each customer that is sent with another one, and gives the
 * others the addresses of their enabled sub-customers, whatever their level. Costs 10 units for every 1,000 customers
 * and level of the hierarchy.
 */
export function addSubCustomers(customers: ReadonlyMap<number, Customer>, plan: ReadPlan): void {
  const all = [...customers.values()];
  const ancestors = readAncestors(
    all.flatMap(({ parent }) => (parent ? [parent.id] : [])),
    plan.system.id,
  );
  for (const customer of all) {
    customer.sentWith = highestEnabledAncestor({ id: customer.id, parentId: customer.parent?.id ?? null }, ancestors);
  }
  const senders = all.filter(({ selected, inactive, sentWith }) => selected && !inactive && !sentWith);
  const subCustomers = readDescendants(
    senders.map((sender) => sender.id),
    plan.system.id,
  ).filter(({ relative }) => relative.enabled);
  const byId = new Map(subCustomers.map((subCustomer) => [subCustomer.relative.id, subCustomer]));
  const ids = [...byId.keys()].sort((a, b) => a - b);
  for (const part of slices(ids)) {
    readAddresses({ ids: part }, plan, (entity, address, unread) => {
      const owner = byId.get(entity);
      const customer = customers.get(owner?.root ?? 0);
      if (!owner || !customer) return;
      customer.addresses.push({ ...address, subCustomer: owner.relative.name });
      customer.unread.push(...unread);
    });
  }
}

/** Enabled customers whose connection may change with one of `ids`: those above and those below them. */
export function readEnabledRelatives(ids: readonly number[], systemId: number): number[] {
  const above = [...readAncestors(ids, systemId).values()];
  const below = readDescendants(ids, systemId).map(({ relative }) => relative);
  return [...new Set([...above, ...below].filter(({ enabled }) => enabled).map((relative) => relative.id))];
}

/** The customers `ids` and everyone above them. */
function readAncestors(ids: readonly number[], systemId: number): Map<number, Relative> {
  const found = new Map<number, Relative>();
  let level = [...new Set(ids)];
  while (level.length > 0) {
    for (const relative of readRelatives('c.id', level, systemId)) found.set(relative.id, relative);
    const parents = level.flatMap((member) => found.get(member)?.parentId ?? []);
    level = [...new Set(parents)].filter((parent) => !found.has(parent));
  }
  return found;
}

/** Everyone below `ids`, with the one of `ids` that each was reached from. */
function readDescendants(ids: readonly number[], systemId: number): { relative: Relative; root: number }[] {
  const roots = new Map(ids.map((root) => [root, root]));
  const found: { relative: Relative; root: number }[] = [];
  let level = [...roots.keys()];
  while (level.length > 0) {
    const children = readRelatives('c.parent', level, systemId).filter((child) => !roots.has(child.id));
    level = children.map((child) => child.id);
    for (const relative of children) {
      const root = roots.get(relative.parentId ?? 0) ?? 0;
      roots.set(relative.id, root);
      found.push({ relative, root });
    }
  }
  return found;
}

function readRelatives(column: 'c.id' | 'c.parent', ids: readonly number[], systemId: number): Relative[] {
  return slices(ids).flatMap((part) => {
    const where = selectionCondition(column, { ids: part });
    return readAll({
      sql: `SELECT c.id, c.entityid, c.altname, c.parent, c.isinactive, m.maptwo AS selected FROM customer c
          LEFT JOIN ${CUSTOMER.externalSystemsTable} m ON m.mapone = c.id AND m.maptwo = ? WHERE ${where.sql}`,
      params: [systemId, ...where.params],
      key: [{ column: 'c.id', alias: 'id' }],
    }).map((row) => ({
      id: Number(row.id),
      name: text(row.altname) || text(row.entityid),
      parentId: id(row.parent),
      enabled: id(row.selected) !== null && !flag(row.isinactive),
    }));
  });
}

function slices(ids: readonly number[]): number[][] {
  return Array.from({ length: Math.ceil(ids.length / MAX_SELECTED_IDS) }, (_, index) =>
    ids.slice(index * MAX_SELECTED_IDS, (index + 1) * MAX_SELECTED_IDS),
  );
}
