import { useMemo } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { CREDITS_PER_WINDOW } from '../../../joor/credits';
import { Empty } from '../../shell/parts/Empty';
import { Plot } from '../../shell/plot/Plot';
import type { PlotSeries } from '../../shell/plot/series';
import { where } from '../../shell/where';
import type { Overview, PlotPoint } from './contract';
import { timeline } from './timeline';

const COLOURS = { blue: '#1f5f8b', red: '#b42318', grey: '#52606d' };

/** What the runs did over time. */
export function OverviewPlots({ overview }: { overview: Overview }) {
  const { plots, now } = overview;
  const { bucket, days } = plots;
  const points = useMemo(
    () => (now ? timeline(plots.points, bucket, now.printed, days) : []),
    [plots, bucket, now, days],
  );
  const at = useMemo(() => points.map((point) => point.at), [points]);
  const curves = useMemo(() => curvesOf(points, bucket, days), [points, bucket, days]);
  if (!now || plots.points.length === 0) return <Empty>No run had anything to do in this period.</Empty>;
  return (
    <>
      <Sums points={plots.points} days={days} />
      <div class="uc-plots">
        {curves.map(({ title, series }) => (
          <Plot key={title} title={title} at={at} series={series} />
        ))}
      </div>
    </>
  );
}

/** What all runs of the period did together, each number the way to the runs that it sums up. */
function Sums({ points, days }: { points: readonly PlotPoint[]; days: number }) {
  const sum = (of: (point: PlotPoint) => number) =>
    points.reduce((all, point) => all + of(point), 0).toLocaleString('en');
  const runs = (filters: Record<string, string>) => where('/sync-log', { days: String(days), ...filters });
  return (
    <p class="uc-muted uc-sums">
      <Link href={runs({})}>{sum((point) => point.runs)} runs</Link>:{' '}
      <Link href={runs({ with: 'sent' })}>{sum(({ sent }) => sent)} sent</Link>,{' '}
      <Link href={runs({ with: 'failed' })}>{sum(({ failed }) => failed)} newly failed</Link>,{' '}
      <Link href={runs({ sort: '-units' })}>{sum(({ units }) => units)} NetSuite units</Link>.{' '}
      <Link href={where('/idle-runs', { days: String(days) })}>
        {sum(({ idleRuns }) => idleRuns)} more runs found nothing to do: {sum(({ idleUnits }) => idleUnits)} units
      </Link>
      .
    </p>
  );
}

function curvesOf(
  points: readonly PlotPoint[],
  bucket: string,
  days: number,
): { title: string; series: PlotSeries[] }[] {
  /** The runs of a point: those of its hour or day that lie in the period. */
  const runsAt =
    (filters: Record<string, string> = {}) =>
    (index: number): string =>
      where('/sync-log', { days: String(days), at: (points[index]?.at ?? '').slice(0, 13), ...filters });
  const values = (of: (point: PlotPoint) => number) => points.map(of);
  return [
    {
      title: `Customers by ${bucket}`,
      series: [
        {
          label: 'Sent',
          colour: COLOURS.blue,
          values: values(({ sent }) => sent),
          addressOf: runsAt({ with: 'sent' }),
        },
        {
          label: 'Newly failed',
          colour: COLOURS.red,
          values: values(({ failed }) => failed),
          addressOf: runsAt({ with: 'failed' }),
        },
      ],
    },
    {
      title: 'JOOR credits of the most expensive run',
      series: [
        {
          label: 'Credits',
          colour: COLOURS.blue,
          values: values(({ mostCredits }) => mostCredits),
          addressOf: runsAt({ sort: '-credits' }),
        },
        {
          label: 'Quota per 5 minutes',
          colour: COLOURS.grey,
          values: values(() => CREDITS_PER_WINDOW),
          dashed: true,
        },
      ],
    },
    {
      title: `NetSuite units by ${bucket}`,
      series: [
        {
          label: 'Runs of the Sync Log',
          colour: COLOURS.blue,
          values: values(({ units }) => units),
          addressOf: runsAt({ sort: '-units' }),
        },
        {
          label: 'Runs that found nothing to do',
          colour: COLOURS.grey,
          values: values(({ idleUnits }) => idleUnits),
          dashed: true,
          addressOf: (index) => where('/idle-runs', { days: String(days), at: (points[index]?.at ?? '').slice(0, 13) }),
        },
      ],
    },
  ];
}
