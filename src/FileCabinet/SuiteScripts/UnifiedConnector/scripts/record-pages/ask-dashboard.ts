import * as https from 'N/https';
import * as message from 'N/ui/message';
import type { ActionName, AnswerOf, Reply, RequestOf } from '../../dashboard/contract/actions';
import { numbered, plain } from '../../record-pages/banner';
import { PAGE_DATA_ID, type PageData } from '../../record-pages/page-data';
import type { ExportAnswer, ExportLine, LineOutcome } from '../../sync/on-request/export-answer';
import { showHead, textOfElement } from './page-document';

const NO_ANSWER =
  'The dashboard did not respond as expected. Your session may have ended, or your role may not open the dashboard. Reload the page and try again, or ask an administrator.';

/** What the server left in this page. */
export const pageData = (): PageData => JSON.parse(textOfElement(PAGE_DATA_ID)) as PageData;

/**
 * Asks the dashboard for one action, as the person at the browser.
 * @param address of one of its deployments
 * @throws Error whose message is a sentence for the person
 */
export async function askDashboard<Name extends ActionName>(
  address: string,
  action: Name,
  request: RequestOf<Name>,
): Promise<AnswerOf<Name>> {
  const response = await https.post.promise({
    url: address,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...request, token: pageData().token, action }),
  });
  const reply = replyIn(response.body) as Reply<AnswerOf<Name>> | null;
  if (!reply) throw new Error(NO_ANSWER);
  if (!reply.ok) throw new Error(reply.sentence);
  return reply.answer;
}

/** null: not JSON, such as NetSuite's own page that refuses a role. */
function replyIn(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

let shown: message.Message | undefined;

/** Shows a message in the place of the one before. */
export function show(type: message.Type, title: string, text: string): void {
  shown?.hide();
  shown = message.create({ type, title, message: plain(text) });
  shown.show();
  showHead();
}

/** Shows what became of an export, or the sentence that says why there was none. */
export async function showExport(title: string, exporting: Promise<ExportAnswer>): Promise<void> {
  show(message.Type.INFORMATION, title, 'The customer is being exported.');
  try {
    const { lines } = await exporting;
    const text = lines.map(({ systemName, outcome, sentence }) => {
      // A fault stands in each line.
      const said = outcome === 'failed' ? numbered(sentence.split('\n')) : sentence;
      return systemName === '' ? said : `${systemName}: ${said}`;
    });
    show(typeOf(lines), title, `${text.join(' ')} Reload the page to see its status.`);
  } catch (error) {
    show(message.Type.ERROR, title, (error as Error).message);
  }
}

/** The worst of what became of the lines. */
function typeOf(lines: readonly ExportLine[]): message.Type {
  const some = (...outcomes: LineOutcome[]) => lines.some(({ outcome }) => outcomes.includes(outcome));
  if (some('failed', 'unknown customer')) return message.Type.ERROR;
  if (some('excluded', 'onHold')) return message.Type.WARNING;
  return some('queued', 'waiting') ? message.Type.INFORMATION : message.Type.CONFIRMATION;
}
