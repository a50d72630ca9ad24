import type { ExternalSystem } from '../settings/external-system';
import { getFromJoor } from './api-client';
import {
  type Answer,
  type Job,
  jobOf,
  notUnderstood,
  type PostOutcome,
  readRequestError,
  readStatus,
  responseOf,
} from './reply';
import { type Node, nodesWith, readReplyBody } from './reply-body';

/** What became of a GET, as far as the answer tells. */
export type GetOutcome<T> =
  | { kind: 'found'; value: T }
  /** JOOR has no such thing; `message` is what it said. */
  | { kind: 'missing'; message: string }
  /** No answer to the question. Asking again later is right. `odd`: JOOR answered, and not as it documents. */
  | { kind: 'transient'; message: string; odd?: true }
  | Extract<PostOutcome, { kind: 'rate-limited' | 'unauthorised' }>;

/** The state of a bulk connections job (api-docs.jooraccess.com/v2.0/reference/bulk-connection-job-get). */
export type JobState = Pick<Job, 'status' | 'progress'>;

/** The job that a request became. Costs 10 units and 1 credit; never raises. */
export function getJob(system: ExternalSystem, jobId: string): GetOutcome<JobState> {
  const reply = getFromJoor(system, `/bulk-connection/${encodeURIComponent(jobId)}`);
  return 'answer' in reply ? readJob(reply.answer, jobId) : unanswered(readRequestError(reply.error));
}

/** The connection with a customer code, with every field that the reply carries. Costs as `getJob`. */
export function getConnection(system: ExternalSystem, customerCode: string): GetOutcome<Node> {
  const reply = getFromJoor(system, `/connection/customer_code/${encodeURIComponent(customerCode)}/`);
  return 'answer' in reply ? readConnection(reply.answer, customerCode) : unanswered(readRequestError(reply.error));
}

/** A reply about another job is none to this question. */
export function readJob(answer: Answer, jobId: string): GetOutcome<JobState> {
  return read(answer, 'bulk_connections', (content) => {
    const job = jobOf(content);
    return job?.id === jobId ? { status: job.status, progress: job.progress } : 'odd';
  });
}

/** So is a reply about other customers; one about none means that JOOR does not show this one. */
export function readConnection(answer: Answer, customerCode: string): GetOutcome<Node> {
  return read(answer, 'connections', (content) => {
    const { response: _response, ...shown } = content;
    const nodes = nodesWith(shown, 'customer_code');
    const found = nodes.filter((each) => isText(each.customer_code) && String(each.customer_code) === customerCode);
    if (found.length > 0) return found.length === 1 ? found[0] : 'odd';
    return nodes.length === 0 && isEmpty(shown) ? undefined : 'odd';
  });
}

const isText = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';

/** Nothing but empty lists and texts at any depth. */
const isEmpty = (value: Node[string]): boolean =>
  value === null || value === '' || (typeof value === 'object' && Object.values(value).every(isEmpty));

/**
 * Which answer means that there is no such thing is not documented: taken for it are HTTP 404, any other refusal in
 * JOOR's form, a response code that is not 0, and a reply without the thing.
 */
function read<T>(answer: Answer, root: string, find: (content: Node) => T | 'odd' | undefined): GetOutcome<T> {
  const outcome = readStatus(answer);
  if (outcome) return outcome;
  const { code, body } = answer;
  const odd = { kind: 'transient', message: notUnderstood(answer), odd: true } as const;
  const content = readReplyBody(body, root);
  const response = content && responseOf(content);
  if (code === 404) return { kind: 'missing', message: response?.comment ?? '' };
  if (!content || !response) return odd;
  if (code >= 400 || response.code !== 0) return { kind: 'missing', message: response.comment };
  const value = find(content);
  if (value === 'odd') return odd;
  return value === undefined ? { kind: 'missing', message: '' } : { kind: 'found', value };
}

const unanswered = (outcome: PostOutcome): GetOutcome<never> => ({
  kind: 'transient',
  message: 'message' in outcome ? outcome.message : '',
});

/**
 * A page of JOOR's connections from an address that an administrator entered (docs/assumptions.md). Costs as `getJob`.
 *
 * @param path below the Base URL, with {start} and {count}
 */
export function listConnections(
  system: ExternalSystem,
  path: string,
  { start, count }: { start: number; count: number },
): GetOutcome<Node[]> {
  const asked = path.replaceAll('{start}', String(start)).replaceAll('{count}', String(count));
  const reply = getFromJoor(system, asked.startsWith('/') ? asked : `/${asked}`);
  return 'answer' in reply ? readConnectionList(reply.answer) : unanswered(readRequestError(reply.error));
}

export const readConnectionList = (answer: Answer): GetOutcome<Node[]> =>
  read(answer, 'connections', (content) => nodesWith(content, 'customer_code'));
