/**
 * The Unified Connector dashboard: a page inside NetSuite's own frame, and the actions that the page posts.
 *
 * @NApiVersion 2.1
 * @NScriptType Suitelet
 * @NModuleScope SameAccount
 */
import type { EntryPoints } from 'N/types';

export function onRequest({ request, response }: EntryPoints.Suitelet.onRequestContext): void {
  // The page needs few of the files that its actions do.
  if (String(request.method) === 'POST') (require('./post') as typeof import('./post')).writeReply(request, response);
  else (require('./page') as typeof import('./page')).writePage(response);
}
