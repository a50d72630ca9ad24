import * as runtime from 'N/runtime';
import { EXTERNAL_SYSTEM, FIELD_MAP, LISTS, VALUE_MAP } from '../netsuite/ids';
import { flag, id, type Row, readAll, readFew, text } from '../netsuite/suiteql';
import { type ExternalSystem, readExternalSystem } from './external-system';
import { type FieldMap, readFieldMap } from './field-map';
import { ValueMap, type ValueMapKind, type ValueMapLine } from './value-map';

/** Everything an administrator set up for one External System. */
export interface Settings {
  system: ExternalSystem;
  valueMap: ValueMap;
  fieldMap: FieldMap;
  /** Sentences; with any of them nothing is sent. */
  faults: string[];
}

const KINDS: Record<string, ValueMapKind> = {
  [LISTS.valueMapKind.priceLevel]: 'price-level',
  [LISTS.valueMapKind.term]: 'term',
  [LISTS.valueMapKind.salesRep]: 'sales-rep',
  [LISTS.valueMapKind.category]: 'category',
  [LISTS.valueMapKind.shipItem]: 'ship-item',
  [LISTS.valueMapKind.warehouse]: 'warehouse',
};

/** Active External Systems with their maps. Costs 30 units, 10 where there is no External System. */
export function readSettings(): Settings[] {
  const systems = readFew(
    `SELECT id, name, ${EXTERNAL_SYSTEM.baseUrl} AS baseurl, ${EXTERNAL_SYSTEM.secret} AS secret,
       ${EXTERNAL_SYSTEM.accountId} AS accountid, ${EXTERNAL_SYSTEM.upload} AS upload,
       ${EXTERNAL_SYSTEM.update} AS canupdate, ${EXTERNAL_SYSTEM.subsidiaries} AS subsidiaries,
       BUILTIN.DF(${EXTERNAL_SYSTEM.codeSource}) AS codesource, ${EXTERNAL_SYSTEM.batchSize} AS batchsize
     FROM ${EXTERNAL_SYSTEM.type} WHERE isinactive = 'F' ORDER BY id`,
  );
  if (systems.length === 0) return [];
  const valueMapLines = readValueMapLines();
  const fieldMapLines = readFieldMapLines();
  return systems.map((row) => {
    const { system, faults } = readExternalSystem(externalSystemValues(row), runtime.accountId);
    const fieldMap = readFieldMap(fieldMapLines, system.id);
    return {
      system,
      valueMap: new ValueMap(valueMapLines, system.id),
      fieldMap: fieldMap.fieldMap,
      faults: [...faults, ...fieldMap.faults],
    };
  });
}

function externalSystemValues(row: Row) {
  return {
    id: Number(row.id),
    name: text(row.name),
    baseUrl: text(row.baseurl),
    secret: text(row.secret),
    confirmedAccountId: text(row.accountid),
    upload: flag(row.upload),
    update: flag(row.canupdate),
    subsidiaries: text(row.subsidiaries),
    codeSource: text(row.codesource),
    batchSize: id(row.batchsize),
  };
}

function readValueMapLines(): ValueMapLine[] {
  return readAll({
    sql: `SELECT id, ${VALUE_MAP.system} AS systemid, BUILTIN.DF(${VALUE_MAP.kind}) AS kind,
        ${VALUE_MAP.netsuiteId} AS netsuiteid, ${VALUE_MAP.currency} AS currency, ${VALUE_MAP.joorName} AS joorname,
        ${VALUE_MAP.joorCode} AS joorcode, ${VALUE_MAP.retailCurrency} AS retailcurrency
      FROM ${VALUE_MAP.type} WHERE isinactive = 'F'`,
    params: [],
    key: [{ column: 'id', alias: 'id' }],
  }).flatMap((row) => {
    const kind = KINDS[text(row.kind)];
    if (!kind) return [];
    return {
      systemId: id(row.systemid),
      kind,
      netsuiteId: text(row.netsuiteid).trim(),
      currency: text(row.currency).trim(),
      joorName: text(row.joorname),
      joorCode: text(row.joorcode),
      retailCurrency: text(row.retailcurrency).trim(),
    };
  });
}

function readFieldMapLines() {
  return readFew(
    `SELECT ${FIELD_MAP.system} AS systemid, ${FIELD_MAP.joorField} AS joorfield,
       ${FIELD_MAP.netsuiteField} AS netsuitefield, ${FIELD_MAP.fixedValue} AS fixedvalue
     FROM ${FIELD_MAP.type} WHERE isinactive = 'F' ORDER BY id`,
  ).map((row) => ({
    systemId: id(row.systemid),
    joorField: text(row.joorfield).trim(),
    netsuiteField: text(row.netsuitefield).trim(),
    fixedValue: text(row.fixedvalue),
  }));
}
