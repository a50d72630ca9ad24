import type { EntryPoints } from 'N/types';
import { logError } from '../../netsuite/log-error';
import { mayAskJoor } from '../../settings/file-transport';
import { readSettingsOfRun } from '../../settings/read-settings';
import { comparePage } from '../../sync/compare/compare-page';
import { readMissedByDelta } from '../../sync/sweep/read-sweep';
import type { Item, Note, Page, Work } from './contract';
import { verifies } from './due/pages';
import { stoppedBy } from './stands-still';

/** Compares a page of customers with what JOOR has, and passes on those that need work. Writes nothing. */
export function map(context: EntryPoints.MapReduce.mapContext): void {
  const item = JSON.parse(context.value) as Item;
  if (item.type === 'page') compareOrStop(item.page, context);
  else if (item.type === 'chunk') {
    context.write(`chunk|${item.chunk.systemId}|${context.key}|0`, JSON.stringify(item satisfies Work));
  } else if (item.type === 'verify' || item.type === 'part' || item.type === 'move') {
    const systemId =
      item.type === 'verify' ? `|${item.verify.systemId}` : item.type === 'part' ? `|${item.part.systemId}` : '';
    context.write(`${item.type}${systemId}|${context.key}`, JSON.stringify(item satisfies Work));
  } else writeNote(context, `${item.type}|${context.key}`, item);
}

/** What raises concerns this External System only. */
function compareOrStop(page: Page, context: EntryPoints.MapReduce.mapContext): void {
  try {
    compare(page, context);
  } catch (error) {
    const { systemId, selection, requested } = page;
    logError(`External System ${systemId}: a page could not be compared`, error);
    const left = requested && 'ids' in selection ? [...selection.ids] : [];
    writeNote(context, `stopped|${context.key}`, { type: 'stopped', stopped: stoppedBy(systemId, error, left) });
  }
}

function compare(page: Page, context: EntryPoints.MapReduce.mapContext): void {
  const { systemId, selection, requested, missedSince } = page;
  const settings = readSettingsOfRun().find(({ system }) => system.id === systemId);
  if (!settings) return;
  const { due, toReadBack, settled, messages } = comparePage(settings, selection, requested);
  const { batchSize } = settings.system;
  for (let start = 0; start < due.length; start += batchSize) {
    const work: Work = {
      type: 'chunk',
      chunk: { systemId, customerIds: due.slice(start, start + batchSize), requested },
    };
    context.write(`chunk|${systemId}|${context.key}|${start}`, JSON.stringify(work));
  }
  // By file without a token, a person who asks for a customer that has not changed is told what became of it.
  const toVerify = mayAskJoor(settings.system) ? toReadBack : [];
  for (const [index, verify] of verifies(systemId, toVerify, requested).entries()) {
    context.write(
      `verify|${systemId}|${context.key}|${index}`,
      JSON.stringify({ type: 'verify', verify } satisfies Work),
    );
  }
  // Whoever failed before and needs no work still fails.
  const { failed, ...others } = settled;
  const foundBySweep = missedSince === undefined ? [] : readMissedByDelta(settings.system, due, missedSince);
  writeNote(context, `compared|${context.key}`, {
    type: 'compared',
    compared: { systemId, lists: { ...others, standing: failed, foundBySweep }, messages },
  });
}

function writeNote(context: EntryPoints.MapReduce.mapContext, key: string, note: Note): void {
  const work: Work = { type: 'note', note };
  context.write(key, JSON.stringify(work));
}
