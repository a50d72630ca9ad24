import type { Check, ScenarioView } from './contract';

/** What a scenario's state is called; the colour only repeats it. */
export const STATE_WORDS: Readonly<Record<ScenarioView['state'], { text: string; tone: string }>> = {
  'not-started': { text: 'Not started', tone: 'quiet' },
  prepared: { text: 'Prepared', tone: 'under-way' },
  passed: { text: 'Passed', tone: 'good' },
  failed: { text: 'Not passed', tone: 'bad' },
};

export const CHECK_WORDS: Readonly<Record<Check['state'], { text: string; tone: string }>> = {
  ok: { text: 'Seen', tone: 'good' },
  wrong: { text: 'Wrong', tone: 'bad' },
  pending: { text: 'Not yet', tone: 'amber' },
  eye: { text: 'By eye', tone: 'under-way' },
  open: { text: 'Open', tone: 'quiet' },
};
