import type { PauseCause } from '../../sync/records/account-state-store';

const AFTER_TEST = 'Each run tests the connection again and resumes when the test passes.';

/** What ends a pause, by its cause. */
const FIXES: Record<PauseCause, string> = {
  configuration: 'Correct the settings named in the reason. The next run checks them again and resumes.',
  count:
    'Check whether customers were deselected on purpose and whether the export can still see them. The export resumes when the number is back to normal. If the lower number is right, clear Customers at Last Good Count on the Account State.',
  authorisation: `Enter a valid token in the API Secret that the External System uses. ${AFTER_TEST}`,
  connection: `Correct Base URL or API Secret ID on the External System. ${AFTER_TEST}`,
  outage: `JOOR is not working properly. ${AFTER_TEST}`,
  deploy:
    'When the deploy is done, an administrator must press Resume on the Overview or under External Systems. The next run then resumes.',
  'by hand': 'An administrator must press Resume on the Overview or under External Systems. The next run then resumes.',
};

/** Of an External System that sends files the reason says what to do: it may be about the SFTP server, or about the token. */
const FIXES_OF_FILES: Partial<Record<PauseCause, string>> = {
  authorisation: `Do what the reason says. ${AFTER_TEST} Changed customers go with the next file.`,
  connection: `Do what the reason says. ${AFTER_TEST} Changed customers go with the next file.`,
  outage: `JOOR's server is not working properly. ${AFTER_TEST} Changed customers go with the next file.`,
};

/** What a person can do about a pause. */
export const fixOfPause = (cause: string, sendsFiles: boolean): string =>
  (sendsFiles ? FIXES_OF_FILES[cause as PauseCause] : undefined) ??
  FIXES[cause as PauseCause] ??
  'Open the Account State of this External System to see what paused it.';
