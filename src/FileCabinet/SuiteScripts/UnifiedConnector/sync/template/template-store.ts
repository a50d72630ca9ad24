import * as file from 'N/file';
import * as record from 'N/record';
import { isMapping, PLAIN_SHEET, type TemplateMapping } from '../../customer-template/template';
import { isDuplicate } from '../../netsuite/duplicate';
import { CUSTOMER_TEMPLATE as F } from '../../netsuite/ids';
import { id, readFew, text } from '../../netsuite/suiteql';
import { keptJson } from '../records/kept-json';

/** A version of the template of an External System. */
export interface StoredTemplate {
  /** 0: none was saved; it is the plain sheet. */
  version: number;
  /** Internal id of JOOR's blank template in the File Cabinet; null: a plain sheet is made. */
  fileId: number | null;
  fileName: string;
  mapping: TemplateMapping;
  savedBy: string;
  /** YYYY-MM-DD HH:MM in the account's time zone. */
  savedAt: string;
}

const UNSAVED: StoredTemplate = {
  version: 0,
  fileId: null,
  fileName: '',
  mapping: PLAIN_SHEET,
  savedBy: '',
  savedAt: '',
};

/**
 * The template saved last for an External System; the plain sheet where none was. Costs 10 units.
 * @throws Error with a sentence where its mapping cannot be read any more, as after an edit by hand
 */
export function readTemplate(systemId: number): StoredTemplate {
  const rows = readFew(
    `SELECT t.id, t.${F.version} AS version, t.${F.file} AS fileid, t.${F.fileName} AS filename, t.${F.mapping} AS mapping,
       t.${F.by} AS savedby, TO_CHAR(t.${F.at}, 'YYYY-MM-DD HH24:MI') AS savedat
     FROM ${F.type} t WHERE t.${F.system} = ? AND t.isinactive = 'F' ORDER BY t.${F.version}, t.id`,
    [systemId],
  );
  const row = rows.pop();
  if (!row) return UNSAVED;
  const mapping = keptJson(text(row.mapping), isMapping);
  if (!mapping) {
    throw new Error(
      `Version ${text(row.version)} of the Customer Data Template cannot be read. Save it anew under Set-up > Customer Data Template.`,
    );
  }
  return {
    version: Number(row.version),
    fileId: id(row.fileid),
    fileName: text(row.filename),
    mapping,
    savedBy: text(row.savedby),
    savedAt: text(row.savedat),
  };
}

/** Internal id of the SuiteScripts folder, the same in every account. */
const SUITESCRIPTS_FOLDER = -15;

/** Keeps JOOR's blank template as a file of its own for each version. Costs 20 units. */
export const saveTemplateFile = (systemId: number, version: number, base64: string): number =>
  file
    .create({
      name: `unified-connector-customer-template-${systemId}-${version}.xlsx`,
      fileType: file.Type.EXCEL,
      folder: SUITESCRIPTS_FOLDER,
      contents: base64,
    })
    .save();

/** The workbook as base64. Costs 10 units. */
export const readTemplateFile = (fileId: number): string => file.load({ id: fileId }).getContents();

/** Saves a version; false: somebody else saved it first. Costs 6 units. */
export function saveTemplate(
  systemId: number,
  { version, fileId, fileName, mapping, savedBy }: Omit<StoredTemplate, 'savedAt'>,
): boolean {
  const created = record.create({ type: F.type });
  const values: Record<string, record.FieldValue> = {
    name: `Customer Data Template ${systemId}, version ${version}`,
    // A second one of the same version is refused.
    externalid: `uc_template_${systemId}_${version}`,
    [F.system]: systemId,
    [F.version]: version,
    [F.file]: fileId,
    [F.fileName]: fileName,
    [F.tab]: mapping.tab,
    [F.headerRow]: mapping.headerRow,
    [F.mapping]: JSON.stringify(mapping),
    [F.by]: savedBy.slice(0, 300),
    [F.at]: new Date(),
  };
  for (const [fieldId, value] of Object.entries(values)) created.setValue({ fieldId, value });
  try {
    created.save();
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}

/** The day by the clock of queries, YYYY-MM-DD. Costs 10 units. */
export const readToday = (): string =>
  text(readFew("SELECT TO_CHAR(CURRENT_DATE, 'YYYY-MM-DD') AS today FROM DUAL")[0]?.today);
