import { readOperation } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/settings/operation';

const nothing = {
  sweepHours: null,
  retentionDays: null,
  alertRecipients: '',
  alertSender: '',
  quietHours: '',
  dailyMail: '',
};

describe('The settings of the daily work', () => {
  test('have defaults, and nobody is told', () => {
    expect(readOperation('JOOR', nothing)).toEqual({
      operation: { sweepHours: 24, retentionDays: 90, alerts: null },
      faults: [],
    });
  });

  test('name recipients, sender and quiet hours', () => {
    const { operation, faults } = readOperation('JOOR', {
      ...nothing,
      alertRecipients: 'ana@brand.example, \nbo@brand.example',
      alertSender: '12',
      quietHours: '22:00 - 07:00',
    });
    expect(faults).toEqual([]);
    expect(operation.alerts).toEqual({
      recipients: ['ana@brand.example', 'bo@brand.example'],
      sender: 12,
      quiet: { from: '22:00', to: '07:00' },
      dailyAt: null,
    });
  });

  test('have a daily mail only with somebody who gets it', () => {
    const told = { ...nothing, alertRecipients: 'ana@brand.example', alertSender: '12', dailyMail: ' 07:30 ' };
    expect(readOperation('JOOR', told).operation.alerts?.dailyAt).toBe('07:30');
    expect(readOperation('JOOR', { ...nothing, dailyMail: '07:30' }).faults).toEqual([
      expect.stringContaining('no Alert Recipients'),
    ]);
  });

  test('tell all their faults at once', () => {
    const recipients = [...Array(10).keys()].map((number) => `a${number}@brand.example`);
    const { faults } = readOperation('JOOR', {
      sweepHours: 0,
      retentionDays: -1,
      alertRecipients: ['Ana', ...recipients].join(', '),
      alertSender: 'Ana',
      quietHours: 'night',
      dailyMail: '7:3',
    });
    const named = [
      'Sweep Every',
      'has Ana in Alert Recipients',
      'has 11 addresses',
      'Sender',
      'Quiet',
      'Daily Mail At',
      'Retention',
    ];
    expect(faults.map((sentence, index) => sentence.includes(named[index] ?? '-'))).toEqual(named.map(() => true));
  });
});
