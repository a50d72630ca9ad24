import { RUN, SYNC_STATE } from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { withCompared } from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/records/compared-fields';

describe('What queries compare', () => {
  test('is written with what people see, and emptied with it', () => {
    expect(withCompared({ [SYNC_STATE.nextDue]: new Date('2026-07-02T14:00:07.900Z') })).toMatchObject({
      [SYNC_STATE.nextDueUtc]: '2026-07-02T14:00:07Z',
    });
    expect(withCompared({ [SYNC_STATE.nextDue]: null })).toEqual({
      [SYNC_STATE.nextDue]: null,
      [SYNC_STATE.nextDueUtc]: '',
    });
    expect(withCompared({ [SYNC_STATE.state]: 'Failed' })).toEqual({ [SYNC_STATE.state]: 'Failed' });
  });

  test('of a long text is its beginning, or its length', () => {
    expect(withCompared({ [RUN.message]: 'x'.repeat(5000) })[RUN.messageStart]).toHaveLength(1000);
    expect(withCompared({ [SYNC_STATE.payload]: '{}' })).toMatchObject({ [SYNC_STATE.payloadLength]: 2 });
  });
});
