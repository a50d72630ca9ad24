import {
  addOutcome,
  nothingDone,
} from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/outcome/chunk-result';
import { putOnHold } from '../../../../src/FileCabinet/SuiteScripts/UnifiedConnector/sync/outcome/outcomes';

describe('The result of a chunk', () => {
  test('counts customers by outcome, by kind of write, by reason and by fault code', () => {
    const result = nothingDone();
    addOutcome(result, { counted: 'sent', cost: 'firstSend' });
    addOutcome(result, { counted: 'sent', cost: 'update' });
    addOutcome(result, { counted: 'failed', cost: 'failed', faultCodes: ['a', 'b'] });
    addOutcome(result, { counted: 'failed', cost: 'failed', faultCodes: ['b'] });
    addOutcome(result, { counted: 'excluded', cost: 'other', reason: 'Inactive.' });
    addOutcome(result, { counted: 'unchanged', cost: 'other', reason: '' });
    expect(result).toEqual({
      ...nothingDone(),
      counts: { sent: 2, failed: 2, onHold: 0, excluded: 1, unchanged: 1 },
      customers: { firstSend: 1, update: 1, failed: 2 },
      failedByCode: { a: 1, b: 2 },
      reasons: { 'Inactive.': 1 },
    });
  });

  test('tells the customers apart that were left without a trace', () => {
    const result = nothingDone();
    addOutcome(result, putOnHold('No credits.'));
    addOutcome(result, { counted: 'onHold', cost: 'other', reason: 'Upload is off.' });
    expect(result.counts.onHold).toBe(2);
    expect(result.unrecorded).toBe(1);
    expect(result.reasons).toEqual({ 'No credits.': 1, 'Upload is off.': 1 });
  });
});
