import { type Mutant, mutant } from './mutant';

const SUMMARIZE = 'scripts/customer-export/summarize.js';
const STORE = 'sync/records/sync-state-store.js';
const SIGNS = 'sync/due/read-signs.js';
const CHANGES = 'scripts/customer-export/due/changes.js';
const SWEEP = 'connector/sweep.test.ts';

/** What looks for changes: the delta, what is due by itself, and the sweep. */
export const LOOK: readonly Mutant[] = [
  mutant(
    'watermark-past-errors',
    'The watermark moves once everything before it is recorded: not where a stage failed.',
    [SUMMARIZE, 'new Set([...unrecordedSystems(notes), ...troubles.keys()])', 'new Set()'],
    'connector/internal-error.test.ts',
  ),
  mutant(
    'watermark-past-waiting',
    'The watermark stays before a customer that waits for credits or a pause.',
    [SUMMARIZE, 'note.result.unrecorded > 0 ?', 'false ?'],
    'connector/faults.test.ts',
    '429 defers',
  ),
  mutant(
    'watermark-of-now',
    'The watermark is the last change that is recorded.',
    [
      CHANGES,
      'all.reduce(watermark.later, state.watermark);',
      '({ modified: lookedAt.toISOString().slice(0, 19) + "Z", id: 0 });',
    ],
    'connector/faults.test.ts',
    'the watermark stands at',
  ),
  mutant(
    'first-watermark-of-now',
    'After a first look the watermark is the last change that it recorded.',
    [
      CHANGES,
      'const last = changed.reduce(watermark.later, null);',
      'const last = { modified: new Date().toISOString().slice(0, 19) + "Z", id: 0 };',
    ],
    'connector/faults.test.ts',
    'the watermark stands at',
  ),
  mutant(
    'changes-from-the-watermark-on',
    'Changes are read with a margin before the watermark.',
    ['sync/records/watermark.js', 'const MARGIN_MINUTES = 2;', 'const MARGIN_MINUTES = -1440;'],
    'connector/export.test.ts',
    'An edit',
  ),
  mutant(
    'late-saves-overlooked',
    'What was compared at the watermark is known by how many customers changed in each second, and which.',
    [
      'sync/records/compared-seconds.js',
      'before.count === now.count ? missing === 0 : before.count === now.count + 1 && missing === movedOn',
      'true',
    ],
    'connector/small-runs.test.ts',
    'saved late',
  ),
  mutant(
    'nothing-due-with-changes',
    'A run ends at once only where nothing is due.',
    ['sync/due/nothing-due.js', 'compared).length > 0', 'compared).length < 0'],
    'connector/small-runs.test.ts',
    'after a bulk change',
  ),
  mutant(
    'leavers-overlooked',
    'A customer that is deselected is seen by the look for changes.',
    [CHANGES, 'left: signs.changes("left", id)', 'left: []'],
    'connector/export.test.ts',
    'are excluded with their reason',
  ),
  mutant(
    'due-ones-overlooked',
    'What is due is tried though it did not change.',
    [CHANGES, '[...leavers, ...due, ...ids]', '[...leavers, ...ids]'],
    'connector/faults.test.ts',
    'a 5xx is tried again',
  ),
  mutant(
    'unknown-never-due',
    'An Unknown customer is tried again.',
    [
      STORE,
      'states.STATES.accepted,\n      states.STATES.unknown,',
      'states.STATES.accepted,\n      states.STATES.accepted,',
    ],
    'connector/faults.test.ts',
    'is tried again hours later',
  ),
  mutant(
    'retrying-never-due',
    'A Retrying customer is tried again.',
    [STORE, '=> [\n      states.STATES.retrying,', '=> [\n      states.STATES.unknown,'],
    'connector/faults.test.ts',
    'is tried again hours later',
  ),
  mutant(
    'resend-never-due',
    'A customer that JOOR shows with other values is sent once more.',
    [
      STORE,
      'states.STATES.accepted,\n      states.STATES.unknown,',
      'states.STATES.unknown,\n      states.STATES.unknown,',
    ],
    'connector/read-back.test.ts',
    'once more hours later too',
  ),
  mutant(
    'held-not-due-for-upload',
    'What was held goes when Upload is on again.',
    [SIGNS, 'upload: heldFor(isOn("upload")),', 'upload: heldFor("1 = 0"),'],
    'connector/export.test.ts',
    'held for Upload goes',
  ),
  mutant(
    'held-not-due-for-update',
    'What was held goes when Update is on again.',
    [SIGNS, 'update: heldFor(isOn("update")),', 'update: heldFor("1 = 0"),'],
    'connector/export.test.ts',
    'held for Update goes',
  ),
  mutant(
    'held-not-read-for-upload',
    'What was held goes when Upload is on again, also in a run that cannot go by the signs.',
    [STORE, 'position.isAutomatic(switches, "upload") ? states.STATES.onHold : "-"', '"-"'],
    'connector/export.test.ts',
    'held for Upload goes .* broke off',
  ),
  mutant(
    'held-not-read-for-update',
    'What was held goes when Update is on again, also in a run that cannot go by the signs.',
    [STORE, 'position.isAutomatic(switches, "update") ? states.STATES.onHold : "-"', '"-"'],
    'connector/export.test.ts',
    'held for Update goes .* broke off',
  ),
  mutant(
    'gone-not-due',
    'A customer that was deleted or merged leaves with the reason.',
    [STORE, 'SYNC_STATE.customer} IS NULL OR', 'SYNC_STATE.customer} IS NULL AND s.id IS NULL AND'],
    'connector/selection.test.ts',
    'A customer that vanishes deleted or merged',
  ),
  mutant(
    'merged-not-gone',
    'A merge moves the reference to the customer: it is gone.',
    [STORE, 'gone: suiteql.id(row.customer) !== Number(row.customerid)', 'gone: suiteql.id(row.customer) === null'],
    'connector/selection.test.ts',
    'A customer that vanishes deleted or merged',
  ),
  mutant(
    'sweep-never',
    'A sweep compares everyone each day.',
    ['sync/sweep/sweep.js', 'hours * 36e5 ? begun : null', 'hours * 36e8 ? begun : null'],
    SWEEP,
    'finds the edit of a list value',
  ),
  mutant(
    'settings-not-swept',
    'After a change of the settings the sweep begins at once.',
    ['sync/sweep/sweep.js', '|| state.settings !== settings)', ')'],
    SWEEP,
    'begins at once',
  ),
  mutant(
    'maps-not-swept',
    'After a change of the maps the sweep begins at once.',
    ['sync/sweep/sweep.js', 'valueMap.all(),\n        fieldMap,', ''],
    SWEEP,
    'begins at once when a map changed',
  ),
  mutant(
    'unseen-leavers-overlooked',
    'The sweep finds those that left unseen.',
    ['scripts/customer-export/due/sweep.js', 'complete ? readSweep.readUnseenLeavers(systemId) : []', '[]'],
    'connector/unseen-leavers.test.ts',
  ),
  mutant(
    'count-not-checked',
    'A shrunken number of enabled customers pauses the External System.',
    ['scripts/customer-export/due/pause.js', 'return shrunken ?', 'return false ?'],
    'connector/faults.test.ts',
    'a count far below',
  ),
];
