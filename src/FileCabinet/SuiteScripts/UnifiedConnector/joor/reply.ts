import { parseXml, XmlElement } from '@rgrove/parse-xml';

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

/** Reads JOOR's answer to a bulk-connection POST, be it JSON or XML. */
export function readAnswer(answer: Answer): PostOutcome {
  const { code, body } = answer;
  if (code === 401 || code === 403) {
    return { kind: 'unauthorised', message: `JOOR did not accept the token (HTTP ${code}).` };
  }
  if (code === 429) {
    const message = 'JOOR has no credits left in this window (HTTP 429).';
    return { kind: 'rate-limited', message, retryAfter: retryAfter(answer) };
  }
  if (code >= 500) return { kind: 'transient', message: `JOOR reported an internal error (HTTP ${code}).` };
  const reply = parse(body);
  if (code === 404 && !reply) {
    return { kind: 'configuration', message: `The Base URL does not point to JOOR's API (HTTP 404): ${excerpt(body)}` };
  }
  if (code >= 400) return { kind: 'refused', message: refusal(code, reply?.response, body) };
  if (code >= 300) return { kind: 'configuration', message: `The Base URL answered with a redirect (HTTP ${code}).` };
  if (!reply) return { kind: 'unknown', message: `JOOR's reply could not be read (HTTP ${code}): ${excerpt(body)}` };
  if (reply.response && Number(reply.response.code) !== 0) {
    return { kind: 'refused', message: refusal(code, reply.response, body) };
  }
  const job = reply.bulk_connections_jobs?.[0];
  if (job?.bulk_connections_job_id === undefined) {
    return { kind: 'unknown', message: `JOOR's reply contains no job (HTTP ${code}): ${excerpt(body)}` };
  }
  return { kind: 'accepted', jobId: String(job.bulk_connections_job_id), jobStatus: String(job.status ?? '') };
}

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

interface BulkReply {
  response?: { code?: number | string; comment?: string; log_id?: string | number };
  bulk_connections_jobs?: { bulk_connections_job_id?: number | string; status?: string }[];
}

/** The reply in a readable answer; null: it is none, or only a part of one. */
function parse(body: string): BulkReply | null {
  try {
    if (body.trimStart().startsWith('<')) return parseXmlReply(body);
    const parsed = JSON.parse(body) as { bulk_connections?: BulkReply } | null;
    return parsed?.bulk_connections ?? null;
  } catch {
    return null;
  }
}

/** Whether a body is an answer of JOOR's API, whatever it says. */
export function isReadable(body: string): boolean {
  try {
    if (body.trimStart().startsWith('<')) return ROOTS.includes(parseXml(body).root?.name ?? '');
    return ROOTS.some((root) => Object.hasOwn(JSON.parse(body) as object, root));
  } catch {
    return false;
  }
}

const ROOTS = ['bulk_connections', 'connections'];

function parseXmlReply(body: string): BulkReply | null {
  const { root } = parseXml(body);
  if (root?.name !== 'bulk_connections') return null;
  const response = child(root, 'response');
  const jobs = child(root, 'bulk_connections_jobs');
  return {
    ...(response ? { response: textsOf(response) } : {}),
    bulk_connections_jobs: jobs ? childrenOf(jobs).map(textsOf) : [],
  };
}

const childrenOf = (element: XmlElement): XmlElement[] => element.children.filter((node) => node instanceof XmlElement);

const child = (element: XmlElement, name: string): XmlElement | undefined =>
  childrenOf(element).find((each) => each.name === name);

const textsOf = (element: XmlElement): Record<string, string> =>
  Object.fromEntries(childrenOf(element).map((each) => [each.name, each.text.trim()]));

function refusal(code: number, response: BulkReply['response'], body: string): string {
  const comment = response?.comment ?? excerpt(body);
  const log = response?.log_id === undefined ? '' : ` JOOR log ID: ${response.log_id}.`;
  return `JOOR refused the request (HTTP ${code}, code ${response?.code ?? 'none'}): ${comment}${log}`;
}

const excerpt = (body: string): string => (body.length > 300 ? `${body.slice(0, 300)}...` : body);
