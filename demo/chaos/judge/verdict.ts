/** Every rule with what it asks, in the words of the promise. */
export const RULES = {
  'change-lost': 'Every change of an enabled customer reaches JOOR or stands in the queue with a reason.',
  'false-claim': 'Nothing is called accepted or in sync whose last values JOOR did not take.',
  'false-exclusion': 'An enabled customer is not called excluded.',
  'leaver-unexplained': 'A customer that JOOR has and that is no longer enabled ends in a state with its reason.',
  'sent-twice': 'The same values are not sent twice unless the outcome was unknown or JOOR showed others.',
  'two-codes': 'A customer has one code, and so one connection.',
  'shared-code': 'Two customers never share a code.',
  'foreign-code': 'JOOR gets no connection that is no customer.',
  'stale-over-newer': 'An older version is never sent after a newer one, nor left on top of it.',
  'in-sync-not-read-back': '"In sync" and "Sent" are only said after the connection was read back.',
  'in-sync-differs':
    '"In sync" is only said where JOOR holds the values of NetSuite, "Sent" where it has the connection.',
  'state-missing': 'A customer that JOOR took has a Sync State.',
  'state-not-known': 'A Sync State has a state that the design names.',
  'reason-missing': 'A Sync State that claims no success gives its reason.',
  'queue-row-missing': 'A customer that waits for a try or a person stands in the Failed Record Queue.',
  'queue-row-left-open': 'A Failed Record is closed once its customer waits for nothing.',
  'doubled-row': 'A customer has one Sync State and at most one open Failed Record.',
  'intent-left-open': 'What became of every batch is recorded.',
  'missed-by-delta': 'What a sweep finds is explained by something that the look for changes cannot see.',
  'post-without-batch': 'Every POST is in the history of JOOR with a Batch that names its customers and its job.',
  'batch-unfounded': 'A Batch says what JOOR answered.',
  'batch-removed-early': 'A batch that a customer waits for is kept.',
  'old-left': 'What is finished goes after the retention period.',
  'too-many-tries': 'Tries never exceed their limit.',
  'tried-too-soon': 'A version that JOOR could not take waits longer after each try.',
  'credits-uncounted': 'Every credit of a window is counted.',
  'credits-exceeded': 'Scheduled work leaves the Credit Reserve, and nothing is asked after a 429 in its window.',
  'sent-while-off': 'With Upload off no new customer is sent, with Update off no known one.',
  'sent-by-hand': 'By hand, nothing goes that nobody chose.',
  'sent-for-ever': 'Where JOOR shows other values, a customer is sent once more and no further time.',
  'search-too-dear': 'Finding refused customers costs at most 100 credits a run.',
  'two-senders': 'A run asks nothing while another one, or a request of a person, is under way.',
  'watermark-ahead': 'The watermark is the last change that was looked at.',
  'mass-leave': 'A shrunken number of enabled customers pauses the External System.',
  'pause-lost': 'A pause for a deploy ends when a person ends it.',
  'code-of-another': 'Of several new customers with one code the lowest internal ID gets it.',
  'outcome-unrecorded': 'What became of a customer that was sent stands in its Sync State or in the queue.',
  'sent-while-paused': 'Nothing is sent while the External System is paused.',
  'state-unfounded': 'A state says what became of the last request.',
  'failed-unfounded': 'A customer is Failed for a fault, a refusal or a code of another customer only.',
  'not-tried': 'What is due is tried by the next run.',
  'held-too-long': 'A customer is On hold only while a switch is off.',
  'not-settled': 'A customer whose job is finished is read back.',
  'new-not-read-back': 'A new customer whose answer was lost is read back before it is sent again.',
  'key-missing': 'Sync States and Failed Records have an external ID that cannot be given twice.',
  'queue-row-outdated': 'A Failed Record tells what its Sync State tells.',
  'dismissal-undone': 'A dismissed record that fails as before stays dismissed.',
  'request-lost': 'What a person asked for is kept until it is answered.',
  'file-unaccounted': 'Every file that JOOR took stands in the Files of the account, with its hash.',
  'file-unfounded': 'A file is called Delivered only where JOOR has all of it.',
  'file-left-open': 'What became of every file is found out.',
  'file-too-soon': 'JOOR gets a file at most hourly.',
  'file-format': 'A file has a format that JOOR had approved.',
  'file-overwritten': 'No file of anybody is overwritten at the server.',
  'sent-while-handed-over': 'What a person handed over by template waits until JOOR shows it.',
  'order-marked': 'No order is marked as exported.',
  'order-lost': 'The customer of every order is known, created, or a row.',
  'order-row-doubled': "One of JOOR's customers has one row.",
  'created-twice': "One of JOOR's customers is created once.",
  'created-half': 'A customer that was created has its Sync State, its External System and its row.',
  'created-unwanted': 'Without a person only those are created who may be, and whom NetSuite does not know.',
  'created-too-many': 'Without a person at most the set number is created within a day.',
  'created-untold': 'Whoever was created without a person stands in the General Log.',
  'created-sent-back': 'A customer that was created from an order is not sent back as it is.',
  'never-calm': 'Without faults and edits, everything comes to rest.',
} as const;

export type Rule = keyof typeof RULES;

export interface Violation {
  rule: Rule;
  /** Internal id; null where no customer is concerned. */
  customer: number | null;
  /** What was found, with its evidence. */
  sentence: string;
}

export interface Verdict {
  violations: Violation[];
  /** Enabled customers whose values JOOR took. */
  equal: number;
  /** Customers that differ from JOOR, by the state or pause that says why. */
  explained: Record<string, number>;
  /** Customers that are not enabled and that JOOR never took. */
  outside: number;
}
