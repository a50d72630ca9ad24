import { accountFeatures } from '../../../../netsuite/features';
import { type Write, writesWithin } from '../../../../settings/configuration-plan';
import { readSection, writeConfiguration } from '../../../../settings/configuration-store';
import type { Action, ActionsOf } from '../../../server/action';
import { oneOf, type Parameters } from '../../../server/parameters';
import { Refusal } from '../../../server/refusal';
import { priceTypesOf } from '../../../set-up/action';
import { readNetSuiteValues } from '../read';
import { FILE_COLUMNS, type FileLine } from './columns';
import { type FileRow, type ImportLinesAnswer, MOST_FILE_LINES } from './contract';
import { type NumberedLine, planLines } from './plan-lines';

/** Units for writing in one call: some 30 new lines. */
const UNITS_AT_ONCE = 180;

/**
 * One step of the import of a file: every line is checked, and with a fault in any of them nothing is written. Whoever asks
 * again goes on where the call before ended, for what is written is found to be the same. Costs 30 units, and at most 180
 * more where it writes.
 */
const importLines: Action<'import_lines'> = {
  administrator: true,
  longest: 1_000_000,
  answer(parameters): ImportLinesAnswer {
    const checkOnly = oneOf(parameters, 'checkOnly', [true, false]);
    const lines = linesOf(parameters);
    const systems = readSection('externalSystems');
    const planned = planLines(lines, {
      stored: readSection('valueMap'),
      systemNames: systems.map(({ entry }) => String(entry.name)),
      netsuiteValues: readNetSuiteValues(),
      priceTypes: priceTypesOf(systems),
      hasPriceLevels: accountFeatures().priceLevels,
    });
    const writes = planned.map(({ write }) => write).filter((write): write is Write => write !== null);
    const hasFault = planned.some(({ outcome }) => outcome === 'fault');
    const now = checkOnly || hasFault ? [] : writesWithin(writes, UNITS_AT_ONCE);
    writeConfiguration(now, systems);
    return {
      lines: planned.map(({ outcome, sentences, changes, values }) => ({ outcome, sentences, changes, values })),
      written: now.length,
      left: writes.length - now.length,
    };
  },
};

function linesOf({ lines }: Parameters): NumberedLine[] {
  if (!Array.isArray(lines) || lines.length === 0) throw new Refusal('The file has no lines.');
  if (lines.length > MOST_FILE_LINES) {
    throw new Refusal(`At most ${MOST_FILE_LINES.toLocaleString('en')} lines are imported at once. Divide the file.`);
  }
  return lines.map((row: unknown) => {
    if (!isRow(row)) throw new Refusal('The request has a line that is none.');
    const { at, cells } = row;
    return {
      at,
      line: Object.fromEntries(FILE_COLUMNS.map(({ name }, index) => [name, cells[index] ?? null])) as FileLine,
    };
  });
}

function isRow(row: unknown): row is FileRow {
  if (typeof row !== 'object' || row === null) return false;
  const { at, cells } = row as Partial<Record<keyof FileRow, unknown>>;
  return (
    Number.isInteger(at) && Array.isArray(cells) && cells.every((cell) => cell === null || typeof cell === 'string')
  );
}

export const valueMapFileActions: ActionsOf<'import_lines'> = { import_lines: importLines };
