import type { Record as NetSuiteRecord } from 'N/record';
import * as message from 'N/ui/message';
import * as serverWidget from 'N/ui/serverWidget';
import * as url from 'N/url';
import { CUSTOMER, FAILED_RECORD } from '../../netsuite/ids';
import { learned } from '../../netsuite/learned';
import { logError } from '../../netsuite/log-error';
import { lackingQueries } from '../../netsuite/permissions';
import { readMark } from '../../netsuite/wanted-run';
import { failureBanner } from '../../record-pages/banner';
import { customerStatusHtml, MOST_BYTES, type SystemStatus, statusSentence } from '../../record-pages/customer-status';
import type { Html } from '../../record-pages/html';
import { STYLES } from '../../record-pages/styles';
import { readSettings, type Settings } from '../../settings/read-settings';
import { isHeldByJoor } from '../../sync/compare/held-by-joor';
import { type CustomerPreview, previewExport } from '../../sync/compare/preview';
import { type CustomerState, readCustomerStates } from '../../sync/compare/read-customer-states';
import { attachActions } from '../record-pages/attach-actions';
import { dashboardAddress } from '../record-pages/dashboard-address';
import { selectedSystems } from './selected-systems';

const NOT_ENABLED = 'This customer is not enabled for JOOR. Select an External System and save it.';
const NOTHING_SEEN =
  'The External Systems of this customer are inactive, or your role may not see them. The customer can be saved as usual.';
const AS_USUAL = 'The customer can be saved as usual.';
const NOT_SHOWN =
  'The External System Sync Status cannot be shown to your role. Ask an administrator for the role Unified Connector User. The customer can be saved as usual.';

/** The field that brings the styles. Where it is, the page is filled in: by a deployment on another stage of the customer. */
const STYLES_FIELD = 'custpage_uc_styles';

/**
 * External System Sync Status, the banner, and on view the buttons; once for each page. Whatever goes wrong with it, the page is shown: a
 * person who works on the customer is never held up.
 */
export function showStatus(customer: NetSuiteRecord, form: serverWidget.Form, isView: boolean): void {
  if (form.getField({ id: STYLES_FIELD })) return;
  addStyles(form);
  try {
    const customerId = Number(customer.id);
    const states = readCustomerStates([customerId]);
    const selected = selectedSystems(customer);
    if (states.length === 0 && selected.length === 0) {
      fillIn(form, statusSentence(NOT_ENABLED));
      return;
    }
    const settings = readSettings().filter(({ system }) => selected.includes(system.id));
    const previews = previewExport(settings, [customerId], states);
    const systems = systemStatuses(states, previews, systemsOfQueuedRun(settings, previews));
    if (systems.length === 0) {
      fillIn(form, statusSentence(NOTHING_SEEN));
      return;
    }
    fillIn(form, customerStatusHtml(systems, `${dashboardAddress()}#/why-not/${customerId}`, isView, mostBytes()));
    const banner = failureBanner(previews);
    if (banner !== null) {
      form.addPageInitMessage({
        type: message.Type.ERROR,
        title: 'This customer cannot be sent to JOOR',
        message: banner,
      });
    }
    if (!isView) return;
    attachActions(form, '/SuiteScripts/UnifiedConnector/scripts/customer-page/customer-page-client.js', {
      customerId,
      failedRecordId: null,
    });
    if (previews.length > 0) {
      form.addButton({ id: 'custpage_uc_sync', label: 'Sync to JOOR', functionName: 'syncToJoor' });
    }
  } catch (error) {
    logError('External System Sync Status could not be shown', error);
    const lacking = lackingQueries();
    fillIn(form, statusSentence(lacking === null ? NOT_SHOWN : `${lacking} ${AS_USUAL}`));
  }
}

/** In a field of their own: a field of the customer takes 4,000 bytes. */
function addStyles(form: serverWidget.Form): void {
  const field = form.addField({ id: STYLES_FIELD, type: serverWidget.FieldType.INLINEHTML, label: ' ' });
  field.defaultValue = STYLES.markup;
}

/** What the field holds: as much as one likes where the Account Probe saw so. Costs 1 unit, at first 12. */
const mostBytes = (): number => (learned('form.inline-html-limit') === 'none' ? Number.POSITIVE_INFINITY : MOST_BYTES);

/** A custom form may leave the field out. */
function fillIn(form: serverWidget.Form, { markup }: Html): void {
  const field = form.getField({ id: CUSTOMER.syncStatus });
  if (field) field.defaultValue = markup;
}

/** External Systems to which a run that a save started sends what changed. Costs 1 unit where something is to be sent. */
function systemsOfQueuedRun(settings: readonly Settings[], previews: readonly CustomerPreview[]): Set<number> {
  const waiting = previews.filter(
    ({ outcome, pause }) => pause === null && (outcome === 'new' || outcome === 'update'),
  );
  if (waiting.length === 0 || readMark()?.state !== 'queued') return new Set();
  // Those with an Interval, or that send files, have a rhythm of their own.
  const atOnce = settings.filter(({ system }) => system.interval === 0 && system.file === null);
  return new Set(atOnce.map(({ system }) => system.id).filter((id) => waiting.some(({ systemId }) => systemId === id)));
}

function systemStatuses(
  states: readonly CustomerState[],
  previews: readonly CustomerPreview[],
  ofQueuedRun: ReadonlySet<number>,
): SystemStatus[] {
  const names = new Map<number, string>();
  for (const { systemId, systemName } of [...previews, ...states]) names.set(systemId, systemName);
  return [...names].map(([systemId, systemName]) => {
    const state = states.find((each) => each.systemId === systemId);
    return {
      systemId,
      systemName,
      state: state?.state ?? '',
      reason: state?.reason ?? '',
      sentAt: state?.sentAt ?? '',
      verifiedAt: state?.verifiedAt ?? '',
      failedRecord: addressOfFailedRecord(state?.failedRecordId ?? null),
      codeAtJoor: state && isHeldByJoor(state) ? state.customerCode || 'not known' : '',
      removed: state?.removedAt ? { at: state.removedAt, by: state.removedBy } : null,
      preview: previews.find((each) => each.systemId === systemId) ?? null,
      runQueued: ofQueuedRun.has(systemId),
    };
  });
}

const addressOfFailedRecord = (recordId: number | null): string =>
  recordId === null ? '' : url.resolveRecord({ recordType: FAILED_RECORD.type, recordId });
