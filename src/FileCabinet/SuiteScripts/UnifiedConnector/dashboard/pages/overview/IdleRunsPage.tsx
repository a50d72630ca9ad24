import { Link } from 'wouter-preact';
import { currentFilters } from '../../shell/current-filters';
import { Empty } from '../../shell/parts/Empty';
import { Loading } from '../../shell/parts/Loading';
import { Page } from '../../shell/parts/Page';
import type { Column } from '../../shell/table/column';
import { List } from '../../shell/table/List';
import { useAction } from '../../shell/use-action';
import { type IdleRunHour, PERIODS } from './contract';

const COLUMNS: readonly Column<IdleRunHour>[] = [
  { name: 'at', label: 'Hour', value: ({ at }) => at, cell: ({ at }) => <span class="uc-nowrap">{at}</span> },
  { name: 'runs', label: 'Runs', value: ({ runs }) => runs, numeric: true },
  { name: 'units', label: 'NetSuite Units', value: ({ units }) => units, numeric: true },
];

/** Runs that left no Run, because they found nothing to do: they are kept by hour. */
export function IdleRunsPage() {
  const { days = '', at = '' } = currentFilters();
  const period = PERIODS.find((each) => String(each) === days) ?? 30;
  const hours = useAction('idle_runs', { days: period, at });
  const when = at === '' ? `the last ${period === 1 ? 'day' : `${period} days`}` : at;
  return (
    <Page title="Runs that found nothing to do">
      <p>
        <Link href="/">Overview</Link> · <Link href="/sync-log">Sync Log</Link>
      </p>
      <p class="uc-muted">Of {when}. They are counted by the hour in which they ended, and leave nothing else.</p>
      <Loading of={hours}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty>Every run had something to do.</Empty>
          ) : (
            <List title="Runs that found nothing to do" columns={COLUMNS} rows={rows} keyOf={(row) => row.at} />
          )
        }
      </Loading>
    </Page>
  );
}
