import type { Account } from '../account';
import { mapTableOf, storageOf } from '../catalogue/catalogue';
import { columnOf, type FieldDefinition, type RecordType } from '../catalogue/definition';
import { noSuchRecord } from '../catalogue/standard-names';
import { inTransaction, nextId, quote, type Row, type SqlValue } from '../database';
import { NetSuiteError, NotSupportedError } from '../errors';
import { VERSION_COLUMN } from '../storage';
import { defaultOf } from './defaults';
import { deleteRecord } from './deletion';
import type { Actor, FieldValue, RecordDocument, RecordEvents, RecordStore, SublistLine } from './document';
import { insertRow, readFields, readLines, scriptFields, updateRow, writeLines } from './lines';
import { checkMerge, mergedDocument, moveReferences } from './merge';
import type { Draft } from './record-rules';
import { checkReferences, checkUnique, displayText } from './references';
import { rulesOf } from './rules';
import { submit } from './submission';
import { coerce, fromStored, isEmpty, kept, storedKey, timestamp, toStored } from './values';

const LEVEL = { view: 1, create: 2, edit: 3, full: 4 } as const;

interface WriteOptions {
  ignoreMandatoryFields?: boolean;
  /** false: the write leaves lastmodifieddate as it is. */
  touches?: boolean;
}

/** The account's records. See RecordStore for what is promised. */
export class LocalRecordStore implements RecordStore {
  events?: RecordEvents;

  constructor(private readonly account: Account) {}

  create(type: string, actor: Actor, defaults: Record<string, FieldValue> = {}): RecordDocument {
    const definition = this.type(type);
    this.require(definition, actor, LEVEL.create);
    const values: Record<string, FieldValue> = {};
    for (const field of scriptFields(definition.fields)) {
      const value = defaultOf(this.account, actor, field);
      if (value !== undefined) values[field.id] = coerce(field, value);
    }
    rulesOf(definition).defaults?.(this.account, definition, values);
    for (const [id, value] of Object.entries(defaults)) values[id] = coerce(this.field(definition, id), value);
    return { type: definition.id, id: null, values, texts: {}, sublists: {} };
  }

  load(type: string, id: number, actor: Actor): RecordDocument {
    const definition = this.type(type);
    this.require(definition, actor, LEVEL.view);
    const row = this.row(definition, id);
    const fields = scriptFields(definition.fields);
    const document: RecordDocument = {
      type: definition.id,
      id,
      values: readFields(fields, row, this.account.settings.timeZone),
      texts: {},
      sublists: {},
      version: Number(row[VERSION_COLUMN]),
    };
    for (const field of fields) {
      const value = document.values[field.id] ?? null;
      if ((field.select !== undefined || field.options !== undefined) && !isEmpty(value)) {
        document.texts[field.id] = displayText(this.account, field, value);
      }
    }
    for (const sublist of definition.sublists) {
      document.sublists[sublist.id] = readLines(this.account, sublist, id);
    }
    return document;
  }

  save(document: RecordDocument, actor: Actor, options: { ignoreMandatoryFields?: boolean } = {}): number {
    const definition = this.type(document.type);
    this.require(definition, actor, document.id === null ? LEVEL.create : LEVEL.edit);
    const type = document.id === null ? 'create' : 'edit';
    return submit(this, type, { ...document, type: definition.id }, actor, this.writing(definition, actor, options));
  }

  submitFields(
    type: string,
    id: number,
    values: Record<string, FieldValue>,
    actor: Actor,
    options: { ignoreMandatoryFields?: boolean } = {},
  ): number {
    const definition = this.type(type);
    this.require(definition, actor, LEVEL.edit);
    for (const fieldId of Object.keys(values)) {
      // What NetSuite does with a field that cannot be edited inline is not documented.
      if (!this.field(definition, fieldId).submitFields) {
        throw new NotSupportedError(`record.submitFields of ${definition.id}.${fieldId}, which has no inline editing`);
      }
    }
    const document = { type: definition.id, id, values, texts: {}, sublists: {} };
    const touches = this.account.behaviours.get('record.submit-fields-touches-lastmodified') === 'moves';
    return submit(this, 'xedit', document, actor, this.writing(definition, actor, { ...options, touches }));
  }

