import type { Violation } from '../verdict';
import { against } from '../words';
import type { DroppedFile, FileEvidence, FileRow } from './evidence';

const HOUR = 3_600_000;

const DELIVERED: readonly string[] = ['Delivered', 'Sent again'];
/** JOOR may have taken a part: nobody is told that it has all. */
const DOUBTFUL: readonly string[] = ['Unknown', 'Not delivered', 'Uploading'];
const APPROVED: readonly string[] = ['Approved by JOOR', 'Replaced'];

/** What JOOR got in files and what the account says of them: at any moment, also after a run that broke off. */
export function judgeFiles(evidence: FileEvidence): Violation[] {
  const { dropped, files } = evidence;
  const byName = new Map(files.map((file) => [file.name, file]));
  return [
    ...dropped.flatMap((drop) => judgeDropped(drop, byName.get(drop.name), evidence)),
    ...files.flatMap((file) => judgeDelivered(file, dropped)),
    ...judgeHours(dropped),
  ];
}

function judgeDropped(drop: DroppedFile, file: FileRow | undefined, { formats, direct }: FileEvidence): Violation[] {
  const told = `File ${drop.name}, which is ${drop.state} at JOOR,`;
  if (drop.state === 'replaced') return [against('file-overwritten', null, `${told} was overwritten.`)];
  if (!file) return [against('file-unaccounted', null, `${told} does not stand in the Files of the account.`)];
  const isTaken = drop.state === 'waiting' || (drop.state === 'picked up' && drop.complete === true);
  if (file.state === 'Not delivered' && file.hash === drop.hash && isTaken) {
    return [against('file-unfounded', null, `${told} is "Not delivered" in the account.`)];
  }
  const isPart = direct && DOUBTFUL.includes(file.state);
  if (file.hash !== drop.hash && !isPart) {
    return [against('file-unaccounted', null, `${told} is "${file.state}" in the account, with another hash.`)];
  }
  const format = formats.find(({ version }) => version === file.format);
  const isApproved =
    format !== undefined &&
    APPROVED.includes(format.state) &&
    (format.approvedAt === null || format.approvedAt <= drop.namedAt) &&
    format.header.startsWith(isPart ? drop.header : format.header);
  if (isApproved && (isPart || format.header === drop.header)) return [];
  const said = format ? `is "${format.state}" and has the columns ${format.header}` : 'is not there';
  return [against('file-format', null, `${told} begins with ${drop.header}, and version ${file.format} ${said}.`)];
}

function judgeDelivered(file: FileRow, dropped: readonly DroppedFile[]): Violation[] {
  if (!DELIVERED.includes(file.state)) return [];
  const there = dropped.some(
    ({ name, hash, state, complete }) =>
      name === file.name && hash === file.hash && (state === 'waiting' || (state === 'picked up' && complete === true)),
  );
  if (there) return [];
  return [against('file-unfounded', null, `File ${file.name} is "${file.state}", and JOOR does not have all of it.`)];
}

function judgeHours(dropped: readonly DroppedFile[]): Violation[] {
  const given = dropped.filter(({ state }) => state === 'waiting' || state === 'picked up');
  return given.slice(1).flatMap((file, index) => {
    const before = given[index];
    // Records keep times to the second.
    if (!before || file.namedAt - before.namedAt >= HOUR - 1000) return [];
    const minutes = Math.round((file.namedAt - before.namedAt) / 60_000);
    return [against('file-too-soon', null, `JOOR got ${file.name} ${minutes} minutes after ${before.name}.`)];
  });
}

/** What must not be left of files when everything is calm. */
export function judgeFilesAtRest({ files, batches, runs }: FileEvidence): Violation[] {
  const ends = [...DELIVERED, 'Not delivered', 'Unknown', 'Test'];
  return [
    ...files
      .filter(({ state }) => !ends.includes(state))
      .map(({ name, state }) => against('file-left-open', null, `File ${name} is still "${state}".`)),
    ...batches
      .filter(({ status }) => status === 'Intent' || status === 'In file')
      .map(({ id, status }) => against('file-left-open', null, `Part ${id} is still "${status}".`)),
    ...runs
      .filter(({ status }) => status === 'Requested' || status === 'Running')
      .map(({ id, status }) => against('request-lost', null, `Run ${id} is still "${status}".`)),
  ];
}
