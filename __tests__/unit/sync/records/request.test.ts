import {
  brokeOff,
  isUnderWay,
  type Request,
  remainderOf,
} from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/records/request';

const request = (changes: Partial<Request> = {}): Request => ({
  runId: 1,
  systemId: null,
  customerIds: [10, 11, 12],
  requestedBy: 'Ana Bell',
  minutesUnderWay: null,
  ...changes,
});

describe('What remains of a request', () => {
  test('nothing, where nothing of it is left', () => {
    expect(remainderOf(request(), new Map())).toBeNull();
    expect(remainderOf(request(), new Map([[1, [99]]]))).toBeNull();
    expect(remainderOf(request({ systemId: 2 }), new Map([[1, [10]]]))).toBeNull();
  });

  test('exactly its customers that are left, and their External System', () => {
    expect(remainderOf(request(), new Map([[1, [12, 99]]]))).toMatchObject({ systemId: 1, customerIds: [12] });
  });

  test('all External Systems, where several have some left', () => {
    const left = new Map([
      [1, [10, 11]],
      [2, [11]],
    ]);
    expect(remainderOf(request(), left)).toMatchObject({ systemId: null, customerIds: [10, 11] });
  });
});

test('A request is under way for ten minutes; after that it broke off', () => {
  const at = (minutesUnderWay: number | null) => request({ minutesUnderWay });
  expect([null, 0, 9, 10].map((minutes) => isUnderWay(at(minutes)))).toEqual([false, true, true, false]);
  expect([null, 0, 9, 10].map((minutes) => brokeOff(at(minutes)))).toEqual([false, false, false, true]);
});
