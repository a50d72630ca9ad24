import type { Fault } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/joor/rule-sheet';
import {
  customerStatusHtml,
  type SystemStatus,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/record-pages/customer-status';
import { STYLES } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/record-pages/styles';

const DASHBOARD = '/app/site/hosting/scriptlet.nl?script=101&deploy=1#/why-not/4711';

const fault = (message: string): Fault =>
  ({
    code: 'x',
    field: '',
    message,
    fix: 'Complete the address on the Address tab of the customer.',
  }) as unknown as Fault;

/** An External System of which there is as much to say as can be; `text` stands for each text. */
const system = (systemId: number, text: string): SystemStatus => ({
  systemId,
  systemName: `JOOR ${systemId} ${text}`,
  state: 'Failed',
  reason: text,
  sentAt: '2026-11-29 12:00',
  verifiedAt: '2026-11-29 12:05',
  failedRecord: '/app/common/custom/custrecordentry.nl?rectype=12&id=3456',
  codeAtJoor: 'C-4711',
  removed: null,
  preview: {
    customerId: 4711,
    name: text,
    systemId,
    systemName: `JOOR ${systemId}`,
    outcome: 'fails',
    sentence: text,
    faults: Array.from({ length: 6 }, () => fault(text)),
    warnings: [fault(text)],
    compared: 'never sent',
    diff: [],
    inFile: null,
    pause: text,
  },
  runQueued: false,
});

const TEXTS = {
  short: 'ok',
  'long Latin': 'Incomplete address: Address "Flagship" has no city. '.repeat(20),
  'long Japanese': '住所「旗艦店」に市区町村がありません。'.repeat(60),
  'long with emoji': '🧥👗'.repeat(300),
  'long with markup': '<b onclick="alert(1)">&\'</b>'.repeat(80),
};

const bytes = (markup: string) => Buffer.byteLength(markup);

/** Whether every element that is opened is closed: what is cut in the middle is not. */
function isBalanced(markup: string): boolean {
  const open: string[] = [];
  for (const [, close, name = ''] of markup.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
    if (close === '') open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}

test('a customer that waits for the run of a save is told so, where it would be sent', () => {
  const shown = (outcome: 'new' | 'update' | 'fails', runQueued: boolean) => {
    const { preview, ...status } = system(1, 'ok');
    if (!preview) throw new Error('It has a preview.');
    const told = { ...preview, outcome, sentence: 'It would be sent.' };
    return customerStatusHtml([{ ...status, preview: told, runQueued }], DASHBOARD, true).markup;
  };
  const waiting = 'Waiting for the run that was started by a save. If exported now: It would be sent.';
  expect(shown('update', true)).toContain(waiting);
  expect(shown('new', true)).toContain(waiting);
  expect(shown('update', false)).not.toContain('Waiting');
  expect(shown('fails', true)).not.toContain('Waiting');
});

describe('External System Sync Status stays below the 4,000 bytes of an Inline HTML field (Oracle help section_N2842731)', () => {
  const cases = Object.keys(TEXTS).flatMap((text) => [1, 2, 3, 8, 25].map((count) => [count, text] as const));

  test.each(cases)('with %i External Systems and texts that are %s', (count, text) => {
    const systems = Array.from({ length: count }, (_, index) => system(index + 1, TEXTS[text as keyof typeof TEXTS]));
    const { markup } = customerStatusHtml(systems, DASHBOARD, true);
    expect(bytes(markup)).toBeLessThan(4000);
    expect(isBalanced(markup)).toBe(true);
    expect(markup).toContain(DASHBOARD.replace('&', '&amp;'));
    expect(markup).not.toContain('\uFFFD');
  });

  test('what fits is not shortened', () => {
    const { markup } = customerStatusHtml([system(1, 'ok')], DASHBOARD, true);
    expect(markup).not.toContain('shortened');
    expect(markup.match(/<li>/g)).toHaveLength(7);
  });

  test.each(['long Latin', 'long Japanese'] as const)(
    'three External Systems whose texts are %s keep their rows and buttons, and say where the whole is',
    (text) => {
      const systems = [1, 2, 3].map((id) => system(id, TEXTS[text]));
      const { markup } = customerStatusHtml(systems, DASHBOARD, true);
      expect(markup.match(/<button [^>]*>Removed in JOOR/g)).toHaveLength(3);
      expect(markup.match(/<button [^>]*>Remove at JOOR/g)).toHaveLength(3);
      expect(markup).toContain('Texts are shortened here; the dashboard has them in full.');
      expect(markup).not.toContain('not shown here');
    },
  );

  test('says how many External Systems are left out', () => {
    const systems = Array.from({ length: 25 }, (_, index) => system(index + 1, TEXTS['long Japanese']));
    const { markup } = customerStatusHtml(systems, DASHBOARD, true);
    const shown = markup.match(/<tr><th scope="row">/g)?.length ?? 0;
    expect(shown).toBeGreaterThan(2);
    expect(markup).toContain(`External Systems that are not shown here: ${25 - shown}.`);
  });

  test('the styles, in a field of their own, do too', () => {
    expect(bytes(STYLES.markup)).toBeLessThan(4000);
  });
});
