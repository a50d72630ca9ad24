/**
 * The Unified Connector dashboard: a page inside NetSuite's own frame, and the actions that the page posts.
 *
 * @NApiVersion 2.1
 * @NScriptType Suitelet
 * @NModuleScope SameAccount
 */
import type { EntryPoints } from 'N/types';
import { writePage } from './page';
import { writeReply } from './post';

export function onRequest({ request, response }: EntryPoints.Suitelet.onRequestContext): void {
  if (String(request.method) === 'POST') writeReply(request, response);
  else writePage(response);
}
