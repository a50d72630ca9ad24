import type { ExternalSystem } from '../settings/external-system';
import { getFromJoor } from './api-client';
import { type Answer, type PostOutcome, readAnswer, readRequestError } from './reply';
import { isNode, type Node, nodesWith, readReplyBody } from './reply-body';

/** What became of a GET, as far as the answer tells. */
export type GetOutcome<T> =
  | { kind: 'found'; value: T }
  /** JOOR has no such thing; `message` is what it said. */
  | { kind: 'missing'; message: string }
  /** No answer to the question. Asking again later is right. */
  | { kind: 'transient'; message: string }
  | Extract<PostOutcome, { kind: 'rate-limited' | 'unauthorised' }>;

/** The state of a bulk connections job (api-docs.jooraccess.com/v2.0/reference/bulk-connection-job-get). */
export interface JobState {
  /** queued, started or finished. */
  status: string;
  /** Number of the record reached. */
  progress: number;
}

/** The job that a request became. Costs 10 units and 1 credit; never raises. */
export function getJob(system: ExternalSystem, jobId: string): GetOutcome<JobState> {
  const reply = getFromJoor(system, `/bulk-connection/${encodeURIComponent(jobId)}`);
  return 'answer' in reply ? readJob(reply.answer) : unanswered(readRequestError(reply.error));
}

/** The connection with a customer code, with every field that the reply carries. Costs as `getJob`. */
export function getConnection(system: ExternalSystem, customerCode: string): GetOutcome<Node> {
  const reply = getFromJoor(system, `/connection/customer_code/${encodeURIComponent(customerCode)}/`);
  return 'answer' in reply ? readConnection(reply.answer, customerCode) : unanswered(readRequestError(reply.error));
}

export function readJob(answer: Answer): GetOutcome<JobState> {
  return read(answer, 'bulk_connections', (content) => {
    const [job] = nodesWith(content, 'bulk_connections_job_id');
    return job && { status: String(job.status ?? ''), progress: Number(job.connection_record_progress ?? 0) };
  });
}

export function readConnection(answer: Answer, customerCode: string): GetOutcome<Node> {
  return read(answer, 'connections', (content) =>
    nodesWith(content, 'customer_code').find((each) => String(each.customer_code) === customerCode),
  );
}

/**
 * Which answer means that there is no such thing is not documented: taken for it are HTTP 404, any other refusal in
 * JOOR's form, a response code that is not 0, and a reply without the thing.
 */
function read<T>(answer: Answer, root: string, find: (content: Node) => T | undefined): GetOutcome<T> {
  const outcome = readAnswer(answer);
  if (outcome.kind === 'unauthorised' || outcome.kind === 'rate-limited' || outcome.kind === 'transient') {
    return outcome;
  }
  const { code, body } = answer;
  const content = readReplyBody(body, root);
  if (!content && code !== 404) {
    return { kind: 'transient', message: `JOOR's reply could not be read (HTTP ${code}).` };
  }
  const response = isNode(content?.response) ? content.response : {};
  if (code >= 400 || (response.code !== undefined && Number(response.code) !== 0)) {
    return { kind: 'missing', message: String(response.comment ?? '') };
  }
  const value = content ? find(content) : undefined;
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
