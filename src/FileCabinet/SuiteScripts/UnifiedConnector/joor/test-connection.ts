import type { ExternalSystem } from '../settings/external-system';
import { getFromJoor } from './api-client';
import { type Answer, type RequestError, readRequestError, readStatus, responseOf, textWithStatus } from './reply';
import { readReplyBody } from './reply-body';

/** What a connection test found: a sentence, and what is to blame. */
export interface ConnectionTest {
  verdict: 'fine' | 'unauthorised' | 'configuration' | 'rate-limited' | 'unavailable';
  sentence: string;
}

/** Longer than JOOR's customer codes can be (50), so no customer has it. */
const IMPOSSIBLE_CODE = 'connection-test'.padEnd(60, '-');

/**
 * Asks JOOR for a customer that cannot exist: any answer in JOOR's own form shows that address and token are right.
 * Costs 10 units and 1 credit; changes nothing at JOOR.
 */
export function testConnection(system: ExternalSystem): ConnectionTest {
  const reply = getFromJoor(system, `/connection/customer_code/${IMPOSSIBLE_CODE}/`);
  return 'answer' in reply ? readTestAnswer(system, reply.answer) : readTestError(system, reply.error);
}

/** Reads the answer to the test. */
export function readTestAnswer(system: ExternalSystem, answer: Answer): ConnectionTest {
  const outcome = readStatus(answer);
  switch (outcome?.kind) {
    case 'unauthorised':
      return { verdict: 'unauthorised', sentence: withFix(system, outcome) };
    case 'rate-limited':
      return { verdict: 'rate-limited', sentence: `${outcome.message} Try again in five minutes.` };
    case 'transient':
      return { verdict: 'unavailable', sentence: `${outcome.message} Try again when JOOR is available.` };
  }
  const content = readReplyBody(answer.body, 'connections') ?? readReplyBody(answer.body, 'bulk_connections');
  if (content && responseOf(content)) {
    return { verdict: 'fine', sentence: `JOOR responds at ${system.baseUrl} and accepts the token.` };
  }
  const message = `The server at ${system.baseUrl} is not JOOR's API ${textWithStatus(answer)}`;
  return { verdict: 'configuration', sentence: withFix(system, { kind: 'configuration', message }) };
}

/** Reads the error that N/https raised in place of an answer. */
export function readTestError(system: ExternalSystem, error: RequestError): ConnectionTest {
  const outcome = readRequestError(error);
  return outcome.kind === 'configuration'
    ? { verdict: 'configuration', sentence: withFix(system, outcome) }
    : {
        verdict: 'unavailable',
        sentence: `${(outcome as { message: string }).message} Try again when JOOR can be reached.`,
      };
}

/** What was refused and what to check, as one sentence each. */
export const withFix = (
  { name }: ExternalSystem,
  { kind, message }: { kind: 'unauthorised' | 'configuration'; message: string },
): string =>
  kind === 'unauthorised'
    ? `${message} Check the token in the API Secret that ${name} uses. Each run tests the connection again and resumes when the test passes.`
    : `${message} Check Base URL and API Secret ID on ${name}. Each run tests the connection again and resumes when the test passes.`;
