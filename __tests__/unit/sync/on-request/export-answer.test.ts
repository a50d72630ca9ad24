import type { Settings } from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/settings/read-settings';
import {
  answerOf,
  type ExportLine,
  STAYS,
  summaryOf,
} from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/on-request/export-answer';
import { resolveTargets } from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/on-request/export-task';
import { STATES } from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/records/states';

const NOT_READ = { read: false, notRead: '' };

describe('What a person is told of one customer', () => {
  test('what was recorded: the sentence of its Sync State', () => {
    const status = { state: STATES.accepted, reason: 'JOOR accepted it as part of job 7.' };
    expect(answerOf({ outcome: 'sent', reason: '', done: true }, status, NOT_READ)).toEqual({
      outcome: 'sent',
      sentence: status.reason,
    });
  });

  test('what was not recorded: the reason, and that it stays requested', () => {
    const answer = answerOf({ outcome: 'onHold', reason: 'No credits.', done: false }, undefined, NOT_READ);
    expect(answer).toEqual({ outcome: 'onHold', sentence: `No credits. ${STAYS}` });
  });

  test.each([
    [STATES.inSync, 'in sync'],
    [STATES.waiting, 'waiting'],
    [STATES.accepted, 'queued'],
    [STATES.differs, 'failed'],
  ])('unchanged, and read back as %s: %s', (state, outcome) => {
    const status = { state, reason: 'Seen.' };
    expect(answerOf({ outcome: 'unchanged', reason: '', done: true }, status, { read: true, notRead: '' })).toEqual({
      outcome,
      sentence: state === STATES.inSync ? 'Not sent: JOOR already has these values, checked just now.\nSeen.' : 'Seen.',
    });
  });

  test('unchanged and not read back: why', () => {
    const status = { state: STATES.inSync, reason: 'In sync (5 of 22 values can be checked).' };
    const { sentence } = answerOf({ outcome: 'unchanged', reason: '', done: true }, status, {
      read: false,
      notRead: 'JOOR has no credits.',
    });
    expect(sentence).toContain('It was not read back now: JOOR has no credits.');
  });
});

test('The summary counts the lines by outcome', () => {
  const line = (outcome: ExportLine['outcome']): ExportLine => ({
    customerId: 1,
    systemId: null,
    systemName: '',
    name: '',
    outcome,
    sentence: '',
  });
  expect(summaryOf([line('failed'), line('sent'), line('sent')])).toBe('2 sent, 1 failed.');
  expect(summaryOf([])).toBe('No customer was given.');
});

describe('Which External Systems a request concerns', () => {
  const settings = [1, 2].map((id) => ({ system: { id, name: `System ${id}` } })) as unknown as Settings[];
  const targets = new Map([
    [10, { name: 'Ten', systemIds: new Set([1, 2]) }],
    [11, { name: 'Eleven', systemIds: new Set<number>() }],
    [12, { name: 'Twelve', systemIds: new Set([9]) }],
  ]);

  test('those of each customer, and a line for whom there is none', () => {
    const { tasks, lines } = resolveTargets([10, 11, 12, 13], targets, settings, null);
    expect(tasks.map(({ customers }) => customers.map(({ id }) => id))).toEqual([[10], [10]]);
    expect(lines.map(({ customerId, outcome }) => [customerId, outcome])).toEqual([
      [11, 'excluded'],
      [12, 'excluded'],
      [13, 'unknown customer'],
    ]);
    expect(lines[1]?.sentence).toContain('inactive');
  });

  test('the one that is asked for, whether selected or not', () => {
    const { tasks, lines } = resolveTargets([10, 11], targets, settings, 2);
    expect(tasks.map(({ settings: { system }, customers }) => [system.id, customers.length])).toEqual([[2, 2]]);
    expect(lines).toEqual([]);
  });
});
