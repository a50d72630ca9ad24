import type { Child } from 'hono/jsx';
import { storageOf } from '../../account/catalogue/catalogue';
import { columnOf, type FieldDefinition, type RecordType } from '../../account/catalogue/definition';
import { quote } from '../../account/database';
import { recordAddress } from '../../account/page-addresses';
import type { FieldValue } from '../../account/records/document';
import { ACCOUNT_USERS } from '../../account/users';
import type { Site } from '../site';

const amounts = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** True where there is nothing to see: null, '' or spaces, an empty multi-select. Pages show a dash for it. */
export function isBlank(value: FieldValue | undefined): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

/** A field's value as a record page shows it: selects are links to their records, long text keeps its lines. */
export function FieldText({ site, field, value }: { site: Site; field: FieldDefinition; value: FieldValue }) {
  if (isBlank(value)) return <span class="none">–</span>;
  if (field.type === 'SELECT' || field.type === 'MULTISELECT' || field.options !== undefined) {
    const ids = Array.isArray(value) ? value : [String(value)];
    if (ids.length === 1) return <SelectText site={site} field={field} id={ids[0] ?? ''} />;
    return (
      <ul class="values">
        {ids.map((id) => (
          <li>
            <SelectText site={site} field={field} id={id} />
          </li>
        ))}
      </ul>
    );
  }
  return <>{plainText(site, field, value)}</>;
}

function plainText(site: Site, field: FieldDefinition, value: FieldValue): Child {
  switch (field.type) {
    case 'CHECKBOX':
      return value === true ? 'Yes' : 'No';
    case 'CURRENCY':
      return amounts.format(Number(value));
    case 'PERCENT':
      return `${value}%`;
    case 'DATE':
      return value instanceof Date ? site.dates.day(value) : String(value);
    case 'DATETIMETZ':
      return value instanceof Date ? <Moment site={site} at={value} /> : String(value);
    case 'EMAIL':
      return <a href={`mailto:${value}`}>{String(value)}</a>;
    case 'TEXTAREA':
      return <span class="lines">{String(value)}</span>;
    case 'CLOBTEXT':
    case 'RICHTEXT':
    case 'INLINEHTML':
      return (
        <section class="long" aria-label={field.label} tabindex={0}>
          {String(value)}
        </section>
      );
    default:
      return String(value);
  }
}

function SelectText({ site, field, id }: { site: Site; field: FieldDefinition; id: string }) {
  const target = field.select === undefined ? undefined : site.account.catalogue.type(field.select);
  const stored = target === undefined ? '' : nameOf(site, target, id);
  const address = target && stored !== '' ? recordAddress(site.account, target, id) : undefined;
  return address === undefined ? <span>{optionName(site, field, id)}</span> : <a href={address}>{stored}</a>;
}

/** What a select field shows for a value; the value itself where nothing is known about it. */
export function optionName(site: Site, field: FieldDefinition, id: string): string {
  if (field.options !== undefined) return field.options[id] ?? id;
  const target = field.select === undefined ? undefined : site.account.catalogue.type(field.select);
  const user = field.select === 'employee' ? ACCOUNT_USERS[id] : undefined;
  return user ?? ((target && nameOf(site, target, id)) || id);
}

/** What a record is called in selects and headings; '' where it has no name or is not there. */
export function nameOf(site: Site, type: RecordType, id: string | number): string {
  const row = site.statements.get(
    `SELECT ${quote(nameColumnOf(type))} AS name FROM ${quote(storageOf(type.table))} WHERE ${quote(type.key)} = ?`,
    typeof id === 'string' && /^-?\d+$/.test(id) ? Number(id) : id,
  );
  return String(row?.name ?? '');
}

function nameColumnOf(type: RecordType): string {
  const field = type.fields.find((candidate) => candidate.id === type.nameColumn);
  return field === undefined ? type.nameColumn : columnOf(field);
}

/** A moment in the account's zone. */
export function Moment({ site, at, exact }: { site: Site; at: Date; exact?: boolean }) {
  return <time datetime={at.toISOString()}>{exact ? site.dates.exactTime(at) : site.dates.time(at)}</time>;
}
