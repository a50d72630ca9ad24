import { useEffect, useId, useRef } from 'preact/hooks';
import UPlot from 'uplot';
import { useLocation } from 'wouter-preact';
import { Count } from './Count';

export interface PlotSeries {
  label: string;
  colour: string;
  values: number[];
  /** A line that does not belong to the figures, such as a limit. */
  dashed?: true;
  /** Address of what the value at a place counts; left out: it counts nothing. */
  addressOf?(index: number): string;
}

interface PlotProps {
  title: string;
  /** YYYY-MM-DD or YYYY-MM-DD HH:MM, in order. */
  at: string[];
  series: PlotSeries[];
}

const HEIGHT = 180;

/**
 * Curves over time, with the same figures as a table for whoever does not see curves. A press on a point opens what it counts, as
 * the number in the table does.
 */
export function Plot({ title, at, series }: PlotProps) {
  const place = useRef<HTMLDivElement>(null);
  const heading = useId();
  const [, navigate] = useLocation();
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const plot = new UPlot(optionsOf(element.clientWidth, series), dataOf(at, series), element);
    const open = () => {
      const { idx } = plot.cursor;
      const [first] = series.filter(({ addressOf, values }) => addressOf && idx != null && (values[idx] ?? 0) > 0);
      if (idx != null && first?.addressOf) navigate(first.addressOf(idx));
    };
    plot.over.addEventListener('click', open);
    const observer = new ResizeObserver(() => plot.setSize({ width: element.clientWidth, height: HEIGHT }));
    observer.observe(element);
    return () => {
      observer.disconnect();
      plot.destroy();
    };
  }, [at, series]);
  return (
    <figure class="uc-plot" aria-labelledby={heading}>
      <figcaption id={heading}>{title}</figcaption>
      <div ref={place} aria-hidden="true" />
      <details>
        <summary>Figures</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
        <section class="uc-scroll" tabIndex={0} aria-label={`Figures: ${title}`}>
          <table>
            <thead>
              <tr>
                <th scope="col">Time</th>
                {series.map(({ label }) => (
                  <th scope="col" class="uc-number" key={label}>
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {at.map((time, index) => (
                <tr key={time}>
                  <th scope="row">{time}</th>
                  {series.map(({ label, values, addressOf }) => (
                    <td class="uc-number" key={label}>
                      <Count value={values[index] ?? 0} to={addressOf?.(index) ?? null} of={`${label}, ${time}`} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </figure>
  );
}

function optionsOf(width: number, series: readonly PlotSeries[]): UPlot.Options {
  return {
    width,
    height: HEIGHT,
    // Times are the account's own and are drawn as they are, whatever the browser's zone.
    tzDate: (seconds) => UPlot.tzDate(new Date(seconds * 1000), 'Etc/UTC'),
    scales: { y: { range: (_plot, _least, most) => [0, Math.max(most * 1.1, 1)] } },
    legend: { live: false },
    axes: [{}, { size: 56 }],
    series: [
      {},
      ...series.map(({ label, colour, dashed }) => ({
        label,
        stroke: colour,
        width: 2,
        points: { show: !dashed, size: 6 },
        ...(dashed && { dash: [6, 4] }),
      })),
    ],
  };
}

function dataOf(at: readonly string[], series: readonly PlotSeries[]): UPlot.AlignedData {
  const seconds = at.map((time) => Date.parse(`${time.replace(' ', 'T')}${time.length > 10 ? 'Z' : ''}`) / 1000);
  return [seconds, ...series.map(({ values }) => values)];
}
