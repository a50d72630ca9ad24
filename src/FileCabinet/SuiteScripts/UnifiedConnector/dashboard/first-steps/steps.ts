import type { Position } from '../../settings/position';
import { counted } from '../../sync/records/counted';
import { guideAddress } from '../contract/guide';
import type { FirstStep } from './contract';

/** How far one External System is. */
export interface Progress {
  id: number;
  hasSecret: boolean;
  /** Whether it was confirmed in this account. */
  confirmed: boolean;
  /** Price levels that enabled customers have and the Value Map has no line for. */
  unmappedPriceLevels: number;
  /** Whether the Value Map has a price level for it. */
  hasPriceLevels: boolean;
  /** Whether the account has price levels, so that missing lines can be proposed. */
  proposesPriceLevels: boolean;
  /** Whether every customer fails for want of a warehouse. */
  lacksWarehouse: boolean;
  /** Whether Match Customers is done or was left out. */
  matchSettled: boolean;
  enabled: number;
  /** Enabled customers that JOOR never got. */
  neverSent: number;
  upload: Position;
  hasAlertRecipients: boolean;
}

const SYSTEMS = '/set-up/external-systems';

/** The steps of an External System, done or not; `progress` null: there is none yet. */
export function stepsOf(progress: Progress | null): FirstStep[] {
  const form = progress === null ? `${SYSTEMS}/new` : `${SYSTEMS}/${progress.id}`;
  const sent = progress !== null && progress.neverSent < progress.enabled;
  return [
    {
      title: 'Keep the token',
      what: "Keep JOOR's token in NetSuite as an API Secret. The guide shows where.",
      path: guideAddress({ name: 'set-up', section: '4-token' }),
      done: progress?.hasSecret ?? false,
    },
    {
      title: 'Create an External System',
      what: 'It stands for your JOOR account: a name, the environment and the ID of the API Secret.',
      path: form,
      done: progress !== null,
    },
    {
      title: 'Test the connection and confirm',
      what: 'Press Test Connection, then Confirm. Nothing is sent before that.',
      path: SYSTEMS,
      done: progress?.confirmed ?? false,
    },
    {
      title: 'Set Upload to By hand',
      what: 'Only customers that somebody selects are sent then.',
      path: SYSTEMS,
      done: progress !== null && progress.upload !== 'off',
    },
    {
      title: 'Choose customers',
      what: 'Select one that JOOR does not have yet, or some, and press Enable for JOOR.',
      path: newCustomers(progress, true),
      done: progress !== null && progress.enabled > 0,
    },
    {
      title: 'Map price levels and the warehouse',
      what: missingLines(progress),
      path: progress?.proposesPriceLevels
        ? `/set-up/value-map/missing/${progress.id}/price-level`
        : '/set-up/value-map',
      done: progress?.hasPriceLevels === true && progress.unmappedPriceLevels === 0 && !progress.lacksWarehouse,
    },
    {
      title: 'Send one customer',
      what: 'Select it and press Upload Customers.',
      path: newCustomers(progress, false),
      done: sent,
    },
    {
      title: 'Match customers',
      what: 'Before all others: customers that JOOR has already keep their codes, so that none is made twice. Leave it out if JOOR has none.',
      path: progress === null ? '/match-customers' : `/match-customers/${progress.id}`,
      done: progress !== null && (progress.matchSettled || progress.upload === 'automatic'),
    },
    {
      title: 'Set Upload to Automatic',
      what: 'From then on, every run sends what is new.',
      path: SYSTEMS,
      done: progress?.upload === 'automatic',
    },
    {
      title: 'Say who gets alerts',
      what: 'Enter Alert Recipients: they are told when something needs a person.',
      path: form,
      done: progress?.hasAlertRecipients ?? false,
    },
  ];
}

/** Customers that JOOR does not have; `others`: those that are not enabled as well. */
const newCustomers = (progress: Progress | null, others: boolean): string =>
  `/customers/where/tab=new${others ? '&others=T' : ''}${progress === null ? '' : `&system=${progress.id}`}`;

function missingLines(progress: Progress | null): string {
  const missing = progress?.unmappedPriceLevels ?? 0;
  return missing === 0
    ? 'Say what they are called at JOOR. Without these lines, customers fail.'
    : `${counted(missing, 'price level')} of enabled customers ${missing === 1 ? 'has' : 'have'} no line in the Value Map yet.`;
}

/** Whether customers go to JOOR on their own: what is left then is told where it matters, as by Check Set-up. */
export const isSetUp = ({ upload, enabled, neverSent }: Progress): boolean =>
  upload === 'automatic' && neverSent < enabled;