  delete(type: string, id: number, actor: Actor): number {
    const definition = this.type(type);
    this.require(definition, actor, LEVEL.full);
    this.row(definition, id);
    const document = { type: definition.id, id, values: {}, texts: {}, sublists: {} };
    const write = () =>
      inTransaction(this.account, () => {
        rulesOf(definition).beforeDelete?.(this.account, id);
        deleteRecord(this.account, definition, id);
        return id;
      });
    return submit(this, 'delete', document, actor, { typed: (untouched) => untouched, write });
  }

  merge(type: string, into: number, from: number, actor: Actor): number {
    const definition = this.type(type);
    this.require(definition, actor, LEVEL.full);
    const source = this.load(type, from, actor);
    const target = this.load(type, into, actor);
    checkMerge(this.account, definition, target, source);
    const events = this.account.behaviours.get('merge.user-events') === 'fire' ? this.events : undefined;
    const hear = (call: 'beforeSubmit' | 'afterSubmit', merged: RecordDocument) => {
      events?.[call]({ type: 'delete', newRecord: source, oldRecord: source, actor });
      events?.[call]({ type: 'edit', newRecord: merged, oldRecord: target, actor });
    };
    hear('beforeSubmit', target);
    const id = inTransaction(this.account, () => {
      moveReferences(this.account, definition, into, from);
      const merged = mergedDocument(definition, this.load(type, into, actor), source);
      deleteRecord(this.account, definition, from);
      return this.store(definition, merged, actor, { ignoreMandatoryFields: true });
    });
    if (events !== undefined) hear('afterSubmit', this.load(type, into, actor));
    return id;
  }

  private writing(definition: RecordType, actor: Actor, options: WriteOptions) {
    return {
      typed: (document: RecordDocument): RecordDocument => {
        const values = Object.entries(document.values);
        const typed = values.map(([id, value]) => [id, coerce(this.field(definition, id), value)] as const);
        return { ...document, values: Object.fromEntries(typed) };
      },
      write: (document: RecordDocument) => this.store(definition, document, actor, options),
    };
  }

  private store(definition: RecordType, document: RecordDocument, actor: Actor, options: WriteOptions): number {
    return inTransaction(this.account, () => {
      const draft = this.draft(definition, document.id, document.values, document.sublists);
      const stored = draft.previous?.[VERSION_COLUMN];
      if (definition.optimisticLocking && document.version !== undefined && stored !== document.version) {
        throw new NetSuiteError('RCRD_HAS_BEEN_CHANGED', 'Record has been changed');
      }
      this.write(draft, actor, options);
      return draft.id;
    });
  }

  private type(id: string): RecordType {
    const definition = this.account.catalogue.type(id);
    if (definition?.scriptable) return definition;
    throw noSuchRecord(id);
  }

  private field(type: RecordType, id: string): FieldDefinition {
    const field = type.fields.find((candidate) => candidate.id === id && candidate.script !== false);
    if (field === undefined) throw new NotSupportedError(`field ${id} of ${type.id}`);
    return field;
  }

  private require(type: RecordType, actor: Actor, level: 1 | 2 | 3 | 4): void {
    const role = this.account.role(actor.role);
    if (role === undefined) throw new NetSuiteError('INVALID_ROLE', `There is no role ${actor.role}.`);
    if (role.level(type.permission) >= level) return;
    const more = role.level(type.permission) === 0 ? 'the' : 'a higher level of the';
    throw new NetSuiteError(
      'INSUFFICIENT_PERMISSION',
      `Permission Violation: You need ${more} '${type.permissionLabel}' permission to access this page. Please contact your account administrator.`,
    );
  }

  private row(type: RecordType, id: number): Row {
    const row = this.account.statements.get(
      `SELECT * FROM ${quote(storageOf(type.table))} WHERE ${quote(type.key)} = ?`,
      id,
    );
    if (row === undefined) throw new NetSuiteError('RCRD_DSNT_EXIST', 'That record does not exist.');
    return row;
  }

