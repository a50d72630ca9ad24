import { type Mutant, mutant } from './mutant';

const CREATED = 'connector/orders-created.test.ts';
const CRASH = 'crash/orders.test.ts';
const READ = 'connector/orders.test.ts';
const CREATE_DUE = 'sync/orders/create-due.js';
const CREATE = 'sync/orders/create-from-order.js';

const noticedIn = (acts: readonly string[], each: Mutant): Mutant => ({ ...each, acts });

/** What reads JOOR's orders, and creates customers of them. */
export const ORDERS: readonly Mutant[] = [
  noticedIn(
    ['orders come'],
    mutant(
      'orders-marked',
      'No GET marks an order as exported.',
      ['joor/order-call.js', '"sync=0"', '"sync=1"'],
      READ,
      'becomes one row',
    ),
  ),
  noticedIn(
    ['pages fail'],
    mutant(
      'orders-watermark-ahead',
      'The watermark of orders moves when every page was kept.',
      ['sync/orders/read-orders.js', 'if (!next) return;', 'if (!next) break;'],
      READ,
      'told, stops nobody',
    ),
  ),
  noticedIn(
    ['pages fail'],
    mutant(
      'orders-page-passed-over',
      'A page that JOOR did not answer is read again.',
      [
        'sync/orders/read-orders.js',
        'if (!taken) return null;',
        'if (!taken) return { ...current, start: current.start + 50, before: "" };',
      ],
      READ,
      'told, stops nobody',
    ),
  ),
  noticedIn(
    ['creation broken off', 'two runs'],
    mutant(
      'created-without-external-id',
      "One of JOOR's customers has one external id.",
      ['sync/orders/customer-store.js', 'set("externalid", externalId);', ''],
      CRASH,
      'killed after',
    ),
  ),
  noticedIn(
    ['creation broken off'],
    mutant(
      'creation-not-noted',
      'The row says Creating first.',
      [CREATE, 'rowStore.recordDecision(row.id, { state: "Creating", reason: "", automatic, by });', ''],
      CRASH,
      'at these boundaries',
    ),
  ),
  noticedIn(
    ['creation broken off'],
    mutant(
      'creation-not-finished',
      'A creation that broke off is finished by the next run.',
      [CREATE_DUE, 'finishBroken(settings, outcomes, hasUnits);\n    createFresh', 'createFresh'],
      CRASH,
      'killed after',
    ),
  ),
  noticedIn(
    ['orders come', 'creation broken off'],
    mutant(
      'created-sent-back',
      'Created from an order, a customer is not sent back.',
      [CREATE, 'const sentence = writeKnown(row, customerId, plan);', 'const sentence = "";'],
      CREATED,
      'is done for the types',
    ),
  ),
  noticedIn(
    ['similar'],
    mutant(
      'created-despite-similar',
      'Nobody is created without a person where a near match exists.',
      [CREATE_DUE, 'if (similar.length > 0) {', 'if (false) {'],
      CREATED,
      'whom a person entered',
    ),
  ),
  noticedIn(
    ['by hand and limits'],
    mutant(
      'created-without-limit',
      'At most the set number is created within a day.',
      [CREATE_DUE, 'const left = most - rowStore.countCreatedToday(system.id);', 'const left = most;'],
      CREATED,
      'at most the set number',
    ),
  ),
  noticedIn(
    ['by hand and limits', 'orders come'],
    mutant(
      'created-of-any-type',
      'Orders create customers without a person for the types that are set.',
      [
        CREATE_DUE,
        'rowStore.readCreatable(system.id, types, MOST_AT_ONCE)',
        'rowStore.readCreatable(system.id, ["3", "4"], MOST_AT_ONCE)',
      ],
      CREATED,
      'is done for the types',
    ),
  ),
  noticedIn(
    ['orders come', 'by hand and limits'],
    mutant(
      'created-untold',
      'Each one that is created without a person stands in the General Log.',
      [CREATE_DUE, 'changeStore.recordChange(', '(() => {})('],
      CREATED,
      'is done for the types',
    ),
  ),
];
