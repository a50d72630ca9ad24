import type { PauseCause } from '../../sync/records/account-state-store';

const AFTER_TEST = 'It goes on by itself after a passed connection test, which every run makes.';

/** What ends a pause, by its cause. */
const FIXES: Record<PauseCause, string> = {
  configuration: 'Correct the settings that the reason names. The next run checks them again and goes on by itself.',
  count:
    'Look whether customers were deselected on purpose, and whether the role of the export still sees them. It goes on by itself when the number is back; otherwise empty Customers at Last Good Count on the Account State.',
  authorisation: `Enter a valid token in the API Secret that the External System names. ${AFTER_TEST}`,
  connection: `Correct Base URL or API Secret ID on the External System. ${AFTER_TEST}`,
  outage: `JOOR did not work properly. ${AFTER_TEST}`,
  deploy: 'When the deploy is done, an administrator presses Resume all in External Systems. The next run goes on.',
};

/** What a person can do about a pause. */
export const fixOfPause = (cause: string): string =>
  FIXES[cause as PauseCause] ?? 'Open the Account State of this External System to see what paused it.';
