import { storageOf } from '../../account/catalogue/catalogue';
import type { FieldDefinition, RecordType } from '../../account/catalogue/definition';
import { quote } from '../../account/database';
import type { Site } from '../site';

export interface Option {
  value: string;
  text: string;
}

/** What a select field offers: active records by name, the values of a custom list in their order. */
export function selectOptions(site: Site, field: FieldDefinition): Option[] {
  if (field.options !== undefined) return Object.entries(field.options).map(([value, text]) => ({ value, text }));
  const target = targetOf(site, field);
  if (target === undefined) return [];
  const order = target.kind === 'customlist' ? quote(target.key) : `web_fold(${quote(target.nameColumn)})`;
  return site.statements
    .all(
      `SELECT ${quote(target.key)} AS value, ${quote(target.nameColumn)} AS text ${fromActive(target)} ORDER BY ${order}`,
    )
    .map((row) => ({ value: String(row.value), text: String(row.text ?? row.value) }));
}

export function countOptions(site: Site, field: FieldDefinition): number {
  if (field.options !== undefined) return Object.keys(field.options).length;
  const target = targetOf(site, field);
  return target === undefined
    ? 0
    : Number(site.statements.get(`SELECT count(*) AS total ${fromActive(target)}`)?.total);
}

function targetOf(site: Site, field: FieldDefinition): RecordType | undefined {
  return field.select === undefined ? undefined : site.account.catalogue.type(field.select);
}

function fromActive(target: RecordType): string {
  const active = target.fields.some((field) => field.id === 'isinactive') ? ` WHERE isinactive IS NOT 'T'` : '';
  return `FROM ${quote(storageOf(target.table))}${active}`;
}
