import type { Progress } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/export/contract';
import {
  followed,
  keyOf,
  type Reported,
  summary,
  withProgress,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/dashboard/export/standing';
import type {
  ExportLine,
  LineOutcome,
} from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/on-request/export-answer';

const line = (outcome: LineOutcome, customerId = 7): ExportLine => ({
  customerId,
  systemId: 1,
  systemName: 'JOOR',
  name: `Boutique ${customerId}`,
  outcome,
  sentence: 'At once.',
});

const reported = (waiting: boolean, state?: string, isNew = true): Reported => {
  const states = state === undefined ? [] : [{ customerId: 7, systemId: 1, state, reason: 'Later.', isNew }];
  return withProgress(null, { waiting, states });
};

describe('a line of an answer', () => {
  test.each<[LineOutcome, string]>([
    ['in sync', 'In sync'],
    ['waiting', 'Waiting for JOOR'],
    ['failed', 'Failed'],
    ['excluded', 'Excluded'],
    ['onHold', 'On hold'],
    ['unknown customer', 'Not found'],
  ])('%s is final', (outcome, state) => {
    expect(followed(line(outcome), reported(true, 'Accepted'))).toMatchObject({
      state,
      sentence: 'At once.',
      underWay: false,
    });
  });

  test.each<[string, LineOutcome, Reported | null, object]>([
    ['handed over', 'queued', null, { state: 'Requested', sentence: 'At once.', underWay: true }],
    ['not taken up yet', 'queued', reported(true, 'Failed', false), { state: 'Requested', underWay: true }],
    ['taken up, its run not finished', 'queued', reported(true, 'Failed'), { state: 'Failed', underWay: false }],
    ['failed as before', 'queued', reported(false, 'Failed', false), { sentence: 'Later.', underWay: false }],
    ['taken by JOOR', 'queued', reported(false, 'Accepted'), { state: 'Accepted', underWay: true }],
    ['read back', 'queued', reported(false, 'In sync'), { state: 'In sync', underWay: false }],
    ['nothing recorded', 'queued', reported(false), { state: 'Excluded', underWay: false }],
    ['sent at once', 'sent', null, { state: 'Accepted', underWay: true }],
    ['sent at once and read back since', 'sent', reported(false, 'In sync'), { state: 'In sync', underWay: false }],
    ['sent at once and refused since', 'sent', reported(false, 'Failed'), { state: 'Failed', underWay: false }],
    ['unchanged, its job under way', 'unchanged', null, { state: 'Accepted', underWay: true }],
  ])('%s', (_, outcome, known, expected) => {
    expect(followed(line(outcome), known)).toMatchObject(expected);
  });

  test('what was reported before stays until something newer is', () => {
    const later: Progress = {
      waiting: false,
      states: [{ customerId: 8, systemId: 1, state: 'In sync', reason: '', isNew: true }],
    };
    const both = withProgress(reported(true, 'Failed'), later);
    expect([...both.states.keys()]).toEqual([keyOf(line('queued', 7)), keyOf(line('queued', 8))]);
    expect(both.waiting).toBe(false);
  });
});

test('many lines are told in one sentence', () => {
  const lines = [line('in sync'), line('in sync'), line('failed'), line('queued'), line('queued')];
  expect(summary(lines.map((each) => followed(each, null)))).toBe('2 In sync, 1 Failed. 2 are under way.');
  expect(summary([followed(line('failed'), null)])).toBe('Boutique 7: Failed.');
  expect(summary([])).toBe('');
});
