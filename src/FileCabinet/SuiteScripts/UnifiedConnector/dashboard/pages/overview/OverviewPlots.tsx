import { useMemo } from 'preact/hooks';
import { CREDITS_PER_WINDOW } from '../../../joor/credits';
import { Empty } from '../../shell/parts/Empty';
import { Plot, type PlotSeries } from '../../shell/parts/Plot';
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
  const curves = useMemo(() => curvesOf(points, bucket), [points, bucket]);
  if (!now || plots.points.length === 0) return <Empty>No run had anything to do in this period.</Empty>;
  return (
    <div class="uc-plots">
      {curves.map(({ title, series }) => (
        <Plot key={title} title={title} at={at} series={series} />
      ))}
    </div>
  );
}

function curvesOf(points: readonly PlotPoint[], bucket: string): { title: string; series: PlotSeries[] }[] {
  const values = (of: (point: PlotPoint) => number) => points.map(of);
  return [
    {
      title: `Customers by ${bucket}`,
      series: [
        { label: 'Sent', colour: COLOURS.blue, values: values(({ sent }) => sent) },
        { label: 'Newly failed', colour: COLOURS.red, values: values(({ failed }) => failed) },
      ],
    },
    {
      title: 'JOOR credits of the most expensive run',
      series: [
        { label: 'Credits', colour: COLOURS.blue, values: values(({ mostCredits }) => mostCredits) },
        {
          label: 'Quota per 5 minutes',
          colour: COLOURS.grey,
          values: values(() => CREDITS_PER_WINDOW),
          dashed: true,
        },
      ],
    },
    {
      title: 'NetSuite units per run',
      series: [
        {
          label: 'Units',
          colour: COLOURS.blue,
          values: values(({ units, runs }) => (runs === 0 ? 0 : Math.round(units / runs))),
        },
      ],
    },
  ];
}
