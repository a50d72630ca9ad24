import type { Fault } from '../joor/rule-sheet';
import type { CustomerPreview } from '../sync/compare/preview';
import { STATES, type State } from '../sync/records/states';
import { badge } from './badge';
import { type Html, html } from './html';
import { ACTION_ATTRIBUTE, SYSTEM_ATTRIBUTE } from './page-data';
import { STYLES } from './styles';

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
}

/** External System Sync Status of a customer. `dashboard` is the address of the dashboard's page about it. */
export function customerStatusHtml(systems: readonly SystemStatus[], dashboard: string, canAct: boolean): Html {
  return html`${STYLES}<div class="uc-record">
    <h3>External System Sync Status</h3>
    <table>
      <thead><tr><th scope="col">External System</th><th scope="col">Status</th><th scope="col">Last Sent</th><th scope="col">Last Read Back</th></tr></thead>
      <tbody>${systems.map((system) => row(system, canAct))}</tbody>
    </table>
    <p><a href="${dashboard}">Open this customer in the Unified Connector dashboard</a></p>
  </div>`;
}

/** The place of the table where it cannot be shown. */
export const statusSentence = (sentence: string): Html =>
  html`${STYLES}<div class="uc-record"><h3>External System Sync Status</h3><p>${sentence}</p></div>`;

function row(system: SystemStatus, canAct: boolean): Html {
  const { systemName, state, sentAt, verifiedAt, failedRecord, removed } = system;
  return html`<tr>
    <th scope="row">${systemName}</th>
    <td>${badge(state)}${sentences(system)}
      ${failedRecord === '' ? null : html`<p><a href="${failedRecord}">Open the Failed Record</a></p>`}
      ${removed === null ? null : html`<p>Removed in JOOR (confirmed by ${removed.by} on ${removed.at}). The customer can be deleted.</p>`}
      ${deletion(system, canAct)}</td>
    <td data-label="Last Sent">${when(sentAt)}</td>
    <td data-label="Last Read Back">${when(verifiedAt)}</td>
  </tr>`;
}

const when = (time: string): Html =>
  time === '' ? html`<span class="uc-muted">never</span>` : html`<time>${time}</time>`;

/** What became of the customer, and what an export would do now where that is something else. */
function sentences({ state, reason, preview }: SystemStatus): Html {
  const failsNow = preview?.outcome === 'fails';
  const told = state === '' || (state === STATES.failed && failsNow) ? [] : lines(reason, state);
  if (!preview) return html`${told}`;
  const now =
    preview.outcome === 'unchanged' || preview.sentence === reason
      ? null
      : html`<p>If exported now: ${preview.sentence}</p>`;
  return html`${told}${now}${faultList(preview.faults, '')}
    ${faultList(preview.warnings, 'Sent with warnings:')}
    ${preview.pause === null ? null : html`<p>Nothing is sent to this External System at the moment. ${preview.pause}</p>`}`;
}

const lines = (text: string, state: State | ''): Html[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (state === STATES.inSync ? folded(line) : html`<p>${line}</p>`));

/** What was compared is a long list of fields: it opens on a press. */
function folded(line: string): Html {
  const [, what, fields] = /^(.*?): (.*)$/.exec(line) ?? [];
  if (what === undefined || fields === undefined) return html`<p>${line}</p>`;
  return html`<details><summary>${what}</summary><p>${fields}</p></details>`;
}

function faultList(faults: readonly Fault[], heading: string): Html | null {
  if (faults.length === 0) return null;
  const items = faults.map(({ message, fix }) => html`<li>${message} ${fix}</li>`);
  return html`${heading === '' ? null : html`<p class="uc-muted">${heading}</p>`}<ul>${items}</ul>`;
}

function deletion({ systemId, systemName, codeAtJoor, preview }: SystemStatus, canAct: boolean): Html | null {
  if (codeAtJoor === '' || !canAct) return null;
  const deselect = preview ? `Deselect ${systemName} under External Systems so that no run sends it again. ` : '';
  return html`<details><summary>To delete this customer</summary>
    <p>JOOR has it under customer code ${codeAtJoor}. ${deselect}Delete that code in JOOR. Then an administrator presses Removed in JOOR here, and the customer can be deleted.</p>
    <button type="button" ${ACTION_ATTRIBUTE}="removed" ${SYSTEM_ATTRIBUTE}="${systemId}" aria-label="Removed in JOOR (${systemName})">Removed in JOOR</button>
  </details>`;
}
