import { differences, late, lostAndBack, lostAndChanged, oddAnswers, refusals, throttling } from './answers';
import { deployPause, dueLater, heldBack, lockedRow, outage, retention, slowJobs } from './hours';
import { byHand, comingAndGoing, maps, oneValue, queue, sharedCodes, shrinking } from './people';
import { breaks, sideBySide, unreadable } from './runs';
import type { Act } from './scene';

/** What scenarios play between the rounds in which anything may happen. */
export const ACTS = {
  'odd answers': oddAnswers,
  refusals,
  throttling,
  'lost and back': lostAndBack,
  'lost and changed': lostAndChanged,
  late,
  differences,
  outage,
  'due later': dueLater,
  'held back': heldBack,
  'slow jobs': slowJobs,
  retention,
  'locked row': lockedRow,
  'deploy pause': deployPause,
  'by hand': byHand,
  queue,
  'shared codes': sharedCodes,
  maps,
  'one value': oneValue,
  shrinking,
  'coming and going': comingAndGoing,
  breaks,
  'side by side': sideBySide,
  unreadable,
} as const satisfies Record<string, Act>;

export type ActName = keyof typeof ACTS;

export const ACT_NAMES = Object.keys(ACTS) as ActName[];
