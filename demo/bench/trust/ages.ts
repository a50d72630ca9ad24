import { STATES } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/records/states';
import { type PlannedEdit, planEdits, saveEdits } from './edits';
import { type Percentiles, percentilesOf } from './percentiles';
import { countStates } from './queue';
import { firstAfter, HOUR, runSlots, type Simulation } from './simulation';

/** Edits of a phone or street are not shown by JOOR. */
const READ_BACK = [STATES.inSync, STATES.sent];

export interface AgeFigures {
  ageToAccepted: Percentiles;
  ageToInSync: Percentiles;
}

export const EDIT_HOURS = 4;

/** Edits `count` customers in some hours of normal work, and follows each until it was accepted and until it is In sync. */
export function measureAges(simulation: Simulation, count: number): AgeFigures {
  const inSync = countStates(simulation, READ_BACK);
  const edits = planEdits(simulation, count, EDIT_HOURS * HOUR);
  saveEdits(simulation, edits);
  const { accepted, shown } = simulation;
  const acceptedAt = ({ code, at }: PlannedEdit) => firstAfter(accepted, code, at);
  const shownAt = (edit: PlannedEdit) => firstAfter(shown, edit.code, acceptedAt(edit) ?? Number.POSITIVE_INFINITY);
  runSlots(
    simulation,
    () => edits.every((edit) => shownAt(edit) !== undefined) && countStates(simulation, READ_BACK) === inSync,
  );
  return {
    ageToAccepted: percentilesOf(edits.map((edit) => (acceptedAt(edit) ?? Number.NaN) - edit.at)),
    ageToInSync: percentilesOf(edits.map((edit) => (shownAt(edit) ?? Number.NaN) - edit.at)),
  };
}
