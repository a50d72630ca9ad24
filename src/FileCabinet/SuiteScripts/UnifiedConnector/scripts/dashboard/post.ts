import type * as http from 'N/http';
import { actionNamed } from '../../dashboard/action-table';
import type { ActionName, AnswerOf, Reply } from '../../dashboard/contract/actions';
import { answerPost } from '../../dashboard/server/answer-post';
import { currentVisitor, sessionToken } from '../../dashboard/server/session';
import { logError } from '../../netsuite/log-error';
import { hiddenRecordTypes } from '../../netsuite/permissions';

const FAILED =
  'The dashboard could not complete the request. See the execution log of the script Unified Connector Dashboard.';

/** Answers an action as JSON. A Suitelet cannot set a status: whether it went well stands in the answer. */
export function writeReply(request: http.ServerRequest, response: http.ServerResponse): void {
  response.setHeader({ name: 'Content-Type', value: 'application/json; charset=utf-8' });
  response.setHeader({ name: 'Cache-Control', value: 'no-store' });
  response.setHeader({ name: 'X-Content-Type-Options', value: 'nosniff' });
  response.write({ output: JSON.stringify(replyTo(request)) });
}

function replyTo({ headers, body }: http.ServerRequest): Reply<AnswerOf<ActionName>> {
  try {
    const hidden = hiddenRecordTypes();
    if (hidden !== null) return { ok: false, sentence: hidden };
    const contentType = headers['Content-Type'] ?? headers['content-type'] ?? '';
    return answerPost({ contentType, body: String(body ?? '') }, sessionToken(), currentVisitor(), actionNamed);
  } catch (error) {
    logError('Dashboard action failed', error);
    return { ok: false, sentence: FAILED };
  }
}
