import type { Account } from '../account/account';
import { noSuchRecord } from '../account/catalogue/standard-names';
import { NetSuiteError } from '../account/errors';
import type { Actor, RecordDocument, RecordEvents, Submission } from '../account/records/document';
import type { ServerRequest } from '../modules/http/server-request';
import { Record as RecordObject } from '../modules/record/record-object';
import { Form } from '../modules/ui/widgets/form';
import { emptyForm, type FormModel, newField, newSublist, type SublistModel } from '../modules/ui/widgets/model';
import { callEntryPoint } from './entry-point-call';
import { isMeantFor, type PageDeployment, runsAs, userEventDeployments } from './page-scripts';

/** context.UserEventType (Oracle help section_4490073437). */
const USER_EVENT_TYPES = Object.fromEntries(
  [
    'APPROVE',
    'CANCEL',
    'CHANGEPASSWORD',
    'COPY',
    'CREATE',
    'DELETE',
    'DROPSHIP',
    'EDIT',
    'EDITFORECAST',
    'EMAIL',
    'MARKCOMPLETE',
    'ORDERITEMS',
    'PACK',
    'PAYBILLS',
    'PRINT',
    'QUICKVIEW',
    'REASSIGN',
    'REJECT',
    'SAVESUBMIT',
    'SHIP',
    'SPECIALORDER',
    'TRANSFORM',
    'VIEW',
    'XEDIT',
  ].map((name) => [name, name.toLowerCase()]),
);

const USER_INTERFACE = 'USERINTERFACE';
const INSIDE_USER_EVENT = 'USEREVENT';

/** A record page on its way to a browser, or a record on its way to a script. */
export interface Loading {
  type: 'create' | 'edit' | 'view' | 'copy';
  newRecord: RecordDocument;
  form: FormModel;
  /** What the browser asked; undefined where a script reads the record. */
  request?: ServerRequest | undefined;
}

/** Lets the account's user event scripts hear of what happens to its records, from now on. */
export function hostUserEvents(account: Account): void {
  account.records.events ??= new UserEvents(account);
}

/**
 * Runs beforeLoad of a record page.
 * @returns whether any script ran
 * @throws NetSuiteError with what a script threw: the page is not shown
 */
export function beforeLoad(account: Account, loading: Loading, actor: Actor): boolean {
  const { newRecord, type, form, request } = loading;
  form.recordSublists = recordSublists(account, newRecord);
  let ran = false;
  for (const deployment of listening(account, newRecord.type, type, actor)) {
    const called = call(account, deployment, 'beforeLoad', newRecord, actor, (file) => ({
      type,
      UserEventType: USER_EVENT_TYPES,
      newRecord: recordOf(account, newRecord),
      form: new Form(account, file, form),
      request,
    }));
    ran ||= called;
  }
  return ran;
}

class UserEvents implements RecordEvents {
  constructor(private readonly account: Account) {}

  listens(recordType: string, type: Submission['type'], actor: Actor): boolean {
    return listening(this.account, recordType, type, actor).length > 0;
  }

  beforeSubmit(submission: Submission): void {
    this.submit('beforeSubmit', submission);
  }

  afterSubmit(submission: Submission): void {
    this.submit('afterSubmit', { ...submission, newRecord: frozen(submission.newRecord) });
  }

  loaded(type: 'create' | 'edit' | 'copy', newRecord: RecordDocument, actor: Actor): void {
    const shown = type === 'edit' ? structuredClone(newRecord) : newRecord;
    beforeLoad(this.account, { type, newRecord: shown, form: emptyForm('', true) }, actor);
  }

  private submit(entryPoint: 'beforeSubmit' | 'afterSubmit', submission: Submission): void {
    const { account } = this;
    const { type, newRecord, oldRecord, actor } = submission;
    for (const deployment of listening(account, newRecord.type, type, actor)) {
      call(account, deployment, entryPoint, newRecord, actor, () => ({
        type,
        UserEventType: USER_EVENT_TYPES,
        newRecord: recordOf(account, newRecord, type === 'xedit' ? Object.keys(newRecord.values) : null),
        oldRecord: oldRecord === null ? null : recordOf(account, frozen(oldRecord)),
      }));
    }
  }
}

/** Deployments that an event of a record reaches: none from inside a user event (Oracle help section_1512409310). */
function listening(account: Account, recordType: string, type: string, actor: Actor): PageDeployment[] {
  const { context } = actor;
  if (context === undefined || context === INSIDE_USER_EVENT) return [];
  return userEventDeployments(account).filter((page) =>
    isMeantFor(account, page, { recordType, type, context }, actor),
  );
}

function call(
  account: Account,
  page: PageDeployment,
  entryPoint: string,
  { type, id }: RecordDocument,
  actor: Actor,
  context: (file: string) => object,
): boolean {
  const { script, deployment } = page;
  const executionContext = actor.context ?? USER_INTERFACE;
  // What one script triggers in another runs with the first one's role (Oracle help chapter_N2997500).
  const runner = executionContext === USER_INTERFACE ? runsAs(page, actor) : actor;
  return callEntryPoint(
    account,
    {
      script,
      deployment,
      entryPoint,
      actor: { ...runner, context: INSIDE_USER_EVENT },
      executionContext,
      subject: id === null ? `new ${type}` : `${type} ${id}`,
    },
    () => context(script.file),
  );
}

/** The record's own sublists with their values as text, as Form.getSublist shows them (Oracle help section_4793350468). */
function recordSublists(account: Account, { type, sublists }: RecordDocument): SublistModel[] {
  const definitions = account.catalogue.type(type)?.sublists ?? [];
  return definitions.map(({ id, label, fields }) => {
    const texts = (sublists[id] ?? []).map(({ values }) =>
      Object.entries(values).flatMap(([name, value]): [string, string][] => {
        if (value instanceof Date || value === null) return [];
        return [[name, typeof value === 'boolean' ? (value ? 'T' : 'F') : String(value)]];
      }),
    );
    return newSublist(id, label, 'LIST', {
      native: true,
      fields: fields.filter(({ script }) => script !== false).map((field) => newField(field.id, field.label, 'TEXT')),
      lines: texts.map((line) => new Map(line)),
    });
  });
}

function recordOf(account: Account, document: RecordDocument, named: readonly string[] | null = null): RecordObject {
  const type = account.catalogue.type(document.type);
  if (type === undefined) throw noSuchRecord(document.type);
  const save = (): never => {
    throw new NetSuiteError('SSS_INVALID_API_USAGE', 'Invalid API usage. The record of a user event saves itself.');
  };
  return new RecordObject({ account, save }, type, document, false, named);
}

/** A copy that cannot be written: oldRecord, and newRecord after the write. */
function frozen(document: RecordDocument): RecordDocument {
  const copy = structuredClone(document);
  for (const lines of Object.values(copy.sublists)) {
    for (const line of lines) {
      for (const subrecord of Object.values(line.subrecords)) Object.freeze(subrecord);
      Object.freeze(line.values);
    }
    Object.freeze(lines);
  }
  Object.freeze(copy.values);
  Object.freeze(copy.sublists);
  return copy;
}
