import UPlot from 'uplot';
import type { DrawPlot, PlotSeries } from './series';

const HEIGHT = 180;

const draw: DrawPlot = (element, at, series, onPress) => {
  const plot = new UPlot(optionsOf(element.clientWidth, series), dataOf(at, series), element);
  plot.over.addEventListener('click', () => {
    if (plot.cursor.idx != null) onPress(plot.cursor.idx);
  });
  const observer = new ResizeObserver(() => plot.setSize({ width: element.clientWidth, height: HEIGHT }));
  observer.observe(element);
  return () => {
    observer.disconnect();
    plot.destroy();
  };
};

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

(globalThis as { ucDrawPlot?: DrawPlot }).ucDrawPlot = draw;
