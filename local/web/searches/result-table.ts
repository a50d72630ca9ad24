import { storageOf } from '../../account/catalogue/catalogue';
import type { RecordType } from '../../account/catalogue/definition';
import { recordAddress } from '../../account/page-addresses';
import type { SearchField } from '../../account/search/fields';
import type { ResultValue, SearchPlan } from '../../account/search/plan';
import type { SavedSearch } from '../../account/search/saved';
import type { Site } from '../site';

export interface ResultHeading {
  label: string;
  numeric: boolean;
}

export interface ResultCell {
  text: string;
  /** Page of the record that the cell names. */
  href?: string;
}

export interface ResultTable {
  headings: ResultHeading[];
  rows: { href?: string; cells: ResultCell[] }[];
}

/** Results of a saved search as texts and links. Texts are never read as HTML (Oracle help section_4054298146). */
export function resultTable(
  site: Site,
  saved: SavedSearch,
  plan: SearchPlan,
  range: { offset: number; limit: number },
): ResultTable {
  const types = new Map(site.account.catalogue.types().map((type) => [storageOf(type.table), type]));
  const own = site.account.catalogue.type(saved.type);
  const pageOf = (type: RecordType | undefined, id: string): string | undefined =>
    type === undefined || !site.mayView(type) ? undefined : recordAddress(site.account, type, id);
  return {
    headings: saved.columns.map(({ label, name }, index) => ({
      label: label ?? plan.fields[index]?.label ?? name,
      numeric: plan.fields[index]?.type === 'NUMBER' || name === 'internalid',
    })),
    rows: plan.rows(range.offset, range.limit).map(({ id, values }) => {
      const href = id === null ? undefined : pageOf(own, id);
      const cells = values.map((value, index) => {
        const field = plan.fields[index] as SearchField;
        const { name, join } = saved.columns[index] ?? { name: '' };
        const isName =
          join === undefined && own !== undefined && [own.nameColumn, 'entityid', 'altname', 'name'].includes(name);
        const target = field.target === undefined ? undefined : pageOf(types.get(field.target), String(value.value));
        const link = value.value === '' ? undefined : isName ? href : target;
        return { text: textOf(value, field), ...(link !== undefined && { href: link }) };
      });
      return { ...(href !== undefined && { href }), cells };
    }),
  };
}

function textOf({ value, text }: ResultValue, { type }: SearchField): string {
  if (type === 'CHECKBOX') return value === true ? 'Yes' : 'No';
  return text ?? String(value);
}
