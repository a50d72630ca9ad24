import { readSection, writeConfiguration } from '../../../settings/configuration-store';
import type { Action, ActionsOf } from '../../server/action';
import { idOf, oneOf } from '../../server/parameters';
import { Refusal } from '../../server/refusal';
import { readCustomerFields } from '../../set-up/read-customer-fields';
import type { MapLinesAnswer } from './contract';
import { missingLinesActions } from './missing-lines/action';
import { readCurrencies, readNetSuiteValues } from './read';
import { valueMapFileActions } from './value-map-file/action';

const MAPS = ['valueMap', 'fieldMap'] as const;

/** The lines of a map and what may be chosen in it. Costs 30 to 40 units. */
const mapLines: Action<'map_lines'> = {
  administrator: true,
  answer(parameters): MapLinesAnswer {
    const section = oneOf(parameters, 'section', MAPS);
    const isValueMap = section === 'valueMap';
    return {
      lines: readSection(section).map(({ id, entry }) => ({ id, values: entry })),
      systems: readSection('externalSystems').map(({ entry }) => String(entry.name)),
      netsuiteValues: isValueMap ? readNetSuiteValues() : [],
      currencies: isValueMap ? readCurrencies() : [],
      netsuiteFields: isValueMap ? [] : readCustomerFields(),
    };
  },
};

/** Deletes a map line. Costs 14 units. */
const deleteLine: Action<'delete_line'> = {
  administrator: true,
  answer(parameters) {
    const section = oneOf(parameters, 'section', MAPS);
    const id = idOf(parameters, 'id');
    const found = readSection(section).find((record) => record.id === id);
    if (!found) throw new Refusal('The line has already been deleted. Reload the page.');
    writeConfiguration([{ section, action: 'delete', id, entry: found.entry }], []);
    return {
      good: true,
      sentence: 'The line was deleted. The next run compares every customer using the updated map.',
    };
  },
};

export const mapsActions: ActionsOf<'map_lines' | 'delete_line' | 'missing_lines' | 'save_lines' | 'import_lines'> = {
  map_lines: mapLines,
  delete_line: deleteLine,
  ...missingLinesActions,
  ...valueMapFileActions,
};
