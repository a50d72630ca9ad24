import type { RecordType } from '../account/catalogue/definition';
import { noSuchRecord } from '../account/catalogue/standard-names';
import { STANDARD_RECORDS } from '../account/catalogue/standard-records';
import { NetSuiteError, NotSupportedError } from '../account/errors';
import type { FieldValue, RecordDocument } from '../account/records/document';
import type { Options } from './arguments';
import type { Execution, ModuleFactory } from './module';
import { optionsOf } from './record/arguments';
import { Record as RecordObject, type RecordOwner } from './record/record-object';
import TYPES from './record/types.json';

/** Units by record class: Oracle help section_157072844224. No transaction is a record of the local account. */
const UNITS = {
  customrecord: { read: 2, write: 4 },
  other: { read: 5, write: 10 },
};

/** N/record on the server. Members that are not here (attach, detach, transform) are refused by name. */
export const record: ModuleFactory = (execution) => {
  const { account, actor } = execution;
  const charge = (call: string, type: RecordType, kind: 'read' | 'write') =>
    execution.governance.charge(call, UNITS[type.kind === 'customrecord' ? 'customrecord' : 'other'][kind], type.id);
  const owner: RecordOwner = {
    account,
    save(document, type, options) {
      charge('Record.save', type, 'write');
      return account.records.save(document, actor, options);
    },
  };
  const open = (type: RecordType, document: RecordDocument, options: Options) =>
    new RecordObject(owner, type, document, options.isDynamic === true);

  return {
    Type: TYPES,

    create(...given: unknown[]): RecordObject {
      const options = optionsOf('record.create', given, ['type', 'isDynamic', 'defaultValues'], ['type']);
      const type = typeOf(execution, options);
      charge('record.create', type, 'read');
      const document = account.records.create(type.id, actor, valuesOf(options.defaultValues));
      account.records.events?.loaded('create', document, actor);
      return open(type, document, options);
    },

    load(...given: unknown[]): RecordObject {
      const names = ['type', 'id', 'isDynamic', 'defaultValues'];
      const options = optionsOf('record.load', given, names, ['type', 'id']);
      const type = typeOf(execution, options);
      if (Object.keys(valuesOf(options.defaultValues)).length > 0) {
        throw new NotSupportedError('N/record.load with defaultValues');
      }
      charge('record.load', type, 'read');
      const document = account.records.load(type.id, idOf(options), actor);
      account.records.events?.loaded('edit', document, actor);
      return open(type, document, options);
    },

    copy(...given: unknown[]): RecordObject {
      const names = ['type', 'id', 'isDynamic', 'defaultValues'];
      const options = optionsOf('record.copy', given, names, ['type', 'id']);
      const type = typeOf(execution, options);
      charge('record.copy', type, 'read');
      const document = copyOf(type, account.records.load(type.id, idOf(options), actor));
      Object.assign(document.values, valuesOf(options.defaultValues));
      account.records.events?.loaded('copy', document, actor);
      return open(type, document, options);
    },

    delete(...given: unknown[]): number {
      const options = optionsOf('record.delete', given, ['type', 'id']);
      const type = typeOf(execution, options);
      charge('record.delete', type, 'write');
      return account.records.delete(type.id, idOf(options), actor);
    },

    submitFields(...given: unknown[]): number {
      const options = optionsOf('record.submitFields', given, ['type', 'id', 'values', 'options'], ['type', 'id']);
      const type = typeOf(execution, options);
      charge('record.submitFields', type, 'read');
      const { ignoreMandatoryFields, ...others } = valuesOf(options.options);
      // Nothing is sourced here, and what enablesourcing would source is not known.
      const asked = Object.entries(others).find(([, value]) => value === true);
      if (asked !== undefined) throw new NotSupportedError(`N/record.submitFields with ${asked[0]}`);
      return account.records.submitFields(type.id, idOf(options), valuesOf(options.values), actor, {
        ignoreMandatoryFields: ignoreMandatoryFields === true,
      });
    },
  };
};

function typeOf(execution: Execution, options: Options): RecordType {
  const id = String(options.type).toLowerCase();
  const type = execution.account.catalogue.type(id);
  if (type?.scriptable) return type;
  const off = STANDARD_RECORDS.find((candidate) => candidate.id === id && candidate.scriptable);
  if (off !== undefined) {
    throw new NetSuiteError('FEATURE_DISABLED', `The feature ${off.feature} is off: there is no ${off.label} record.`);
  }
  throw noSuchRecord(id);
}

function idOf(options: Options): number {
  const id = Number(options.id);
  if (Number.isInteger(id)) return id;
  throw new NetSuiteError('RCRD_DSNT_EXIST', 'That record does not exist.');
}

function valuesOf(values: unknown): Record<string, FieldValue> {
  return typeof values === 'object' && values !== null ? (values as Record<string, FieldValue>) : {};
}

/** A copy has no identity of its own yet: no ids, no unique values. */
function copyOf(type: RecordType, document: RecordDocument): RecordDocument {
  for (const field of type.fields) if (field.unique) delete document.values[field.id];
  for (const sublist of type.sublists) {
    for (const line of document.sublists[sublist.id] ?? []) {
      if (sublist.key !== undefined) delete line.values[sublist.key.field];
    }
  }
  return { ...document, id: null, version: undefined };
}
