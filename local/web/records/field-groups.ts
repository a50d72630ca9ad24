import type { FieldDefinition, RecordType } from '../../account/catalogue/definition';
import type { Site } from '../site';
import { type FieldFacts, fieldFacts } from './type-facts';

/** Fields that stand together on a record's page, under the title of a field group or subtab. */
export interface FieldGroup {
  title: string;
  fields: FieldDefinition[];
}

const MAIN = 'Primary Information';
const SYSTEM = 'System Information';

const SYSTEM_FIELDS: readonly string[] = [
  'externalid',
  'owner',
  'created',
  'lastmodified',
  'datecreated',
  'lastmodifieddate',
  'isinactive',
];

/** Field groups as NetSuite's standard entity forms have them; what is named nowhere is primary information. */
const STANDARD_GROUPS: readonly { title: string; fields: readonly string[] }[] = [
  {
    title: 'Email | Phone | Address',
    fields: [
      'email',
      'altemail',
      'phone',
      'altphone',
      'officephone',
      'mobilephone',
      'homephone',
      'fax',
      'url',
      'contact',
      'defaultaddress',
    ],
  },
  {
    title: 'Financial',
    fields: [
      'subsidiary',
      'currency',
      'pricelevel',
      'terms',
      'accountnumber',
      'prefccprocessor',
      'creditlimit',
      'creditholdoverride',
      'balance',
      'taxable',
      'vatregnumber',
      'resalenumber',
      'startdate',
      'enddate',
      'printoncheckas',
    ],
  },
  {
    title: 'Preferences',
    fields: ['shippingitem', 'shipcomplete', 'emailtransactions', 'printtransactions', 'faxtransactions', 'giveaccess'],
  },
];

/** The types whose forms have those groups. */
const GROUPED: readonly string[] = ['customer', 'contact', 'employee'];

/** All fields of a type that pages show, in the order of its form: main part, field groups, subtabs, system information. */
export function fieldGroups(site: Site, type: RecordType): FieldGroup[] {
  const facts = fieldFacts(site.account, type);
  const groups = new Map<string, FieldDefinition[]>([[MAIN, []]]);
  if (GROUPED.includes(type.table)) for (const { title } of STANDARD_GROUPS) groups.set(title, []);
  for (const field of type.fields) {
    if (!isShown(field, facts.get(field.id))) continue;
    const title = titleOf(type, field, facts.get(field.id));
    if (title !== SYSTEM) groups.set(title, [...(groups.get(title) ?? []), field]);
  }
  const system = SYSTEM_FIELDS.flatMap(
    (id) => type.fields.find((field) => field.id === id && isShown(field, undefined)) ?? [],
  );
  return [...groups, [SYSTEM, system] as const]
    .map(([title, fields]) => ({ title, fields }))
    .filter((group) => group.fields.length > 0);
}

/** The same with only the fields that a form lets edit. */
export function editableGroups(site: Site, type: RecordType): FieldGroup[] {
  const facts = fieldFacts(site.account, type);
  return fieldGroups(site, type)
    .map(({ title, fields }) => ({
      title,
      fields: fields.filter(
        (field) =>
          !field.readOnly && field.type !== 'INLINEHTML' && (facts.get(field.id)?.display ?? 'NORMAL') === 'NORMAL',
      ),
    }))
    .filter((group) => group.fields.length > 0);
}

function isShown(field: FieldDefinition, facts: FieldFacts | undefined): boolean {
  // An INLINEHTML field shows what user events fill in, stored or not.
  const hasContent = field.stored !== false || field.type === 'INLINEHTML';
  return field.script !== false && hasContent && facts?.display !== 'HIDDEN';
}

function titleOf(type: RecordType, field: FieldDefinition, facts: FieldFacts | undefined): string {
  if (facts !== undefined) return facts.subtab || (type.kind === 'customrecord' ? MAIN : 'Custom');
  if (SYSTEM_FIELDS.includes(field.id)) return SYSTEM;
  const group = GROUPED.includes(type.table) && STANDARD_GROUPS.find(({ fields }) => fields.includes(field.id));
  return group ? group.title : MAIN;
}
