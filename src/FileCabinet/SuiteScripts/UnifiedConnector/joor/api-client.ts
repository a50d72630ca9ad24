import * as encode from 'N/encode';
import * as https from 'N/https';
import type { ExternalSystem } from '../settings/external-system';
import type { JoorConnection } from './connection';
import { unmarked } from './order-call';
import { type Answer, type PostOutcome, type RequestError, readAnswer, readRequestError } from './reply';
import { writeConnectionsXml } from './xml';

/**
 * Sends connections to JOOR as one background job, in the format of the External System. Costs 10 units and 5 credits;
 * never raises: whatever happens is an outcome. `reply` is JOOR's answer as it came, for support.
 */
export function postConnections(
  system: ExternalSystem,
  connections: readonly JoorConnection[],
): { outcome: PostOutcome; reply: string } {
  try {
    const response = https.post({
      url: `${system.baseUrl}/bulk-connection`,
      headers: {
        Accept: `application/${system.format}`,
        'Content-Type': `application/${system.format}`,
        Authorization: authorization(system.secret) as unknown as string,
      },
      body: bodyOf(connections, system.format),
    });
    return { outcome: readAnswer(response), reply: `HTTP ${response.code}\n${response.body}` };
  } catch (error) {
    const { name, message } = error as { name?: string; message?: string };
    return { outcome: readRequestError({ name, message }), reply: `${name ?? 'Error'}: ${message ?? ''}` };
  }
}

/**
 * JOOR's answer to a GET of its API, as it came; no GET marks an order as exported (see `unmarked`). Costs 10 units and 1
 * credit; never raises.
 */
export function getFromJoor(system: ExternalSystem, path: string): { answer: Answer } | { error: RequestError } {
  try {
    const { code, body, headers } = https.get({
      url: `${system.baseUrl}${unmarked(path)}`,
      headers: {
        Accept: `application/${system.format}`,
        Authorization: authorization(system.secret) as unknown as string,
      },
    });
    return { answer: { code, body, headers } };
  } catch (error) {
    const { name, message } = error as RequestError;
    return { error: { name, message } };
  }
}

/** The same of a DELETE. Costs 10 units and 5 credits; never raises. */
export function deleteFromJoor(system: ExternalSystem, path: string): { answer: Answer } | { error: RequestError } {
  try {
    const { code, body, headers } = https.delete({
      url: `${system.baseUrl}${path}`,
      headers: {
        Accept: `application/${system.format}`,
        Authorization: authorization(system.secret) as unknown as string,
      },
    });
    return { answer: { code, body, headers } };
  } catch (error) {
    const { name, message } = error as RequestError;
    return { error: { name, message } };
  }
}

/** The body of a request that sends these connections. */
export function bodyOf(connections: readonly JoorConnection[], format: ExternalSystem['format']): string {
  return format === 'xml'
    ? writeConnectionsXml(connections)
    : JSON.stringify({ bulk_connections: { connection: connections } });
}

/**
 * `OAuth2 ` and the Base64 form of the token. The order matters: convertEncoding changes the string in place, and
 * without keepEncoding the appended part would be encoded anew (Oracle help, section_4418247678 and its sibling pages).
 */
function authorization(secret: string): https.SecureString {
  const token = https.createSecureString({ input: `{${secret}}` });
  token.convertEncoding({ fromEncoding: encode.Encoding.UTF_8, toEncoding: encode.Encoding.BASE_64 });
  return https.createSecureString({ input: 'OAuth2 ' }).appendSecureString({ secureString: token, keepEncoding: true });
}
