import { begin, keep, measurePart, partsOf } from '../../account-probe/measure-parts';
import { fits, observe } from '../../account-probe/measure-query';
import type { Observation } from '../../account-probe/probe-result';
import { readRequest, readResults } from '../../account-probe/probe-store';
import { learn } from '../../account-probe/read-result';
import { howStarted, type Started } from './started';

/** What map is to do. */
export type Item = 'units';

/** Measures what this run sees, and leaves to map what ends an invocation. Nothing asked for ends the run at once. */
export function getInputData(): Item[] {
  const started = howStarted();
  const { side, way } = started;
  if (way === 'schedule' && !isAskedFor()) return [];
  const asking = { side, way, host: null };
  begin(asking);
  if (side === 'system') for (const part of partsOf(side)) measurePart(part, asking);
  keep(asking, ofRun(started));
  learn();
  return way === 'submitted' ? ['units'] : [];
}

/** Whether the schedule has not answered since the probe was asked for. Costs at most 20 units. */
function isAskedFor(): boolean {
  const request = readRequest();
  return request !== null && !readResults().some(({ way, at }) => way === 'schedule' && at >= request.at);
}

function ofRun({ side, way, submittedAt }: Started): Observation[] {
  if (way === 'schedule') return [observe('schedule.sdf-recurrence', () => fits('runs', 'the schedule began'))];
  if (way !== 'submitted') return [];
  return [
    observe('task.submit-identity', () => fits(side === 'system' ? 'system' : 'caller', `it ran as ${side}`)),
    observe('figure.start-lag', () => {
      const seconds = Math.round((Date.now() - Date.parse(submittedAt)) / 1000);
      return fits(seconds < 600 ? 'yes' : 'no', `${seconds} seconds`);
    }),
  ];
}
