import { toTheMinute } from '../dashboard/contract/moment';
import type { Fault } from '../joor/rule-sheet';
import { folded, since } from '../joor/seen-in-words';
import { utf8Bytes } from '../netsuite/utf8-bytes';
import type { CustomerPreview } from '../sync/compare/preview';
import { STATES, type State } from '../sync/records/states';
import { badge } from './badge';
import { Html, html } from './html';
import { ACTION_ATTRIBUTE, SYSTEM_ATTRIBUTE } from './page-data';

/** What the customer page shows of one External System. */
export interface SystemStatus {
  systemId: number;
  systemName: string;
  /** '': there is no Sync State yet. */
  state: State | '';
  reason: string;
  /** YYYY-MM-DD HH:MM in the account's time zone; '' where it never was. */
  sentAt: string;
  verifiedAt: string;
  /** Address of the open Failed Record; '' where there is none. */
  failedRecord: string;
  /** Code that JOOR has the customer by; '' where JOOR does not have it. */
  codeAtJoor: string;
  /** When an administrator said that it was removed in JOOR, and who; null: nobody did since the last send. */
  removed: { at: string; by: string } | null;
  /** What an export would do now; null: the External System is not selected on the customer. */
  preview: CustomerPreview | null;
  /** Whether a run that a save started waits for its turn, and sends what changed to this External System. */
  runQueued: boolean;
}

/** An Inline HTML field takes 4,000 bytes (Oracle help, section_N2842731). */
export const MOST_BYTES = 4000;

/** How many characters of each text are shown where all of them are too long, one after the other. */
const SHORTENED_TO = [400, 200, 100, 40];

/** How much of the External Systems is shown. */
interface Extent {
  /** Characters of a text; null: all of it, with faults in a list. */
  characters: number | null;
  /** External Systems that are left out. */
  leftOut: number;
}

/**
 * External System Sync Status of a customer, below 4,000 bytes: texts are shortened, and External Systems left out, as
 * far as that takes. `most`: other bytes, where the account shows more. `dashboard` is the address of the dashboard's page about it, which has the whole.
 */
export function customerStatusHtml(
  systems: readonly SystemStatus[],
  dashboard: string,
  canAct: boolean,
  most = MOST_BYTES,
): Html {
  const extents: Extent[] = [
    ...[null, ...SHORTENED_TO].map((characters) => ({ characters, leftOut: 0 })),
    ...systems.map((_, index) => ({ characters: 40, leftOut: index + 1 })),
  ];
  const tables = extents.map((extent) => () => statusTable(systems, dashboard, canAct, extent));
  const fitting = tables.find((table) => utf8Bytes(table().markup) < most);
  return fitting?.() ?? statusSentence('This is too long to be shown here.');
}

function statusTable(
  systems: readonly SystemStatus[],
  dashboard: string,
  canAct: boolean,
  { characters, leftOut }: Extent,
): Html {
  const shown = systems.slice(0, systems.length - leftOut);
  const rows = shown.map((system) => row(shortSystem(system, characters), canAct, characters));
  const whole = [
    ...(characters === null ? [] : ['Texts are shortened here; the dashboard has them in full.']),
    ...(leftOut === 0 ? [] : [`External Systems that are not shown here: ${leftOut}.`]),
  ].join(' ');
  return compact(html`<div class="uc-record">
    <h3>External System Sync Status</h3>
    <table>
      <thead><tr><th scope="col">External System</th><th scope="col">Status</th><th scope="col">Last Sent</th><th scope="col">Last Read Back</th></tr></thead>
      <tbody>${rows}</tbody>
    </table>
    ${whole === '' ? null : html`<p class="uc-muted">${whole}</p>`}
    <p><a href="${dashboard}">Open this customer in the Unified Connector dashboard</a></p>
  </div>`);
}

/** The place of the table where it cannot be shown. */
export const statusSentence = (sentence: string): Html =>
  html`<div class="uc-record"><h3>External System Sync Status</h3><p>${sentence}</p></div>`;

/** Without the space between elements. */
const compact = ({ markup }: Html): Html => new Html(markup.replaceAll(/>\s+</g, '><'));

const shortSystem = (system: SystemStatus, characters: number | null): SystemStatus =>
  characters === null ? system : { ...system, systemName: shortened(system.systemName, Math.min(characters, 60)) };

function shortened(text: string, characters: number): string {
  const all = [...text];
  return all.length <= characters ? text : `${all.slice(0, characters - 1).join('')}…`;
}

