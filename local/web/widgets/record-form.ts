import type { Context } from 'hono';
import type { FieldDefinition, RecordType } from '../../account/catalogue/definition';
import type { RecordDocument } from '../../account/records/document';
import { ServerRequest } from '../../modules/http/server-request';
import {
  FIELD_DISPLAY_TYPES,
  FIELD_TYPES,
  type FieldDisplayType,
  type FieldType,
} from '../../modules/ui/widgets/enums';
import { emptyForm, type FormModel, newButton, newField } from '../../modules/ui/widgets/model';
import { beforeLoad, type Loading } from '../../runtime/user-events';
import { fieldFacts } from '../records/type-facts';
import type { Site } from '../site';
import { receivedRequest } from '../suitelets/request';
import { holdsScripts } from './content-policy';

/** Buttons that a record's page has of its own, by the ids scripts know (Oracle help: Button IDs). */
const BUTTONS: Readonly<Record<Loading['type'], readonly [id: string, label: string][]>> = {
  view: [['edit', 'Edit']],
  edit: [
    ['submitter', 'Save'],
    ['delete', 'Delete'],
  ],
  create: [['submitter', 'Save']],
  copy: [['submitter', 'Save']],
};

interface RecordPage {
  type: Loading['type'];
  recordType: RecordType;
  document: RecordDocument;
  title: string;
}

/**
 * The form of a record's page, as beforeLoad of its user events leaves it. They may change the document of a record
 * that is being created.
 * @throws NetSuiteError with what a script threw: the page is not shown
 */
export async function recordForm(site: Site, c: Context, page: RecordPage): Promise<FormModel> {
  const form = formOf(site, page);
  // A form that was refused is shown again by the server, not asked for.
  const request = c.req.method === 'GET' ? new ServerRequest(await receivedRequest(c)) : undefined;
  const newRecord = page.type === 'view' || page.type === 'edit' ? structuredClone(page.document) : page.document;
  if (beforeLoad(site.account, { type: page.type, newRecord, form, request }, site.visitor)) holdsScripts(c);
  return form;
}

function formOf(site: Site, { type, recordType, title }: RecordPage): FormModel {
  const facts = fieldFacts(site.account, recordType);
  const form = emptyForm(title, true);
  const tabs = new Map<string, string>();
  for (const field of recordType.fields) {
    if (field.script === false) continue;
    const { subtabId = '', subtab = '', display = '', help = '' } = facts.get(field.id) ?? {};
    if (subtabId !== '') tabs.set(subtabId, subtab);
    form.fields.push(
      newField(field.id, field.label, typeOf(field), {
        native: true,
        container: subtabId,
        displayType: display in FIELD_DISPLAY_TYPES ? (display as FieldDisplayType) : 'NORMAL',
        mandatory: field.mandatory === true,
        help,
      }),
    );
  }
  form.tabs = [...tabs].map(([id, label]) => ({ id, label, help: '', parent: undefined, native: true }));
  form.buttons = BUTTONS[type].map(([id, label]) => newButton(id, label, 'native'));
  return form;
}

function typeOf({ type }: FieldDefinition): FieldType {
  if (type === 'CLOBTEXT') return 'LONGTEXT';
  return type in FIELD_TYPES ? (type as FieldType) : 'TEXT';
}

/** Whether the page still has a button of its own. */
export function hasButton(form: FormModel, id: string): boolean {
  return form.buttons.some((button) => button.id === id && !button.hidden);
}

/** Whether a script has hidden a field of the record. */
export function isHiddenIn(form: FormModel, fieldId: string): boolean {
  const field = form.fields.find((candidate) => candidate.id === fieldId);
  return field !== undefined && (field.displayType === 'HIDDEN' || field.displayType === 'NODISPLAY');
}

/** Whether a script lets a field of the record be seen only. */
export function isLockedIn(form: FormModel, fieldId: string): boolean {
  const field = form.fields.find((candidate) => candidate.id === fieldId);
  return field !== undefined && ['INLINE', 'DISABLED', 'READONLY'].includes(field.displayType);
}
