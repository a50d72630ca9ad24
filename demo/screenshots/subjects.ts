import { runQueued } from '../../local/runtime/run';
import { FAILED_RECORD, RUN } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import type { DemoAccount } from '../account/account';
import { editCustomers } from '../account/edit-customers';
import { ADMINISTRATOR } from '../account/fill-lists';
import { readNumbers } from '../account/read-numbers';
import type { SystemName } from '../account/systems';

/** Internal ids of what the pictures show. */
export interface Subjects {
  /** A customer with several faults. */
  faulty: number;
  /** A customer that JOOR has and that was edited since. */
  changed: number;
  /** A Failed Record with the most tries. */
  tried: number;
  /** A run that sent much. */
  run: number;
  match: MatchSubject;
  handOver: HandOverSubject;
}

/** The External System that is handed over to JOOR. */
export interface HandOverSubject {
  systemId: number;
  /** Changes the name of a customer, as a person does for a scenario. */
  rename(id: number): void;
}

/** The External System whose customers are to be matched. */
export interface MatchSubject {
  systemId: number;
  /** JOOR's list of its connections, as a file. */
  file: string;
  /** Runs what the pages have submitted. */
  work(): void;
}

/** A customer of demo/account/customers/faulty.ts. */
const FAULTY = 'Everything Missing Boutique';

/** Its people made connections at JOOR before. */
const TO_MATCH: SystemName = 'JOOR Homme';

/** Chooses what the pictures show, and edits one customer. */
export function chooseSubjects({ account, systems }: DemoAccount, file: string): Subjects {
  const first = (sql: string, params: string[] = []) => {
    const [id] = readNumbers(account, sql, params);
    if (id === undefined) throw new Error(`Nothing to show: ${sql}`);
    return id;
  };
  const [changed = 0] = editCustomers(account, systems[0]?.id ?? 0, 1);
  return {
    changed,
    faulty: first('SELECT id FROM customer WHERE companyname = ? ORDER BY id', [FAULTY]),
    tried: first(`SELECT id FROM ${FAILED_RECORD.type} ORDER BY ${FAILED_RECORD.tries} DESC, id DESC`),
    run: first(`SELECT id FROM ${RUN.type} ORDER BY ${RUN.sent} DESC, id`),
    handOver: {
      systemId: systems[0]?.id ?? 0,
      rename(id) {
        const customer = account.records.load('customer', id, ADMINISTRATOR);
        customer.values.companyname = 'Galerie Rebaptisée';
        account.records.save(customer, ADMINISTRATOR);
      },
    },
    match: { systemId: systems.find(({ name }) => name === TO_MATCH)?.id ?? 0, file, work: () => runQueued(account) },
  };
}
