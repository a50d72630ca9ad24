export interface PlotSeries {
  label: string;
  colour: string;
  values: number[];
  /** A line that does not belong to the figures, such as a limit. */
  dashed?: true;
  /** Address of what the value at a place counts; left out: it counts nothing. */
  addressOf?(index: number): string;
}

/** Draws curves into an element, as wide as it is. `onPress` is given the place in `at` that was pressed. Gives what removes them. */
export type DrawPlot = (
  element: HTMLElement,
  at: readonly string[],
  series: readonly PlotSeries[],
  onPress: (index: number) => void,
) => () => void;
