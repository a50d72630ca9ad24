import * as https from 'N/https';
import { errorName, errorText, fits, observe } from './measure-query';
import type { Observation } from './probe-result';

/** A host that never is (RFC 2606). */
const NOWHERE = 'https://joor-account-probe.invalid/';

/** Where a person lets the probe send a request, and the API Secret that goes with it. */
export interface Host {
  url: string;
  /** Script id of the secret; '': none. */
  secret: string;
}

/** What requests to a host that a person named bring. Costs at most 40 units. */
export function measureHttps({ url, secret }: Host): Observation[] {
  const answers = [
    observe('https.not-sent', () => {
      try {
        https.get({ url: NOWHERE });
        return fits('no', 'it answered');
      } catch (error) {
        return fits(errorName(error) === 'SSS_UNKNOWN_HOST' ? 'yes' : 'no', errorName(error));
      }
    }),
    observe('figure.header-casing', () => {
      const names = Object.keys(https.get({ url }).headers).filter((name) => /^content-type$/i.test(name));
      return fits(names.includes('content-type') ? 'yes' : 'no', names.join(', ') || 'no Content-Type');
    }),
  ];
  if (secret === '') return answers;
  const secrets = observe('figure.secret-forms', () => {
    const failed: string[] = [];
    for (const [form, send] of Object.entries(FORMS)) {
      try {
        // A host that shows what it was sent shows a placeholder that nothing took the place of.
        if (send(url, secret).body.includes(`{${secret}}`)) failed.push(`${form}: sent as it is written`);
      } catch (error) {
        failed.push(`${form}: ${errorText(error)}`);
      }
    }
    return fits(failed.length === 0 ? 'yes' : 'no', failed.join('; ') || 'both were sent');
  });
  return [...answers, secrets];
}

const FORMS: Readonly<Record<string, (url: string, secret: string) => https.ClientResponse>> = {
  SecureString: (url, secret) =>
    https.get({ url, headers: { Authorization: https.createSecureString({ input: `Bearer {${secret}}` }) } }),
  credentials: (url, secret) =>
    https.get({ url, headers: { Authorization: `Bearer {${secret}}` }, credentials: [secret] } as never),
};