  private draft(
    type: RecordType,
    id: number | null,
    given: Record<string, FieldValue>,
    sublists: Record<string, SublistLine[]>,
  ): Draft {
    const { account } = this;
    const previous = id === null ? undefined : this.row(type, id);
    const values: Record<string, FieldValue> = {};
    for (const [fieldId, value] of Object.entries(given)) {
      const field = this.field(type, fieldId);
      if (!field.readOnly && field.stored !== false) values[fieldId] = kept(account, field, coerce(field, value));
    }
    const copies: Record<string, SublistLine[]> = {};
    for (const [sublistId, lines] of Object.entries(sublists)) {
      if (!type.sublists.some((sublist) => sublist.id === sublistId)) {
        throw new NotSupportedError(`sublist ${sublistId} of ${type.id}`);
      }
      copies[sublistId] = lines.map((line) => ({ values: { ...line.values }, subrecords: line.subrecords }));
    }
    return {
      account,
      type,
      id: id ?? nextId(account.statements, type.sequence),
      isNew: id === null,
      previous,
      values,
      columns: {},
      sublists: copies,
      value: (fieldId) => {
        if (fieldId in values) return values[fieldId] ?? null;
        const field = type.fields.find((candidate) => candidate.id === fieldId);
        return field === undefined ? null : fromStored(field, previous?.[columnOf(field)], account.settings.timeZone);
      },
    };
  }

  private write(draft: Draft, actor: Actor, { ignoreMandatoryFields, touches = true }: WriteOptions): void {
    const { account, type } = draft;
    const rules = rulesOf(type);
    if (ignoreMandatoryFields !== true) this.checkMandatory(draft);
    rules.beforeWrite?.(draft);
    const columns = draft.columns;
    const zone = account.settings.timeZone;
    const changedLists: FieldDefinition[] = [];
    for (const field of type.fields) {
      const value = draft.values[field.id];
      if (value === undefined || field.stored === false) continue;
      const stored = toStored(field, value, zone);
      columns[columnOf(field)] = stored;
      if (draft.previous !== undefined && draft.previous[columnOf(field)] === stored) continue;
      checkReferences(account, field, value);
      if (field.unique) checkUnique(account, type, field, value, draft.id);
      if (field.type === 'MULTISELECT') changedLists.push(field);
    }
    const now = timestamp(account.clock.now());
    if (type.modified !== undefined && (touches || draft.isNew)) columns[type.modified] = now;
    if (draft.isNew) this.insert(draft, actor, now);
    else {
      columns[VERSION_COLUMN] = Number(draft.previous?.[VERSION_COLUMN] ?? 0) + 1;
      updateRow(account, type.table, type.key, draft.id, columns);
    }
    for (const field of changedLists) this.mapValues(draft, field);
    for (const sublist of type.sublists) {
      const lines = draft.sublists[sublist.id];
      if (lines !== undefined) writeLines(draft, sublist, lines);
    }
    rules.afterWrite?.(draft);
  }

  private insert(draft: Draft, actor: Actor, now: string): void {
    const { type, columns } = draft;
    for (const field of type.fields) {
      if (field.type === 'CHECKBOX' && field.stored !== false) columns[columnOf(field)] ??= 'F';
    }
    if (type.created !== undefined) columns[type.created] = now;
    if (type.owner !== undefined) columns[type.owner] ??= actor.userId;
    insertRow(this.account, type.table, { [type.key]: draft.id, ...columns });
  }

  private checkMandatory(draft: Draft): void {
    const missing = draft.type.fields.filter(
      (field) =>
        field.mandatory &&
        field.stored !== false &&
        (draft.isNew || field.id in draft.values) &&
        isEmpty(draft.values[field.id]),
    );
    if (missing.length === 0) return;
    throw new NetSuiteError(
      'USER_ERROR',
      `Please enter value(s) for: ${missing.map((field) => field.label).join(', ')}`,
    );
  }

  private mapValues(draft: Draft, field: FieldDefinition): void {
    const { statements } = this.account;
    const table = quote(storageOf(mapTableOf(draft.type.table, field.id)));
    if (!draft.isNew) statements.run(`DELETE FROM ${table} WHERE mapone = ?`, draft.id);
    const value = draft.values[field.id];
    const ids: readonly SqlValue[] = Array.isArray(value) ? value.map(storedKey) : [];
    for (const id of ids) statements.run(`INSERT INTO ${table} (mapone, maptwo) VALUES (?, ?)`, draft.id, id);
  }
}
