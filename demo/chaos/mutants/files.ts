import { type Mutant, mutant } from './mutant';

const DELIVER = 'sync/file/deliver-file.js';
const FILE_TEST = 'connector/customer-file.test.ts';
const CRASH = 'crash/files.test.ts';

const noticedIn = (acts: readonly string[], each: Mutant): Mutant => ({ ...each, acts });

/** What makes files, delivers them and finds out what became of them, and what holds templates back. */
export const FILES: readonly Mutant[] = [
  noticedIn(
    ['server faults'],
    mutant(
      'file-size-not-checked',
      'The size is checked under the temporary name, before the move.',
      [DELIVER, 'if (there !== size) {', 'if (false) {'],
      FILE_TEST,
      'kept in part',
    ),
  ),
  noticedIn(
    ['server faults', 'send again'],
    mutant(
      'file-not-moved',
      'A file gets the name under which JOOR takes it once it is complete.',
      [DELIVER, 'const moved = session.move(temporaryName, name);', 'const moved = { value: null };'],
      FILE_TEST,
      'reaches JOOR in a file',
    ),
  ),
  noticedIn(
    ['pick-ups'],
    mutant(
      'file-without-temporary-name',
      'JOOR sees no file under its name before all of it is there.',
      [
        DELIVER,
        'return direct ? uploadDirectly(server, file, document)',
        'return true ? uploadDirectly(server, file, document)',
      ],
      FILE_TEST,
      'never sees half a file',
    ),
  ),
  noticedIn(
    ['files broken off', 'server faults'],
    mutant(
      'file-moved-taken-for-lost',
      'A move without an answer is certain: the temporary name is there, or JOOR has the file.',
      [
        DELIVER,
        'if (!listed.value.has(file.temporaryName)) {',
        'if (!listed.value.has(file.temporaryName)) return ended(file, fileStates.FILE_STATE.notDelivered, "", null);\n    if (!listed.value.has(file.temporaryName)) {',
      ],
      FILE_TEST,
      'gone after a move',
    ),
  ),
  noticedIn(
    ['files broken off'],
    mutant(
      'file-in-doubt-delivered',
      'An upload that broke off is found out by listing before anything is sent again.',
      [
        DELIVER,
        'return ended(file, fileStates.FILE_STATE.notDelivered, "The run was interrupted while it was uploaded.", null);',
        'return ended(file, fileStates.FILE_STATE.delivered, "", null);',
      ],
      CRASH,
      'uploaded',
    ),
  ),
  noticedIn(
    ['files broken off'],
    mutant(
      'file-never-found-out',
      'What became of the last file is found out before anything else is made.',
      ['scripts/customer-export/due/file.js', 'if (open.length > 0) {', 'if (false) {'],
      CRASH,
      'moved',
    ),
  ),
  noticedIn(
    ['send again', 'server faults'],
    mutant(
      'file-hash-of-nothing',
      'A file is kept with its hash.',
      ['sync/file/make-files.js', 'hash.sha256(text)', 'hash.sha256("")'],
      'dashboard/files.test.ts',
      'are listed, downloaded',
    ),
  ),
  noticedIn(
    ['send again', 'server faults'],
    mutant(
      'file-hour-not-waited',
      'JOOR takes a file at most hourly.',
      ['sync/file/file-turn.js', 'if (next > now) return', 'if (false) return'],
      FILE_TEST,
      'a change waits for the next one',
    ),
  ),
  noticedIn(
    ['server faults', 'send again'],
    mutant(
      'file-undelivered-forgotten',
      'Customers of a file that was not delivered go with the next one.',
      [
        'sync/file/settle-part.js',
        'return outcomes.notDelivered(what, now);',
        'return outcomes.delivered({ fingerprint: state.fingerprintSent }, { place: what, at: now, readBackAt: null });',
      ],
      FILE_TEST,
      'cut in the middle: JOOR never',
    ),
  ),
  noticedIn(
    ['new format'],
    mutant(
      'format-not-approved',
      'A changed format counts only when JOOR has approved it.',
      ['settings/read-file-formats.js', 'params: [formatStates.FORMAT_STATE.approved]', 'params: ["Draft"]'],
      'dashboard/files.test.ts',
      'counts once JOOR approved',
    ),
  ),
  noticedIn(
    ['pick-ups', 'send again'],
    mutant(
      'delivered-called-in-sync',
      'Delivered is no In sync: that takes a read-back.',
      ['sync/outcome/outcomes.js', 'state: states.STATES.delivered,', 'state: states.STATES.inSync,'],
      FILE_TEST,
      'reaches JOOR in a file',
    ),
  ),
  noticedIn(
    ['send again'],
    mutant(
      'send-again-of-nobody',
      'Send Again has the customers of a file go with the next one.',
      [
        'sync/records/part-store.js',
        'for (const { id: part } of parts) {',
        'for (const { id: part } of parts.slice(parts.length)) {',
      ],
      'dashboard/files.test.ts',
      'are listed, downloaded',
    ),
  ),
  noticedIn(
    ['template'],
    mutant(
      'handed-over-sent',
      'A hand-over by template holds everything back until JOOR shows it.',
      ['sync/compare/decide.js', 'known?.state === states.STATES.handedOver', 'false'],
      'dashboard/customer-template.test.ts',
      'is not uploaded while it waits',
    ),
  ),
];
