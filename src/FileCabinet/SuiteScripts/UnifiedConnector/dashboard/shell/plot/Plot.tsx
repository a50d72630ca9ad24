import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { scriptLoader } from '../loaded-script';
import { Count } from '../parts/Count';
import type { DrawPlot, PlotSeries } from './series';

/** Draws curves: a script of its own, loaded with the first of them. */
const drawing = scriptLoader<DrawPlot>('plot.js', 'ucDrawPlot', 'draws the curves');

interface PlotProps {
  title: string;
  /** YYYY-MM-DD or YYYY-MM-DD HH:MM, in order. */
  at: string[];
  series: PlotSeries[];
}

/**
 * Curves over time, with the same figures as a table for whoever does not see curves. A press on a point opens what it counts, as
 * the number in the table does.
 */
export function Plot({ title, at, series }: PlotProps) {
  const place = useRef<HTMLDivElement>(null);
  const heading = useId();
  const [, navigate] = useLocation();
  const [isDrawn, setDrawn] = useState(false);
  const [fault, setFault] = useState('');
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    let remove = () => {};
    let gone = false;
    const open = (index: number) => {
      const [first] = series.filter(({ addressOf, values }) => addressOf && (values[index] ?? 0) > 0);
      if (first?.addressOf) navigate(first.addressOf(index));
    };
    drawing().then(
      (draw) => {
        if (gone) return;
        remove = draw(element, at, series, open);
        setDrawn(true);
        setFault('');
      },
      (error: Error) => {
        if (!gone) setFault(error.message);
      },
    );
    return () => {
      gone = true;
      remove();
    };
  }, [at, series]);
  return (
    <figure class="uc-plot" aria-labelledby={heading} aria-busy={!isDrawn && fault === ''}>
      <figcaption id={heading}>{title}</figcaption>
      <div ref={place} class={fault === '' ? 'uc-curves' : ''} aria-hidden="true" />
      <p class="uc-muted" role="status">
        {fault}
      </p>
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
