import type { Moment } from '../../../local/runtime/run';

/** A call of the export that writes something or talks to JOOR: between two of them a crash leaves something half done. */
export interface Boundary {
  stage: Moment['stage'];
  call: string;
  /** Record type, or path at JOOR with N for what varies; empty for a call that names neither. */
  subject: string;
}

const at = (stage: Boundary['stage'], call: string, subject = ''): Boundary => ({ stage, call, subject });

/** Every boundary, by what the promise calls it. Those of one name are passed for different reasons. */
export const BOUNDARIES = {
  'settings kept for the run': at('GET_INPUT', 'Cache.put'),
  'reason to stop forgotten': at('GET_INPUT', 'Cache.remove'),
  'account state made': at('GET_INPUT', 'Record.save', 'customrecord_uc_account_state'),
  'job asked for': at('GET_INPUT', 'https.get', '/v2/bulk-connection/N'),
  'job finished': at('GET_INPUT', 'record.submitFields', 'customrecord_uc_batch'),
  'credits after asking': at('GET_INPUT', 'record.submitFields', 'customrecord_uc_account_state'),
  'first Unknown after a broken run': at('GET_INPUT', 'Record.save', 'customrecord_uc_sync_state'),
  'Unknown again after a broken run': at('GET_INPUT', 'record.submitFields', 'customrecord_uc_sync_state'),
  'first failed record after a broken run': at('GET_INPUT', 'Record.save', 'customrecord_uc_failed_record'),
  'failed record after a broken run': at('GET_INPUT', 'record.submitFields', 'customrecord_uc_failed_record'),
  'connection test': at('GET_INPUT', 'https.get', '/v2/connection/customer_code/N'),
  'permission for runs tried': at('GET_INPUT', 'record.submitFields', 'customrecord_uc_run'),
  'permission for changes tried': at('GET_INPUT', 'record.submitFields', 'customrecord_uc_change'),
  'permission for matches tried': at('GET_INPUT', 'record.submitFields', 'customrecord_uc_match'),
  'pause or its end kept': at('GET_INPUT', 'Record.save', 'customrecord_uc_change'),
  'pause kept while sending': at('REDUCE', 'Record.save', 'customrecord_uc_change'),
  intent: at('REDUCE', 'Record.save', 'customrecord_uc_batch'),
  POST: at('REDUCE', 'https.post', '/v2/bulk-connection'),
  'tables that are there kept': at('MAP', 'Cache.put'),
  'first state write': at('REDUCE', 'Record.save', 'customrecord_uc_sync_state'),
  'state write': at('REDUCE', 'record.submitFields', 'customrecord_uc_sync_state'),
  'first failed record': at('REDUCE', 'Record.save', 'customrecord_uc_failed_record'),
  'failed record': at('REDUCE', 'record.submitFields', 'customrecord_uc_failed_record'),
  'reply recorded': at('REDUCE', 'record.submitFields', 'customrecord_uc_batch'),
  'credits after sending': at('REDUCE', 'record.submitFields', 'customrecord_uc_account_state'),
  'read-back': at('REDUCE', 'https.get', '/v2/connection/customer_code/N'),
  'reason to stop kept': at('REDUCE', 'Cache.put'),
  'watermark and sweep': at('SUMMARIZE', 'record.submitFields', 'customrecord_uc_account_state'),
  'run row': at('SUMMARIZE', 'Record.save', 'customrecord_uc_run'),
} as const satisfies Record<string, Boundary>;

/** Passed only by a run that had errors: it has the next one look at permissions anew, which a crash cannot undo. */
export const AFTER_ERRORS: Boundary = at('SUMMARIZE', 'Cache.remove');

/** The same of an External System that sends files: what its runs pass besides, or in place of what the API's pass. */
export const FILE_BOUNDARIES = {
  intent: at('REDUCE', 'Record.save', 'customrecord_uc_batch'),
  'part or file saved in the File Cabinet': at('REDUCE', 'File.save'),
  'state write': at('REDUCE', 'record.submitFields', 'customrecord_uc_sync_state'),
  'part recorded': at('REDUCE', 'record.submitFields', 'customrecord_uc_batch'),
  'file recorded': at('SUMMARIZE', 'Record.save', 'customrecord_uc_file'),
  'part in file': at('SUMMARIZE', 'record.submitFields', 'customrecord_uc_batch'),
  'file saved': at('SUMMARIZE', 'File.save'),
  'step of file': at('SUMMARIZE', 'record.submitFields', 'customrecord_uc_file'),
  uploaded: at('SUMMARIZE', 'Connection.upload'),
  moved: at('SUMMARIZE', 'Connection.move'),
  'part removed': at('REDUCE', 'file.delete'),
  'watermark and sweep': at('SUMMARIZE', 'record.submitFields', 'customrecord_uc_account_state'),
  'run row': at('SUMMARIZE', 'Record.save', 'customrecord_uc_run'),
} as const satisfies Record<string, Boundary>;

/** The same of JOOR's orders, in the order in which a run passes them that creates a customer. */
export const ORDER_BOUNDARIES = {
  'page of orders': at('SUMMARIZE', 'https.get', '/v2/order/'),
  'row kept': at('SUMMARIZE', 'Record.save', 'customrecord_uc_order_customer'),
  'progress kept': at('SUMMARIZE', 'record.submitFields', 'customrecord_uc_account_state'),
  'row written': at('SUMMARIZE', 'record.submitFields', 'customrecord_uc_order_customer'),
  'customer created': at('SUMMARIZE', 'Record.save', 'customer'),
  'its Sync State': at('SUMMARIZE', 'Record.save', 'customrecord_uc_sync_state'),
  'its External System': at('SUMMARIZE', 'record.submitFields', 'customer'),
  'its line in the General Log': at('SUMMARIZE', 'Record.save', 'customrecord_uc_change'),
  'run row': at('SUMMARIZE', 'Record.save', 'customrecord_uc_run'),
} as const satisfies Record<string, Boundary>;

export type BoundaryName = keyof typeof BOUNDARIES;

/** The fault without which a connection test is never made, nor a reason to stop kept. */
export const REFUSED_TOKEN = { method: 'POST', path: '/v2/bulk-connection', times: 1, status: 401 };

const EFFECTS =
  /^(Record\.save|record\.(submitFields|delete)|https\.|email\.|task\.|file\.(?!load)|File\.save|Connection\.(upload|move|remove)|Cache\.(put|remove))/;

/** The boundary that a moment stands at, whether it has a name or not; null: at none. */
export function boundaryOf({ stage, call }: Moment): Boundary | null {
  if (call === undefined || !EFFECTS.test(call.name)) return null;
  return { stage, call: call.name, subject: subjectOf(call.subject ?? '') };
}

export const isAt = (moment: Moment, name: BoundaryName): boolean =>
  JSON.stringify(boundaryOf(moment)) === JSON.stringify(BOUNDARIES[name]);

function subjectOf(subject: string): string {
  if (subject.startsWith('sftp:')) return '';
  if (!URL.canParse(subject)) return subject;
  return new URL(subject).pathname.replace(/^(\/v2\/(bulk-connection|connection\/customer_code))\/.+$/, '$1/N');
}