function row(system: SystemStatus, canAct: boolean, characters: number | null): Html {
  const { systemName, state, sentAt, verifiedAt, failedRecord, removed } = system;
  return html`<tr>
    <th scope="row">${systemName}</th>
    <td>${badge(state)}${characters === null ? sentences(system) : inShort(system, characters)}
      ${failedRecord === '' ? null : html`<p><a href="${failedRecord}">Open the Failed Record</a></p>`}
      ${removed === null ? null : html`<p>Removed in JOOR (confirmed by ${removed.by} on ${removed.at}). The customer can be deleted.</p>`}
      ${deletion(system, canAct, characters === null)}</td>
    <td data-label="Last Sent">${when(sentAt)}</td>
    <td data-label="Last Read Back">${when(verifiedAt)}</td>
  </tr>`;
}

const when = (time: string): Html =>
  time === '' ? html`<span class="uc-muted">never</span>` : html`<time title="${time}">${toTheMinute(time)}</time>`;

/** What became of the customer; '' where the faults of an export say it. */
const toldOf = ({ state, reason, verifiedAt, preview }: SystemStatus): string =>
  state === '' || (state === STATES.failed && preview?.outcome === 'fails')
    ? ''
    : since(reason, toTheMinute(verifiedAt));

/** What an export would do now, where that is something else; ''. */
function nowOf({ reason, preview, runQueued }: SystemStatus): string {
  if (preview === null || preview.outcome === 'unchanged' || preview.sentence === reason) return '';
  const waits = runQueued && (preview.outcome === 'new' || preview.outcome === 'update');
  return `${waits ? 'Waiting for the run that was started by a save. ' : ''}If exported now: ${preview.sentence}`;
}

const pauseOf = ({ preview }: SystemStatus): string =>
  typeof preview?.pause === 'string' ? `Nothing is sent to this External System at the moment. ${preview.pause}` : '';

function sentences(system: SystemStatus): Html {
  const told = lines(toldOf(system));
  const { preview } = system;
  if (!preview) return html`${told}`;
  return html`${told}${paragraph(nowOf(system))}${faultList(preview.faults, '')}
    ${faultList(preview.warnings, 'Sent with warnings:')}
    ${paragraph(pauseOf(system))}`;
}

/** The same in one shortened text: pause and faults before anything else. */
function inShort(system: SystemStatus, characters: number): Html | null {
  const faults = system.preview?.faults.map(({ message, fix }) => `${message} ${fix}`) ?? [];
  const told = [pauseOf(system), ...faults, nowOf(system), toldOf(system)].filter((text) => text !== '').join(' ');
  return paragraph(shortened(told, characters));
}

const paragraph = (text: string): Html | null => (text === '' ? null : html`<p>${text}</p>`);

/** What was compared is a long list of fields: it opens on a press. */
function lines(text: string): Html[] {
  const { shown, fields } = folded(text);
  const read = shown.split('\n').filter((line) => line !== '');
  const list =
    fields.length === 0
      ? []
      : [html`<details><summary>Which values</summary>${fields.map((line) => html`<p>${line}</p>`)}</details>`];
  return [...read.map((line) => html`<p>${line}</p>`), ...list];
}

function faultList(faults: readonly Fault[], heading: string): Html | null {
  if (faults.length === 0) return null;
  const items = faults.map(({ message, fix }) => html`<li>${message} ${fix}</li>`);
  return html`${heading === '' ? null : html`<p class="uc-muted">${heading}</p>`}<ul>${items}</ul>`;
}

function deletion(
  { systemId, systemName, codeAtJoor, preview }: SystemStatus,
  canAct: boolean,
  isWhole: boolean,
): Html | null {
  if (codeAtJoor === '' || !canAct) return null;
  const deselect = preview ? `Deselect ${systemName} under External Systems so that no run sends it again. ` : '';
  const steps = isWhole
    ? html`<p>JOOR has it under customer code ${codeAtJoor}. ${deselect}Then an administrator presses Remove at JOOR, or Removed in JOOR once it was removed there, and the customer can be deleted.</p>`
    : html`<p>Customer code in JOOR: ${codeAtJoor}</p>`;
  return html`<details><summary>To delete this customer</summary>
    ${steps}
    <button type="button" ${ACTION_ATTRIBUTE}="remove" ${SYSTEM_ATTRIBUTE}="${systemId}" aria-label="Remove at JOOR (${systemName})">Remove at JOOR</button>
    <button type="button" ${ACTION_ATTRIBUTE}="removed" ${SYSTEM_ATTRIBUTE}="${systemId}" aria-label="Removed in JOOR (${systemName})">Removed in JOOR</button>
  </details>`;
}
