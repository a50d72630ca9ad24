import type { Record as NetSuiteRecord } from 'N/record';
import type { Form } from 'N/ui/serverWidget';
import * as url from 'N/url';
import { PROBE as P } from '../netsuite/ids';
import { LONG_HTML, refusedHtml, type SeenHtml } from './inline-html';
import { errorName, fits, observe, unseen } from './measure-query';
import type { Observation } from './probe-result';
import { readTestRows } from './probe-store';

const QUESTION = 'form.inline-html-limit';

/** Fills the Inline HTML field of a row that things are tried on. Costs nothing. */
export function fillInlineHtml(row: NetSuiteRecord, form: Form): void {
  if (row.getValue({ fieldId: P.kind }) !== 'test') return;
  const field = form.getField({ id: P.html });
  if (!field) return;
  try {
    field.defaultValue = LONG_HTML;
  } catch (error) {
    field.defaultValue = refusedHtml(errorName(error));
  }
}

/** Address of the page that shows it; null: the rows are gone. Costs 10 units. */
export function inlineHtmlAddress(): string | null {
  const [recordId] = readTestRows('user').ids;
  return recordId === undefined ? null : url.resolveRecord({ recordType: P.type, recordId });
}

/** What the browser saw on that page, as an observation. */
export const inlineHtmlSeen = ({ began, ended, shown, refused }: SeenHtml): Observation =>
  observe(QUESTION, () => {
    if (refused !== '') return fits('refused', refused);
    if (!began) return unseen('The page of the row did not show the field.');
    return fits(ended ? 'none' : 'cut', `${shown} of 5,000 characters shown`);
  });
