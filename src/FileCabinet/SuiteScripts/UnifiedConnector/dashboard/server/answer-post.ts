import type { ActionName, AnswerOf, Reply } from '../contract/actions';
import type { Action, Visitor } from './action';
import type { Parameters } from './parameters';
import { Refusal } from './refusal';

export interface ReceivedPost {
  contentType: string;
  body: string;
}

/** Long enough for ten thousand internal ids and for any configuration. */
const MAX_BODY = 400_000;

/** Whatever the action: what is longer is not even parsed. */
const MAX_ANY_BODY = 7_000_000;

type AnyAction = Action<ActionName>;

/**
 * Answers one action. A request that is not the dashboard's own page's is refused before anything is read: it has the
 * type JSON, which a form of another site cannot send, and the token of the session.
 * @param token of the visitor's session; '' where there is none
 */
export function answerPost(
  post: ReceivedPost,
  token: string,
  visitor: Visitor,
  actionNamed: (name: string) => AnyAction | undefined,
): Reply<AnswerOf<ActionName>> {
  try {
    const { action: name, token: given, ...parameters } = parametersOf(post);
    if (token === '' || given !== token) {
      throw new Refusal('Your session has ended or belongs to another page. Reload the page and try again.');
    }
    const action = typeof name === 'string' ? actionNamed(name) : undefined;
    if (!action)
      throw new Refusal('The dashboard has no such action. Reload the page. It may be from an earlier version.');
    if (action.administrator && !visitor.isAdministrator) {
      throw new Refusal(
        'This is for administrators only. Open the Dashboard with the role Administrator or Unified Connector Administrator.',
      );
    }
    refuseLonger(post.body, action.longest ?? MAX_BODY);
    return { ok: true, answer: action.answer(parameters, visitor) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, sentence: error.message };
    const lacking = lackingPermission(error);
    if (lacking !== null) return { ok: false, sentence: lacking };
    throw error;
  }
}

function parametersOf({ contentType, body }: ReceivedPost): Parameters {
  if (!/^application\/json\s*(;|$)/i.test(contentType))
    throw new Refusal('Requests must have the type application/json.');
  refuseLonger(body, MAX_ANY_BODY);
  const parsed = parse(body);
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new Refusal('The request is not a JSON object.');
  }
  return parsed as Parameters;
}

function refuseLonger(body: string, most: number): void {
  if (body.length <= most) return;
  throw new Refusal(`The request has ${body.length} characters, but at most ${most} are allowed. Send it in parts.`);
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

/** A role without a permission does not see the record type at all: NetSuite says that it was not found. */
function lackingPermission(error: unknown): string | null {
  const { name = '', message = '' } = error as { name?: string; message?: string };
  if (/INSUFFICIENT_PERMISSION/.test(name)) return `Your role lacks a permission for this: ${message}`;
  const [, type] = /Record ['‘"]?(\w+)['’"]? was not found/i.exec(message) ?? [];
  return type === undefined
    ? null
    : `Your role may not see records of the type ${type}. Ask an administrator for the role Unified Connector User.`;
}
