import { ok, type SetUpCheck, warning, wrong } from './check';

/** What is known of the Account Probe. */
export interface ProbeKnown {
  /** NetSuite's release when it ran. */
  version: string;
  /** The build of the connector that asked. */
  build: string;
  /** Whether -System- answered, as which scheduled runs work. */
  system: boolean;
  /** What is to be mended, a sentence each. */
  mend: readonly string[];
}

const PAGE = 'account-probe';

/**
 * Whether the account was asked how it behaves since NetSuite's last release, and by what is deployed now; `known` null:
 * never. `build`: of what is deployed.
 */
export function probeChecks(known: ProbeKnown | null, version: string, build: string): SetUpCheck[] {
  if (!known) {
    return [
      warning(
        'probe',
        'The Account Probe has not run yet, so the connector assumes how this account behaves.',
        'Run it after each deploy.',
        PAGE,
      ),
    ];
  }
  if (known.version !== version) {
    return [
      warning(
        'probe',
        `The Account Probe ran under NetSuite ${known.version}, and this is ${version}: its answers count no more.`,
        'Run it again.',
        PAGE,
      ),
    ];
  }
  if (known.build !== build) {
    return [
      warning(
        'probe',
        'The connector was deployed anew since the Account Probe ran: it may ask the account for more now.',
        'Run it again.',
        PAGE,
      ),
    ];
  }
  if (known.mend.length > 0) {
    return known.mend.map((sentence, index) =>
      wrong(
        `probe-${index}`,
        `The Account Probe: ${sentence}`,
        'Download its result and send it to the support.',
        PAGE,
      ),
    );
  }
  return known.system
    ? [ok('probe', `The Account Probe found nothing to be mended under NetSuite ${version}.`)]
    : [
        warning(
          'probe',
          'The Account Probe waits for the answers of System, as which scheduled runs work.',
          'They come within an hour; its page says how to have them now.',
          PAGE,
        ),
      ];
}
