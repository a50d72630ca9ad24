import { mapTableOf, storageOf } from '../../account/catalogue/catalogue';
import { columnOf, type FieldDefinition, type RecordType } from '../../account/catalogue/definition';
import { quote } from '../../account/database';
import type { Site } from '../site';
import { customRecordFlag, fieldFacts } from './type-facts';

/** One column of a list, as SQL over the type's table `t`. */
export interface ListColumn {
  id: string;
  label: string;
  /** What is shown, filtered and downloaded. */
  text: string;
  /** What the list is sorted by. */
  order: string;
  numeric: boolean;
  /** Record type that the value is an id of, and the id. */
  target?: RecordType;
  key?: string;
}

/** Columns of standard lists that show other fields than their first ones. */
const STANDARD_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  customer: [
    'entityid',
    'altname',
    'entitystatus',
    'email',
    'phone',
    'subsidiary',
    'currency',
    'pricelevel',
    'terms',
    'isinactive',
    'lastmodifieddate',
  ],
  contact: ['entityid', 'company', 'title', 'email', 'phone', 'subsidiary', 'isinactive', 'lastmodifieddate'],
  employee: ['entityid', 'title', 'email', 'phone', 'issalesrep', 'location', 'subsidiary', 'isinactive'],
};

const MOST_COLUMNS = 8;
const LONG: readonly string[] = ['CLOBTEXT', 'RICHTEXT', 'INLINEHTML'];

/** The columns of a type's list: for custom records those with <showinlist>. The first is the internal id. */
export function listColumns(site: Site, type: RecordType): ListColumn[] {
  const id: ListColumn = {
    id: 'internalid',
    label: 'Internal ID',
    text: `t.${quote(type.key)}`,
    order: `t.${quote(type.key)}`,
    numeric: !type.textKey,
  };
  return [id, ...listedFields(site, type).map((field) => listColumn(site, type, field))];
}

function listedFields(site: Site, type: RecordType): FieldDefinition[] {
  const fields = type.fields.filter((field) => field.stored !== false && field.type !== 'HELP');
  if (type.kind === 'customrecord') {
    const facts = fieldFacts(site.account, type);
    const shown = new Set(['name', 'isinactive']);
    if (customRecordFlag(site.account, type, 'showlastmodified')) shown.add('lastmodified');
    const listed = (field: FieldDefinition) => {
      const known = facts.get(field.id);
      return known === undefined ? shown.has(field.id) : known.showInList && known.display !== 'HIDDEN';
    };
    // The record's own columns close the list, its name opens it.
    const rank = (field: FieldDefinition) => (field.id === 'name' ? 0 : facts.has(field.id) ? 1 : 2);
    return fields.filter(listed).sort((a, b) => rank(a) - rank(b));
  }
  const named = STANDARD_COLUMNS[type.table];
  if (named === undefined) {
    return fields.filter((field) => field.suiteql !== false && field.id !== 'externalid').slice(0, MOST_COLUMNS);
  }
  return named.flatMap((name) => fields.find((field) => field.id === name) ?? []);
}

function listColumn(site: Site, type: RecordType, field: FieldDefinition): ListColumn {
  const column = `t.${quote(columnOf(field))}`;
  const base = { id: field.id, label: field.label, numeric: false };
  const target = field.select === undefined ? undefined : site.account.catalogue.type(field.select);
  if (target !== undefined && field.type === 'MULTISELECT') {
    const text = multiSelectNames(type, field, target);
    return { ...base, text, order: `web_fold(${text})` };
  }
  if (target !== undefined) {
    const text = `(SELECT n.${quote(target.nameColumn)} FROM ${quote(storageOf(target.table))} n WHERE n.${quote(target.key)} = ${column})`;
    return { ...base, text, order: `web_fold(${text})`, target, key: column };
  }
  if (field.options !== undefined) {
    const cases = Object.entries(field.options).map(([value, text]) => `WHEN ${literal(value)} THEN ${literal(text)}`);
    const text = `CASE ${column} ${cases.join(' ')} ELSE ${column} END`;
    return { ...base, text, order: `web_fold(${text})` };
  }
  switch (field.type) {
    case 'CHECKBOX':
      return { ...base, text: `CASE ${column} WHEN 'T' THEN 'Yes' ELSE 'No' END`, order: column };
    case 'DATE':
      return { ...base, text: `web_date(${column})`, order: column };
    case 'DATETIMETZ':
      return { ...base, text: `web_time(${column})`, order: column };
    case 'INTEGER':
    case 'FLOAT':
    case 'PERCENT':
      return { ...base, text: column, order: column, numeric: true };
    case 'CURRENCY':
      return { ...base, text: `printf('%.2f', ${column})`, order: column, numeric: true };
    default:
      return { ...base, text: column, order: LONG.includes(field.type) ? column : `web_fold(${column})` };
  }
}

function multiSelectNames(type: RecordType, field: FieldDefinition, target: RecordType): string {
  return `(SELECT group_concat(n.${quote(target.nameColumn)}, ', ')
    FROM ${quote(storageOf(mapTableOf(type.table, field.id)))} m
    JOIN ${quote(storageOf(target.table))} n ON n.${quote(target.key)} = m.maptwo WHERE m.mapone = t.${quote(type.key)})`;
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
