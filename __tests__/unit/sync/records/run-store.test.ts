import * as record from 'N/record';
import { RUN } from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { MAX_LONG_TEXT } from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/records/long-text';
import {
  RUN_KIND,
  RUN_STATUS,
  type RunResult,
} from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/records/run';
import {
  closeRequest,
  endRequest,
  readIds,
} from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/records/run-store';

jest.mock('N/record');

describe('Internal IDs in any common form', () => {
  test.each([
    ['7', [7]],
    ['7, 8 9', [7, 8, 9]],
    ['7\n8\r\n7', [7, 8]],
    ['[7,8]', [7, 8]],
    ['["7";"8"]', [7, 8]],
    ['', []],
  ])('%j', (input, ids) => {
    expect(readIds(input)).toEqual({ ids, wrong: [] });
  });

  test('what is not an id is told, not dropped', () => {
    expect(readIds('7, abc, -1, 1.5, 0')).toEqual({ ids: [7], wrong: ['abc', '-1', '1.5', '0'] });
  });
});

describe('The message of a run, where its sentences are too many for the field', () => {
  const sentences = Array.from({ length: 2_000 }, (_, index) => `${`Customer ${index} `.padEnd(98, '.')}.`);
  const message = sentences.join('\n');
  const result: RunResult = {
    kind: RUN_KIND.request,
    status: RUN_STATUS.finished,
    startedAt: new Date(0),
    duration: 0,
    sent: 0,
    standing: 0,
    failed: 0,
    onHold: 0,
    excluded: 0,
    unchanged: 0,
    foundBySweep: 0,
    verified: 0,
    batches: 0,
    customers: '{}',
    credits: 0,
    units: 0,
    figures: '{}',
    watermarkBefore: '[]',
    watermarkAfter: '[]',
    message,
  };

  test.each([
    ['of a request that is closed', () => closeRequest(7, message)],
    ['of a request that was answered by the script itself', () => endRequest(7, result)],
  ])('%s: whole ones are kept, and the last line counts the others', (_, act) => {
    const submitFields = jest.mocked(record.submitFields);
    submitFields.mockClear();
    act();
    const [{ values }] = submitFields.mock.calls[0] as unknown as [{ values: Record<string, string> }];
    const kept = (values[RUN.message] as string).split('\n');
    const last = kept.pop();
    expect(values[RUN.message]?.length).toBeLessThanOrEqual(MAX_LONG_TEXT);
    expect(kept).toEqual(sentences.slice(0, kept.length));
    expect(last).toBe(`And ${(2_000 - kept.length).toLocaleString('en')} more that do not fit here.`);
  });
});
