import { isMapping, mappingFaults, type TemplateMapping } from '../../../customer-template/template';
import { recordChange } from '../../../sync/records/change-store';
import { readTemplate, saveTemplate, saveTemplateFile } from '../../../sync/template/template-store';
import { LARGEST_TEMPLATE, type SystemTemplate } from '../../customer-template/contract';
import { ofVersion, systemOf } from '../../customer-template/template-of';
import type { Action, ActionsOf } from '../../server/action';
import { idOf, type Parameters, textOf } from '../../server/parameters';
import { Refusal } from '../../server/refusal';

function mappingOf(parameters: Parameters): TemplateMapping {
  const { mapping } = parameters;
  if (!isMapping(mapping)) throw new Refusal('"mapping" must be how a template is filled.');
  const faults = mappingFaults(mapping);
  if (faults.length > 0) throw new Refusal(faults.join(' '));
  return mapping;
}

/** Base64 of a ZIP archive begins so. */
const ZIP_IN_BASE64 = 'UEsDB';

function fileOf({ file }: Parameters): { name: string; base64: string } | null | undefined {
  if (file === undefined || file === null) return file;
  const parts = file as Parameters;
  const name = textOf(parts, 'name', 200);
  const base64 = textOf(parts, 'base64', Math.ceil(LARGEST_TEMPLATE / 3) * 4);
  if (!base64.startsWith(ZIP_IN_BASE64) || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) {
    throw new Refusal('The file is no XLSX workbook.');
  }
  return { name, base64 };
}

/** Keeps a version of the template, with the file where it is another one. Costs 53 units, 73 with a file. */
const saveCustomerTemplate: Action<'save_customer_template'> = {
  administrator: true,
  longest: 7_000_000,
  answer(parameters, visitor): SystemTemplate {
    const system = systemOf(idOf(parameters, 'systemId'));
    const mapping = mappingOf(parameters);
    const file = fileOf(parameters);
    const before = ofVersion(system.id, parameters);
    const version = before.version + 1;
    const kept = file === undefined ? before : { fileId: null, fileName: '' };
    const saved = saveTemplate(system.id, {
      version,
      fileId: file ? saveTemplateFile(system.id, version, file.base64) : kept.fileId,
      fileName: file ? file.name : kept.fileName,
      mapping,
      savedBy: visitor.name,
    });
    if (!saved) throw new Refusal('Somebody else saved the template at the same time. Reload the page.');
    const what = file
      ? `With the workbook ${file.name}.`
      : kept.fileId === null
        ? 'A plain sheet.'
        : `The workbook stays ${kept.fileName}.`;
    recordChange({
      kind: 'template',
      subject: `the Customer Data Template of ${system.name}`,
      verb: 'changed',
      lines: [
        `Version ${version}. ${what}`,
        `${mapping.columns.filter(({ holds }) => holds !== null).length} columns are filled.`,
      ],
    });
    return { systemId: system.id, system: system.name, template: readTemplate(system.id) };
  },
};

export const customerTemplatePageActions: ActionsOf<'save_customer_template'> = {
  save_customer_template: saveCustomerTemplate,
};
