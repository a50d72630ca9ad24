import { isNode, type Node, type NodeValue, readReplyBody } from './reply-body';

/** What became of a POST, as far as the answer tells. */
export type PostOutcome =
  | { kind: 'accepted'; jobId: string; jobStatus: string }
  /** JOOR says no: an HTTP 4xx, or an error code in the body whatever the HTTP status. */
  | { kind: 'refused'; message: string }
  /** `retryAfter`: seconds until the credits come back, where the answer says. */
  | { kind: 'rate-limited'; message: string; retryAfter: number | null }
  | { kind: 'unauthorised'; message: string }
  /** Nobody was asked, or not JOOR: the Base URL or the API Secret is wrong. */
  | { kind: 'configuration'; message: string }
  /** Not taken now; sending it again later is right. */
  | { kind: 'transient'; message: string }
  /** JOOR may or may not have taken it. */
  | { kind: 'unknown'; message: string };

export interface Answer {
  code: number;
  body: string;
  /** By name, in several casings. */
  headers?: object;
}

/** What N/https raised instead of an answer. */
export interface RequestError {
  name?: string | undefined;
  message?: string | undefined;
}

/** N/https errors after which the request certainly never reached JOOR, and the settings are to blame. */
const WRONG_SETTINGS = ['SSS_UNKNOWN_HOST', 'SSS_INVALID_HOST_CERT', 'SSS_INVALID_URL', 'INVALID_SECRET_ID'];

/** N/https errors after which the request certainly never reached JOOR. */
const NEVER_SENT = ['SSS_CONNECTION_REFUSED'];

/** Reads JOOR's answer to a bulk-connection POST, be it JSON or XML. Only what JOOR documents is understood. */
export function readAnswer(answer: Answer): PostOutcome {
  const { code, body } = answer;
  const outcome = readStatus(answer);
  if (outcome) return outcome;
  const reply = readReplyBody(body, 'bulk_connections');
  if (code === 404 && !reply) {
    return { kind: 'configuration', message: `The Base URL does not point to JOOR's API (HTTP 404): ${excerpt(body)}` };
  }
  const response = reply && responseOf(reply);
  if (code >= 400) return { kind: 'refused', message: refusal(code, response, body) };
  if (code >= 300) return { kind: 'configuration', message: `The Base URL answered with a redirect (HTTP ${code}).` };
  if (!reply || !response) return { kind: 'unknown', message: notUnderstood(answer) };
  if (response.code !== 0) return { kind: 'refused', message: refusal(code, response, body) };
  const job = jobOf(reply);
  return job
    ? { kind: 'accepted', jobId: job.id, jobStatus: job.status }
    : { kind: 'unknown', message: notUnderstood(answer) };
}

/** What the HTTP status alone tells of any request; null: the body decides. */
export function readStatus(
  answer: Answer,
): Extract<PostOutcome, { kind: 'unauthorised' | 'rate-limited' | 'transient' }> | null {
  const { code } = answer;
  if (code === 401 || code === 403) {
    return { kind: 'unauthorised', message: `JOOR did not accept the token (HTTP ${code}).` };
  }
  if (code === 429) {
    const message = 'JOOR has no credits left in this window (HTTP 429).';
    return { kind: 'rate-limited', message, retryAfter: retryAfter(answer) };
  }
  return code >= 500 ? { kind: 'transient', message: `JOOR reported an internal error (HTTP ${code}).` } : null;
}

/** What is said of an answer that is none of those JOOR documents, with the beginning of its text. */
export const notUnderstood = ({ code, body }: Answer): string =>
  `JOOR's reply could not be understood ${textWithStatus({ code, body })}`;

/** The beginning of an answer, with its HTTP status. */
export const textWithStatus = ({ code, body }: Answer): string =>
  `(HTTP ${code}): ${body.trim() === '' ? 'it is empty' : excerpt(body.trim())}`;

/** Reads the error that N/https raised instead of an answer. */
export function readRequestError({ name = 'no code', message: text = '' }: RequestError): PostOutcome {
  const message = `The request to JOOR failed: ${text} (${name}).`;
  if (WRONG_SETTINGS.includes(name)) return { kind: 'configuration', message };
  return { kind: NEVER_SENT.includes(name) ? 'transient' : 'unknown', message };
}

/** Seconds that a 429 asks to wait (RFC 9110, Retry-After); null: it does not say. */
function retryAfter({ headers = {} }: Answer): number | null {
  const [, value] = Object.entries(headers).find(([name]) => name.toLowerCase() === 'retry-after') ?? [];
  return /^\d+$/.test(String(value)) ? Number(value) : null;
}

/** The `response` of every reply: whether the request was carried out, and what JOOR says of it. */
export interface Response {
  /** 0: it was. */
  code: number;
  comment: string;
  logId: string;
}

/** null: there is none, or its code is no number. */
export function responseOf({ response }: Node): Response | null {
  if (!isNode(response)) return null;
  const code = wholeNumber(response.code);
  return code === null ? null : { code, comment: textOf(response.comment), logId: textOf(response.log_id) };
}

/** A job as JOOR's pages show it (bulk-connection-postput and bulk-connection-job-get). */
export interface Job {
  id: string;
  /** queued, started or finished; JOOR documents no other. */
  status: string;
  /** Number of the record reached. */
  progress: number;
}

/** A word or two: what JOOR may call a state that it does not document. */
const STATUS = /^[A-Za-z][A-Za-z _-]{0,29}$/;

/** The one job of a reply; null: it has none, several, or one whose values are not of the documented types. */
export function jobOf({ bulk_connections_jobs: jobs }: Node): Job | null {
  const list = isNode(jobs) ? jobs.bulk_connection_job : jobs;
  const job = Array.isArray(list) ? (list.length === 1 ? list[0] : undefined) : list;
  if (!isNode(job)) return null;
  const { bulk_connections_job_id, status, connection_record_progress } = job;
  const id = wholeNumber(bulk_connections_job_id);
  const progress = isNothing(connection_record_progress) ? 0 : wholeNumber(connection_record_progress);
  if (id === null || id < 1 || progress === null || progress < 0 || !STATUS.test(textOf(status))) return null;
  return { id: String(id), status: textOf(status), progress };
}

/** "Connection record number, if the job has been started": before that there may be none. */
const isNothing = (value: NodeValue | undefined): boolean => value === undefined || value === null || value === '';

/** A whole number, which XML gives as text; null: it is none. */
function wholeNumber(value: NodeValue | undefined): number | null {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return /^-?\d{1,15}$/.test(text) ? Number(text) : null;
}

/** A text or number of a reply, at most as long as an excerpt; anything else is none. */
const textOf = (value: NodeValue | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? excerpt(String(value).trim()) : '';

/** What JOOR says where it refuses. */
export const refusalOf = ({ code, body }: Answer, response: Response): string => refusal(code, response, body);

function refusal(code: number, response: Response | null, body: string): string {
  const comment = response?.comment || excerpt(body);
  const log = response?.logId ? ` JOOR log ID: ${response.logId}.` : '';
  return `JOOR refused the request (HTTP ${code}, code ${response?.code ?? 'none'}): ${comment}${log}`;
}

const excerpt = (body: string): string => (body.length > 300 ? `${body.slice(0, 300)}...` : body);
