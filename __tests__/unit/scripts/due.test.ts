import { allOf } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/scripts/customer-export/due/due';

const account = (systemId: number) => ({ systemId, accountStateId: systemId + 10 });

describe('What is due in a run', () => {
  test('is what is due for each External System, in their order', () => {
    const due = allOf([
      { items: [page(1)], messages: ['One.'], watched: [account(1)], credits: 2 },
      { waiting: [2], messages: ['Two pauses.'], watched: [account(2)], troubled: [account(2)] },
      { items: [page(3)], credits: 3 },
    ]);
    expect(due).toEqual({
      items: [page(1), page(3)],
      messages: ['One.', 'Two pauses.'],
      watched: [account(1), account(2)],
      troubled: [account(2)],
      credits: 5,
      creditsBackAt: null,
      matches: [],
      orders: [],
      files: [],
      waiting: [2],
    });
  });

  test('waits for the first credits that come back', () => {
    expect(allOf([{ creditsBackAt: 20 }, { creditsBackAt: 10 }, { creditsBackAt: null }]).creditsBackAt).toBe(10);
  });

  test('is nothing where nothing is', () => {
    expect(allOf([])).toEqual({
      items: [],
      messages: [],
      watched: [],
      matches: [],
      orders: [],
      files: [],
      troubled: [],
      credits: 0,
      creditsBackAt: null,
      waiting: [],
    });
  });
});

const page = (systemId: number) => ({
  type: 'page' as const,
  page: { systemId, selection: { ids: [7] }, requested: false },
});
