import Table from 'cli-table3';
import { RULES } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/rule-sheet';
import type { ExportRun, FailedRecord } from '../run/export-run';
import type { CountByReason } from './figures';

/** What a run did, as tables for a person. */
export function reportOf(run: ExportRun): string {
  const { figures, excludedByReason, deferredByReason, stages } = run;
  const { units, joor } = figures;
  const customers = table(
    ['Customers', ''],
    [
      ['sent to JOOR', figures.sent],
      ['unchanged', figures.unchanged],
      ['failed', figures.failed],
      ['on hold', figures.deferred],
      ['excluded', figures.excluded],
      ['in the account', figures.customers],
      ['enabled for JOOR', figures.enabled],
    ],
  );
  const causes = table(
    ['Why customers were not sent', 'customers'],
    [
      ...byCount(figures.failedByCode).map(([code, count]): Row => [`failed: ${titleOf(code)} (${code})`, count]),
      ...byCount(deferredByReason).map(([reason, count]): Row => [`on hold: ${reason}`, count]),
      ...byCount(excludedByReason).map(([reason, count]): Row => [`excluded: ${reason}`, count]),
    ],
  );
  const warnings = table(['Warnings (sent or failed)', 'customers'], byCount(run.warningsByTitle));
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
  const files = table(
    ['Customer Sync file', 'customers', 'rows', 'state'],
    run.files.map(({ name, customers: held, rows, state }): Row => [name, held, rows, state]),
  );
  const queue = [
    ...failures('First entries in the Failed Record Queue:', run.failedRecords),
    ...failures('Near misses in the Failed Record Queue:', run.nearMisses),
  ];
  return [customers, ...systemTable(run.bySystem), causes, files, warnings, cost, sent, ...queue]
    .filter((part) => part !== '')
    .join('\n');
}

/** The External Systems, where there are several. */
function systemTable(bySystem: ExportRun['bySystem']): string[] {
  const systems = Object.entries(bySystem);
  if (systems.length < 2) return [];
  return [
    table(
      ['External System', 'sent', 'unchanged', 'failed', 'on hold', 'excluded'],
      systems.map(
        ([name, outcomes]): Row => [
          name,
          outcomes.sent,
          outcomes.unchanged,
          outcomes.failed,
          outcomes.deferred,
          outcomes.excluded,
        ],
      ),
    ),
  ];
}

/** Characters of the first column before it is wrapped. */
const MAX_WIDTH = 90;

type Row = (string | number)[];

function table(head: string[], rows: Row[]): string {
  const numbers = head.slice(1).map(() => 'right' as const);
  const style = { head: [], border: [], compact: true };
  const widest = Math.max(...[head, ...rows].map(([first = '']) => String(first).length));
  const colWidths = [Math.min(widest, MAX_WIDTH) + 2];
  const made = new Table({ head, colAligns: ['left', ...numbers], colWidths, wordWrap: true, style });
  made.push(...rows);
  return rows.length === 0 ? '' : made.toString();
}

const byCount = (counts: CountByReason): [string, number][] => Object.entries(counts).sort(([, a], [, b]) => b - a);

/** What admins read for a code of the rule sheet. */
export const titleOf = (code: string): string =>
  code in RULES ? RULES[code as keyof typeof RULES].title : code.replaceAll('_', ' ');

function failures(title: string, records: readonly FailedRecord[]): string[] {
  if (records.length === 0) return [];
  return [
    `\n${title}`,
    ...records.map(({ name, system, errorMsg }) => {
      const shown = name.replace(/\u200b/g, '').trim() || '(no name)';
      return `  ${shown}, for ${system}\n${errorMsg.replace(/^/gm, '    ')}`;
    }),
  ];
}
