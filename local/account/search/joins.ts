import type { Account } from '../account';
import type { RecordType } from '../catalogue/definition';
import { NotSupportedError } from '../errors';
import type { SuiteqlContext, SuiteqlTable } from '../suiteql/schema';
import { quoteName } from '../suiteql/translate/typed';
import { fieldsOf, type SearchJoin, viewable } from './fields';

/** Where a standard join leads: to what a field of the record points at, or to the records that point at it. */
type StandardJoin = { through: string; to: string } | { from: string; by: string };

/** Joins of standard records that are not called as their field: SuiteTalk's CustomerSearchRow and ContactSearchRow. */
const STANDARD_JOINS: Readonly<Record<string, Readonly<Record<string, StandardJoin>>>> = {
  customer: {
    salesrep: { through: 'salesrep', to: 'employee' },
    parentcustomer: { through: 'parent', to: 'customer' },
    contactprimary: { through: 'contact', to: 'contact' },
    contact: { from: 'contact', by: 'company' },
    subcustomer: { from: 'customer', by: 'parent' },
  },
  contact: { customer: { through: 'company', to: 'customer' } },
};

/**
 * A join of a record type by its id, in lower case: a custom select field of the record leads to what it points at, a
 * select field of a custom record that points at this record leads to those custom records. Every join is a left one:
 * a record with several joined ones comes as often, a record without any comes once.
 */
export function joinOf(
  name: string,
  record: { type: string; table: SuiteqlTable },
  account: Account,
  context: SuiteqlContext,
): SearchJoin | undefined {
  const standard = standardJoin(record.type, name);
  const recordKey = account.catalogue.type(record.type)?.key ?? 'id';
  const alias = quoteName(`join ${name}`);
  const join = (type: RecordType | undefined, on: (key: string) => string): SearchJoin | undefined => {
    const table = type && context.table(type.table);
    if (type === undefined || table === undefined) return undefined;
    const id = `${alias}.${quoteName(type.key)}`;
    const fieldOf = fieldsOf(table, type, alias, account, context);
    return {
      from: `LEFT JOIN ${viewable(table, context)} AS ${alias} ON ${on(id)}`,
      id,
      field: (wanted, use) => {
        const field = fieldOf(wanted, use);
        return field?.label === undefined ? field : { ...field, label: `${type.label} : ${field.label}` };
      },
    };
  };
  const typeOf = (id: string): RecordType | undefined => account.catalogue.type(id);
  if (standard !== undefined && 'through' in standard)
    return join(typeOf(standard.to), (id) => `${id} = "record".${quoteName(standard.through)}`);
  if (standard !== undefined)
    return join(typeOf(standard.from), () => `${alias}.${quoteName(standard.by)} = "record".${quoteName(recordKey)}`);

  const field = typeOf(record.type)?.fields.find((candidate) => candidate.id === name && /^cust|^owner$/.test(name));
  if (field?.select !== undefined) {
    if (field.type !== 'SELECT') throw new NotSupportedError(`N/search join through the multi-select ${name}`);
    return join(typeOf(field.select), (id) => `${id} = "record".${quoteName(name)}`);
  }
  const referrer = account.catalogue
    .referrers(record.type)
    .find((candidate) => candidate.type.kind === 'customrecord' && candidate.field.id === name);
  if (referrer === undefined) return undefined;
  if (referrer.field.type !== 'SELECT') throw new NotSupportedError(`N/search join by the multi-select ${name}`);
  return join(referrer.type, () => `${alias}.${quoteName(name)} = "record".${quoteName(recordKey)}`);
}

function standardJoin(type: string, name: string): StandardJoin | undefined {
  const joins = STANDARD_JOINS[type];
  return joins !== undefined && Object.hasOwn(joins, name) ? joins[name] : undefined;
}
