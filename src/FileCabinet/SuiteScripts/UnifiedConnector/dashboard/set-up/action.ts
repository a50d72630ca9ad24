import { accountFeatures } from '../../netsuite/features';
import type { Entry } from '../../settings/configuration';
import { checkEdit, keepsConfirmation } from '../../settings/configuration-edit';
import type { StoredEntry } from '../../settings/configuration-plan';
import { readSection, writeConfiguration } from '../../settings/configuration-store';
import { uploadFaults } from '../../sync/match/upload-guard';
import type { Action, ActionsOf } from '../server/action';
import { idOf, oneOf, type Parameters } from '../server/parameters';
import { Refusal } from '../server/refusal';
import type { SaveAnswer } from './contract';
import { valueMapWarnings } from './map-warnings';

/** Saves an External System or a map line: the one place where the dashboard changes settings. Costs at most 56 units. */
const saveSetting: Action<'save_setting'> = {
  administrator: true,
  answer(parameters): SaveAnswer {
    const section = oneOf(parameters, 'section', ['externalSystems', 'valueMap', 'fieldMap'] as const);
    const id = parameters.id === null ? null : idOf(parameters, 'id');
    const anyway = oneOf(parameters, 'anyway', [true, false]);
    const stored = readSection(section);
    const systems = section === 'externalSystems' ? stored : readSection('externalSystems');
    const names = systems.map(({ entry }) => String(entry.name));
    const { write, faults } = checkEdit({ section, id, values: valuesOf(parameters) }, stored, names);
    if (faults.length > 0) return { saved: false, id, faults, warnings: [] };
    if (!write) return { saved: true, id, faults, warnings: [] };
    const early = uploadFaults([write]);
    if (early.length > 0) return { saved: false, id, faults: early, warnings: [] };
    const others = stored.filter((record) => record.id !== id);
    const warnings =
      section === 'valueMap' && write.action !== 'delete' ? lineWarnings(write.entry, others, systems) : [];
    if (warnings.length > 0 && !anyway) return { saved: false, id, faults, warnings };
    const [writtenId = null] = writeConfiguration([write], systems, keepsConfirmation);
    return { saved: true, id: writtenId, faults, warnings: [] };
  },
};

/** What is doubtful about a Value Map line beside these others. */
export const lineWarnings = (line: Entry, others: readonly StoredEntry[], systems: readonly StoredEntry[]): string[] =>
  valueMapWarnings(line, others, priceTypesOf(systems), accountFeatures().priceLevels);

function valuesOf({ values }: Parameters): Readonly<Record<string, unknown>> {
  if (typeof values !== 'object' || values === null || Array.isArray(values))
    throw new Refusal('The request lacks its values.');
  return values as Record<string, unknown>;
}

/** Lines "label | currency" of the setting JOOR Price Types. */
export const priceTypesOf = (systems: readonly StoredEntry[]) =>
  systems.flatMap(({ entry }) =>
    String(entry.priceTypes)
      .split(/\r?\n/)
      .filter((line) => line.includes('|'))
      .map((line) => {
        const at = line.lastIndexOf('|');
        return {
          system: String(entry.name),
          label: line.slice(0, at).replace(/ $/, ''),
          currency: line.slice(at + 1).trim(),
        };
      }),
  );

export const setUpActions: ActionsOf<'save_setting'> = { save_setting: saveSetting };
