import type { Account } from '../account/account';
import { NetSuiteError } from '../account/errors';
import type { Actor } from '../account/records/document';
import { type ReceivedRequest, ServerRequest } from '../modules/http/server-request';
import { replyOf, type ServerReply, ServerResponse } from '../modules/http/server-response';
import { callEntryPoint } from './entry-point-call';
import { type PageDeployment, runsAs, suiteletDeployments } from './page-scripts';

/** The deployment that an address names by `script` and `deploy`, by id or script id; undefined when there is none. */
export function findSuitelet(account: Account, script: string, deploy: string): PageDeployment | undefined {
  return suiteletDeployments(account).find(
    (candidate) =>
      candidate.deployment.isDeployed &&
      (candidate.script.id === script.toLowerCase() || String(candidate.script.internalId) === script) &&
      (candidate.deployment.id === deploy.toLowerCase() || String(candidate.number) === deploy),
  );
}

/**
 * Runs a Suitelet for a browser, with the deployment's role where it has one.
 * @throws NetSuiteError with what the script threw
 */
export function runSuitelet(
  account: Account,
  page: PageDeployment,
  request: ReceivedRequest,
  actor: Actor,
): ServerReply {
  let reply: ServerReply | undefined;
  const { visit } = actor;
  const called = callEntryPoint(
    account,
    {
      script: page.script,
      deployment: page.deployment,
      entryPoint: 'onRequest',
      actor: { ...runsAs(page, actor), context: 'SUITELET' },
      executionContext: 'SUITELET',
      subject: request.method,
    },
    (execution) => {
      const response = new ServerResponse(execution);
      reply = replyOf(response);
      return { request: new ServerRequest(request), response };
    },
  );
  if (!called || reply === undefined) {
    throw new NetSuiteError('MISSING_ENTRY_POINT', `${page.script.file} has no function onRequest.`);
  }
  return { ...reply, redirectTo: reply.redirectTo ?? visit?.redirectTo };
}
