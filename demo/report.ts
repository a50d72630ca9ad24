import Table from 'cli-table3';
import { RULES } from '../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/rule-sheet';
import type { ExportRun } from './export-run';
import type { CountByReason } from './figures';

/** What a run did, as tables for a person. */
export function reportOf({ figures, excludedByReason, deferredByReason, stages, failedRecords }: ExportRun): string {
  const { units, joor } = figures;
  const customers = table(
    ['Customers', ''],
    [
      ['sent to JOOR', figures.sent],
      ['unchanged', figures.unchanged],
      ['failed', figures.failed],
      ['deferred', figures.deferred],
      ['excluded', figures.excluded],
      ['in the account', figures.customers],
      ['enabled for JOOR', figures.enabled],
    ],
  );
  const causes = table(
    ['Why not', 'customers'],
    [
      ...byCount(figures.failedByCode).map(([code, count]): Row => [`failed: ${titleOf(code)} (${code})`, count]),
      ...byCount(deferredByReason).map(([reason, count]): Row => [`deferred: ${reason}`, count]),
      ...byCount(excludedByReason).map(([reason, count]): Row => [`excluded: ${reason}`, count]),
    ],
  );
  const cost = table(
    ['Cost', 'units', 'invocations', 'share of limit'],
    [
      ...stages.map(
        (stage): Row => [
          stage.stage,
          stage.units,
          stage.invocations,
          stage.limit === 0 ? '' : `${Math.round((100 * stage.maxUnits) / stage.limit)} %`,
        ],
      ),
      ['all stages', units.total, '', ''],
      ['each first send', units.perFirstSend ?? '-', '', ''],
      ['each update', units.perUpdate ?? '-', '', ''],
      ['each failed', units.perFailed ?? '-', '', ''],
    ],
  );
  const sent = `JOOR: batches ${figures.batches}, requests ${joor.requests}, credits ${joor.credits}.`;
  return [customers, causes, cost, sent, ...failures(failedRecords)].join('\n');
}

type Row = (string | number)[];

function table(head: string[], rows: Row[]): string {
  const numbers = head.slice(1).map(() => 'right' as const);
  const style = { head: [], border: [], compact: true };
  const made = new Table({ head, colAligns: ['left', ...numbers], style });
  made.push(...rows);
  return rows.length === 0 ? '' : made.toString();
}

const byCount = (counts: CountByReason): [string, number][] => Object.entries(counts).sort(([, a], [, b]) => b - a);

const titleOf = (code: string): string =>
  code in RULES ? RULES[code as keyof typeof RULES].title : code.replaceAll('_', ' ');

function failures(records: ExportRun['failedRecords']): string[] {
  if (records.length === 0) return [];
  return [
    '\nFirst of the Failed Record Queue:',
    ...records.map(({ name, errorMsg }) => {
      const shown = name.replace(/\u200b/g, '').trim() || '(no name)';
      return `  ${shown}\n${errorMsg.replace(/^/gm, '    ')}`;
    }),
  ];
}
