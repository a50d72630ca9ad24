import { positionOf, type Switches } from '../position';
import { ok, type SetUpCheck, warning, wrong } from './check';

/** What is known of an External System besides its faults. */
interface CheckedSystem {
  name: string;
  /** What has to be done in JOOR's sandbox; empty: it is not the sandbox. */
  sandboxNote: string;
  upload: boolean;
  update: boolean;
  uploadByHand: boolean;
  updateByHand: boolean;
  confirmedAccountId: string;
  alerts: boolean;
}

/** An External System's settings. `faults` are those that keep it from sending, the confirmation left out. */
export function settingsChecks(system: CheckedSystem, faults: readonly string[], accountId: string): SetUpCheck[] {
  const { name, confirmedAccountId, upload, update } = system;
  const page = 'external-systems';
  return [
    ...(faults.length === 0
      ? [ok('settings', `The settings and Field Map of ${name} have no faults, and every field they use exists.`)]
      : faults.map((fault, index) =>
          wrong(`settings-${index}`, fault, 'Correct it. Nothing is sent until then.', page),
        )),
    confirmedAccountId === accountId
      ? ok('confirmed', `${name} is confirmed in this account (${accountId}).`)
      : wrong(
          'confirmed',
          confirmedAccountId === ''
            ? `${name} is not confirmed, so nothing is sent.`
            : `${name} was confirmed in account ${confirmedAccountId}. This is account ${accountId}, so nothing is sent.`,
          'Check Base URL and API Secret ID, then press Confirm.',
          page,
        ),
    upload && update
      ? ok('switches', switchedOn(system))
      : warning(
          'switches',
          `${[...(upload ? [] : ['Upload']), ...(update ? [] : ['Update'])].join(' and ')} ${upload || update ? 'is' : 'are'} off for ${name}. Runs only record what they would send.`,
          'Preview some customers, then switch it on.',
          page,
        ),
    ok(
      'environment',
      system.sandboxNote === ''
        ? `Environment of ${name} is Production.`
        : `Environment of ${name} is Sandbox. ${system.sandboxNote}`,
    ),
    system.alerts
      ? ok('alerts', `The Alert Recipients get an email when ${name} is paused or customers fail.`)
      : warning(
          'alerts',
          `Nobody gets an email when ${name} is paused or customers fail.`,
          'Enter Alert Recipients and Alert Sender.',
          page,
        ),
  ];
}

/** Secret and connection, by what a connection test found. */
export function connectionCheck(
  name: string,
  { verdict, sentence }: { verdict: string; sentence: string },
  sendsFiles: boolean,
): SetUpCheck {
  if (verdict === 'fine') return ok('connection', `Connection of ${name}: ${sentence}`);
  if (verdict === 'rate-limited' || verdict === 'unavailable') {
    return warning('connection', `Connection of ${name}: ${sentence}`, 'Check again later.');
  }
  return wrong(
    'connection',
    `Connection of ${name}: ${sentence}`,
    sendsFiles
      ? 'Correct what it names, then check again. Customers wait, and go with the next file.'
      : 'Allow the API Secret for the scripts of the connector and for the JOOR host (Setup > Company > Preferences > API Secrets).',
    'external-systems',
  );
}

/** What became of the files of an External System: whether the last one arrived, and whether JOOR takes them. */
export function fileChecks(
  name: string,
  last: { name: string; state: string; message: string; arrived: boolean } | null,
  notTaken: readonly string[],
): SetUpCheck[] {
  if (!last) return [ok('files', `${name} has sent no file yet. The first one goes once a customer is to be sent.`)];
  const arrived = last.arrived
    ? ok('files', `The last file of ${name}, ${last.name}, was delivered.`)
    : warning(
        'files',
        `The last file of ${name}, ${last.name}, is ${last.state}. ${last.message}`.trim(),
        'Its customers go with the next file. Test Connection says what is wrong with the server.',
      );
  if (notTaken.length === 0) return [arrived];
  return [
    arrived,
    warning(
      'files-taken',
      `JOOR has not taken ${notTaken.join(', ')}, although it takes files every hour.`,
      'Ask JOOR whether it still takes files from the directory, and whether name and format are as agreed.',
    ),
  ];
}

function switchedOn(system: Switches & { name: string }): string {
  const [upload, update] = [positionOf(system, 'upload'), positionOf(system, 'update')];
  return upload === 'automatic' && update === 'automatic'
    ? `Upload and Update are on for ${system.name}.`
    : `Upload is ${upload} and Update ${update} for ${system.name}. By hand, only what a person sends goes to JOOR.`;
}
