import { faultLines } from '../dashboard/faults/fault-lines';
import { isInSetUp } from '../joor/fault-places';
import type { HistoryEntry } from '../sync/records/history';
import { type Html, html } from './html';
import { ACTION_ATTRIBUTE } from './page-data';
import { STYLES } from './styles';

/** What the page of a Failed Record shows. */
export interface ShownFailedRecord {
  status: string;
  recordType: string;
  recordName: string;
  /** Address of the record, and where it is edited; '' where it is gone. */
  recordAddress: string;
  editAddress: string;
  errorMsg: string;
  /** Codes of the faults, by which their rules are found. */
  codes: readonly string[];
  /** The oldest first. */
  history: readonly (HistoryEntry & { printed: string })[];
  canResync: boolean;
}

/** Error Msg with the fix of each fault, RESYNC, and what happened so far. */
export function failedRecordHtml(record: ShownFailedRecord): Html {
  const { recordType, recordName, recordAddress, status, canResync } = record;
  const name = recordAddress === '' ? html`${recordName}` : html`<a href="${recordAddress}">${recordName}</a>`;
  const resync = canResync
    ? html`<p><button type="button" class="uc-resync" ${ACTION_ATTRIBUTE}="resync">RESYNC</button></p>`
    : null;
  return html`${STYLES}<div class="uc-record">
    <h3>${recordType} ${name}: ${status}</h3>
    ${faults(record)}
    ${resync}
    <h3>History</h3>
    ${tries(record)}
  </div>`;
}

function faults({ errorMsg, codes, editAddress }: ShownFailedRecord): Html {
  const rows = faultLines(errorMsg, codes).map(({ sentence, where, place, fix }) => {
    const isLinked = place !== null && !isInSetUp(place) && editAddress !== '';
    const shown = isLinked ? html`<a href="${editAddress}">${where}</a>` : html`${where}`;
    return html`<tr><td>${sentence}</td><td data-label="Where">${shown}</td><td data-label="Fix">${fix}</td></tr>`;
  });
  return html`<table>
    <thead><tr><th scope="col">Error Msg</th><th scope="col">Where</th><th scope="col">Fix</th></tr></thead>
    <tbody>${rows}</tbody>
  </table>`;
}

function tries({ history }: ShownFailedRecord): Html {
  if (history.length === 0) return html`<p class="uc-muted">No history recorded.</p>`;
  const rows = [...history]
    .reverse()
    .map(
      ({ printed, class: errorClass, message }) =>
        html`<tr><td><time>${printed}</time></td><td>${errorClass === '' ? 'action' : errorClass}</td><td>${message}</td></tr>`,
    );
  return html`<table>
    <thead><tr><th scope="col">When</th><th scope="col">Kind</th><th scope="col">What</th></tr></thead>
    <tbody>${rows}</tbody>
  </table>`;
}
