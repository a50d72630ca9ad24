import { daysBetween, estimate, TELL_JOOR } from '../../joor/eta';
import type { ExternalSystem } from '../../settings/external-system';
import { addressCodes } from '../compare/decide';
import { canonical, EITHER, type Hash } from '../compare/fingerprint';
import type { Written } from '../outcome/outcomes';
import { sentValues } from '../outcome/sent-values';
import { EVERYTHING } from '../outcome/unseen-changes';
import { counted } from '../records/counted';
import { isTexts, keptJson } from '../records/kept-json';
import { STATES } from '../records/states';
import type { SyncState } from '../records/sync-state-store';
import type { Filled } from './fill-template';

/** What all customers of one workbook have in common. */
export interface HandOver {
  /** Who hands it over. */
  by: string;
  version: number;
  /** Customers in the workbook: JOOR's estimate goes by them. */
  customers: number;
  /** YYYY-MM-DD, on the clock of queries. */
  today: string;
  now: Date;
}

const DAY_MILLISECONDS = 86_400_000;

/** What is written of a customer that is handed over: what stands in its rows is what JOOR is taken to get. */
export function handedOver(
  { known, handedOver: connection, warnings }: Pick<Filled, 'known' | 'handedOver' | 'warnings'>,
  { by, version, customers, today, now }: HandOver,
  system: Pick<ExternalSystem, 'sandbox'>,
  hash: Hash,
): Written {
  const { date, text } = estimate(today, customers);
  const eta = new Date(now.getTime() + daysBetween(today, date) * DAY_MILLISECONDS);
  // Handed over once more, it is as new to JOOR as it was.
  const again = known?.state === STATES.handedOver;
  const first = again ? known.changed !== EVERYTHING : !known?.fingerprintSent;
  const sending = { connection, warnings, fingerprint: hash(canonical(connection)), first };
  const tell = system.sandbox ? ` ${TELL_JOOR}` : '';
  return {
    change: {
      state: STATES.handedOver,
      reason: `${by} handed it over to JOOR on ${today}, in a workbook of ${counted(customers, 'customer')} (${versionWords(version)}). JOOR estimates ${text}: it is expected by ${date} and will be read back then. Until JOOR shows it, nothing is sent.${tell}`,
      codes: '',
      ...sentValues(sending),
      ...keptCodes(known, addressCodes(connection)),
      // By it a hand-over that is taken back knows that JOOR had an earlier version.
      changed: first ? '' : EVERYTHING,
      plannedCode: '',
      tries: 0,
      nextDue: eta,
      eta,
      sentAt: now,
      batch: null,
    },
  };
}

export const versionWords = (version: number): string =>
  version === 0 ? 'a plain sheet' : `version ${version} of the Customer Data Template`;

/** Address codes that JOOR got before stay known, though the rows have others. */
function keptCodes(known: SyncState | undefined, codes: readonly string[]): { addressCodes?: string } {
  const before = keptJson(known?.addressCodes ?? '', isTexts);
  return before === null ? {} : { addressCodes: JSON.stringify([...new Set([...before, ...codes])]) };
}

/** What a person says of customers that were handed over: JOOR has them, or never got them. */
export type Settlement = 'has' | 'not';

/** What follows for a customer that is handed over; null: it is not any more. */
export function settled(
  known: Pick<SyncState, 'state' | 'customerCode' | 'changed'>,
  settlement: Settlement,
  by: string,
  today: string,
): Written | null {
  if (known.state !== STATES.handedOver) return null;
  if (settlement === 'has') {
    return {
      change: {
        state: STATES.onHold,
        reason: `${by} said on ${today} that JOOR has it under customer code ${known.customerCode}. The next export updates it.`,
        codes: '',
        fingerprintChecked: '',
        nextDue: null,
        eta: null,
      },
    };
  }
  return {
    change: {
      state: STATES.onHold,
      reason: `${by} said on ${today} that it was not handed over to JOOR after all. The next export looks at it again.`,
      codes: '',
      // An earlier version that JOOR has is not kept any more: the customer is rebuilt and sent.
      ...(known.changed === EVERYTHING
        ? { fingerprintSent: EITHER }
        : { customerCode: '', fingerprintSent: '', addressCodes: '', changed: '' }),
      fingerprintChecked: '',
      nextDue: null,
      eta: null,
    },
  };
}
