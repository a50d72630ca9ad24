import { knownPriceTypes } from '../../../../customers/check-loaded';
import { checkEdit } from '../../../../settings/configuration-edit';
import type { StoredEntry, Write } from '../../../../settings/configuration-plan';
import { readSection, writeConfiguration } from '../../../../settings/configuration-store';
import { readSettings } from '../../../../settings/read-settings';
import { lackingWarehouse } from '../../../../settings/set-up/map-checks';
import type { Action, ActionsOf } from '../../../server/action';
import { idOf, oneOf, type Parameters } from '../../../server/parameters';
import { Refusal } from '../../../server/refusal';
import { lineWarnings } from '../../../set-up/action';
import { readUnmapped } from '../../../set-up/read-unmapped';
import { KINDS, type MissingLinesAnswer, MOST_LINES, type SaveLinesAnswer } from './contract';
import { proposedLine, warehouseLine } from './propose';

/** Values of one kind that customers have without a line, with the lines proposed. Costs 41 units, 51 with sales reps. */
const missingLines: Action<'missing_lines'> = {
  administrator: true,
  answer(parameters): MissingLinesAnswer {
    const systemId = idOf(parameters, 'systemId');
    const kind = oneOf(parameters, 'kind', KINDS);
    const own = readSettings().find(({ system }) => system.id === systemId);
    if (!own) throw new Refusal('This External System is no longer active. Reload the page.');
    const { system, valueMap, fieldMap } = own;
    const labels = knownPriceTypes(system);
    const inUse = readUnmapped(systemId, valueMap).values.filter((value) => value.kind === kind);
    const isStuck = system.noWarehouse === 'block' && lackingWarehouse(valueMap, fieldMap) === 'all';
    return {
      systemName: system.name,
      warehouse:
        kind === 'price-level' && isStuck ? warehouseLine(system.name, system.loaded.warehouses?.values ?? []) : null,
      labels: kind === 'price-level' ? [...labels] : [],
      lines: inUse.map((value) => ({
        netsuiteId: String(value.valueId),
        name: value.name,
        currency: value.currency,
        customers: value.customers,
        values: proposedLine(value, system.name, labels),
      })),
    };
  },
};

/** Adds lines to the Value Map, all of them or none. Costs 20 units and 6 for each line. */
const saveLines: Action<'save_lines'> = {
  administrator: true,
  answer(parameters): SaveLinesAnswer {
    const anyway = oneOf(parameters, 'anyway', [true, false]);
    const lines = linesOf(parameters);
    const stored = readSection('valueMap');
    const systems = readSection('externalSystems');
    const { writes, faults, warnings } = checkLines(lines, stored, systems);
    if (faults.length > 0) return { saved: 0, faults, warnings: [] };
    if (warnings.length > 0 && !anyway) return { saved: 0, faults, warnings };
    writeConfiguration(writes, systems);
    return { saved: writes.length, faults, warnings: [] };
  },
};

function checkLines(lines: readonly Values[], stored: readonly StoredEntry[], systems: readonly StoredEntry[]) {
  const names = systems.map(({ entry }) => String(entry.name));
  const writes: Write[] = [];
  const faults: string[] = [];
  const warnings: string[] = [];
  // Each line is checked against those before it too, which have no internal id yet.
  const known = [...stored];
  for (const values of lines) {
    const { write, faults: own } = checkEdit({ section: 'valueMap', id: null, values }, known, names);
    faults.push(...own.map((sentence) => `${values.joorName || values.netsuiteId}: ${sentence}`));
    if (!write) continue;
    if (write.action !== 'delete') warnings.push(...lineWarnings(write.entry, known, systems));
    writes.push(write);
    known.push({ id: 0, entry: write.entry });
  }
  return { writes, faults, warnings: [...new Set(warnings)] };
}

type Values = Readonly<Record<string, unknown>>;

function linesOf({ lines }: Parameters): Values[] {
  if (!Array.isArray(lines) || lines.length === 0) throw new Refusal('The request lacks its lines.');
  if (lines.length > MOST_LINES) throw new Refusal(`At most ${MOST_LINES} lines are saved at once.`);
  if (!lines.every(isRecord)) throw new Refusal('The request lacks its lines.');
  return lines;
}

const isRecord = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const missingLinesActions: ActionsOf<'missing_lines' | 'save_lines'> = {
  missing_lines: missingLines,
  save_lines: saveLines,
};
