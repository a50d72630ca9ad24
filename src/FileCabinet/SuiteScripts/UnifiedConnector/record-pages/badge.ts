import { isQueued, STATES, type State } from '../sync/records/states';
import { type Html, html } from './html';

/** External System Sync Status in words; the colour only repeats them. */
export const badge = (state: State | ''): Html =>
  html`<span class="uc-badge uc-${toneOf(state)}">${state === '' ? 'Not sent yet' : state}</span>`;

function toneOf(state: State | ''): string {
  if (state === STATES.inSync) return 'good';
  if (state === STATES.accepted || state === STATES.waiting || state === STATES.handedOver) return 'under-way';
  return isQueued(state) ? 'bad' : 'quiet';
}
