import {
  addOutcome,
  nothingDone,
} from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/outcome/chunk-result';
import { putOnHold } from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/outcome/outcomes';

describe('The result of a chunk', () => {
  test('lists customers by outcome, by reason and by fault code, and counts kinds of writes', () => {
    const result = nothingDone();
    addOutcome(result, 1, { counted: 'sent', cost: 'firstSend' });
    addOutcome(result, 2, { counted: 'sent', cost: 'update' });
    addOutcome(result, 3, { counted: 'failed', cost: 'failed', faultCodes: ['a', 'b'] });
    addOutcome(result, 4, { counted: 'failed', cost: 'failed', faultCodes: ['b'] }, true);
    addOutcome(result, 5, { counted: 'excluded', cost: 'other', reason: 'Inactive.' });
    addOutcome(result, 6, { counted: 'unchanged', cost: 'other', reason: '' });
    expect(result).toEqual({
      ...nothingDone(),
      customers: { firstSend: 1, update: 1, failed: 2 },
      lists: {
        sent: [1, 2],
        failed: [3],
        standing: [4],
        excluded: [5],
        unchanged: [6],
        'fault a': [3],
        'fault b': [3, 4],
        'reason Inactive.': [5],
      },
    });
  });

  test('tells the customers apart that were left without a trace', () => {
    const result = nothingDone();
    addOutcome(result, 7, putOnHold('No credits.'));
    addOutcome(result, 8, { counted: 'onHold', cost: 'other', reason: 'Upload is off.' });
    expect(result.lists.onHold).toEqual([7, 8]);
    expect(result.unrecorded).toBe(1);
    expect(result.lists['reason No credits.']).toEqual([7]);
    expect(result.lists['reason Upload is off.']).toEqual([8]);
  });
});
