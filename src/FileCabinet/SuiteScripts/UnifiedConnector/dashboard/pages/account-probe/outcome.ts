import type { Line } from '../../../account-probe/probe-result';

/** What a line comes to, the most urgent first, and the colour that repeats it. */
const OUTCOMES = [
  { name: 'Needs a fix', tone: 'bad', is: ({ consequence }: Line) => consequence.kind === 'mend' },
  { name: 'Handled', tone: 'amber', is: ({ consequence }: Line) => consequence.kind === 'other way' },
  { name: 'Open', tone: 'quiet', is: ({ state }: Line) => state === 'open' },
  { name: 'Differs, no effect', tone: 'under-way', is: ({ state }: Line) => state === 'otherwise' },
  { name: 'As assumed', tone: 'good', is: () => true },
] as const;

export type Outcome = (typeof OUTCOMES)[number];

export const outcomeOf = (line: Line): Outcome => OUTCOMES.find(({ is }) => is(line)) ?? OUTCOMES[4];

const urgency = (line: Line): number => OUTCOMES.indexOf(outcomeOf(line));

/** The lines, the most urgent first. */
export const byUrgency = (lines: readonly Line[]): Line[] =>
  [...lines].sort((one, other) => urgency(one) - urgency(other));

/** How many lines come to each outcome. */
export const counts = (lines: readonly Line[]): (readonly [string, number])[] =>
  OUTCOMES.map((outcome) => [outcome.name, lines.filter((line) => outcomeOf(line) === outcome).length] as const);

/** What follows, in words. */
export const following = ({ consequence }: Line): string => (consequence.kind === 'none' ? 'None.' : consequence.text);
