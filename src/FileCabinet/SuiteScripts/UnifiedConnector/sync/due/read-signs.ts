import { noLaterThan } from '../../customers/read-changes';
import {
  BATCH as B,
  CUSTOMER,
  EXTERNAL_SYSTEM as E,
  FAILED_RECORD,
  FIELD_MAP,
  CUSTOMER_FILE as FILE,
  FILE_FORMAT,
  MATCH,
  RUN,
  SYNC_STATE as S,
  VALUE_MAP,
} from '../../netsuite/ids';
import { type Instant, instantOf } from '../../netsuite/instant';
import { seesAsSystem } from '../../netsuite/permissions';
import { placeholders } from '../../netsuite/placeholders';
import { BOUND_TIME, printedTime } from '../../netsuite/read-clock';
import { MAX_ROWS, type Param, readRows, text } from '../../netsuite/suiteql';
import { dueReadBacks } from '../read-back/read-back-store';
import { BATCH_STATUS, FORGOTTEN, overdueSentBy } from '../records/batch-store';
import type { Change } from '../records/compared-seconds';
import { FAILED_RECORD_STATUS } from '../records/failed-record-status';
import { FILE_STATE, MAY_BE_TAKEN } from '../records/file-states';
import { unsettledParts } from '../records/part-store';
import { RUN_STATUS } from '../records/run';
import { STATES } from '../records/states';
import { dueCustomers } from '../records/sync-state-store';
import { deltaStart } from '../records/watermark';
import type { Standing, Standings } from './read-standings';

/** What the account shows that may be due. */
export type Sign =
  /** An enabled customer that changed, and one that changed and is not enabled any more; `at`: when. */
  | 'changed'
  | 'left'
  /** How many customers are enabled. */
  | 'enabled'
  /** A customer that is due though it did not change. */
  | 'due'
  | 'request'
  | 'intent'
  | 'job'
  /** How many customers are to be read back. */
  | 'read-back'
  /** A file of which it is not known what became of it; a part whose customers are to be told. */
  | 'file'
  | 'part'
  /** When the last file was made that JOOR may have taken. */
  | 'last-file'
  /** How many records of one error class stand in the queue; `at` is the class. */
  | 'failed'
  /** How many customers JOOR should have connected by now. */
  | 'overdue'
  /** How many records of a kind of settings there are, and when the last was saved. */
  | 'settings'
  /** How many customers of Sync States this role does not see. */
  | 'hidden';

interface SignRow {
  sign: string;
  /** 0: it is of no External System. */
  systemId: number;
  id: number;
  at: string;
}

/** What may be due, of all External Systems. */
export class Signs {
  constructor(
    private readonly rows: readonly SignRow[],
    private readonly standings: Standings,
    /** Whether these are all: a query shows no more than 5,000 rows. */
    readonly complete: boolean,
  ) {}

  /** Ids of a sign: of customers, of records, or a count. */
  ids(sign: Sign, systemId: number): number[] {
    return this.of(sign, systemId).map(({ id }) => id);
  }

  changes(sign: 'changed' | 'left', systemId: number): Change[] {
    const now = Date.now();
    const { clock } = this.standings;
    return this.of(sign, systemId).map(({ id, at }) => ({ id, modified: noLaterThan(clock.read(at), now) }));
  }

  count(sign: 'enabled' | 'read-back' | 'overdue', systemId: number): number {
    return this.ids(sign, systemId)[0] ?? 0;
  }

  failedClasses(systemId: number): string[] {
    return this.of('failed', systemId).map(({ at }) => at);
  }

  /** When the last file was made that JOOR may have taken; '': none was. */
  lastFileAt(systemId: number): Instant {
    return this.of('last-file', systemId)[0]?.at ?? '';
  }

  get hasRequests(): boolean {
    return this.rows.some(({ sign }) => sign === 'request');
  }

  /**
   * What tells one state of the settings from another: for each kind how many records there are, and when the last was saved.
   * '': one was saved so lately that another one may be saved in the same second.
   */
  get settings(): string {
    const { clock, readAt } = this.standings;
    const kinds = this.rows.filter(({ sign }) => sign === 'settings');
    const saved = kinds.map(({ at }) => (at === '' ? '' : clock.read(at)));
    if (saved.some((at) => at > instantOf(readAt - SETTLED))) return '';
    return kinds.map(({ id }, index) => `${id} ${saved[index]}`).join(', ');
  }

  get hidesCustomers(): boolean {
    return this.rows.some(({ sign, id }) => sign === 'hidden' && id > 0);
  }

  private of(sign: Sign, systemId: number): SignRow[] {
    return this.rows.filter((row) => row.sign === sign && row.systemId === systemId);
  }
}

/** Milliseconds. */
const SETTLED = 120_000;

interface Part {
  sql: string;
  params: Param[];
}

/** The one question whether anything is due. Costs 10 units, however many External Systems there are. */
export function readSigns(standings: Standings): Signs {
  const { systems } = standings;
  const parts = [
    enabled(),
    ...systems.flatMap((system) => changesOf(system, standings)),
    due(),
    request(),
    intent(),
    job(),
    readBack(),
    failed(),
    overdue(),
    ...SETTINGS.map(settings),
    ...(systems.some(({ file }) => file) ? [settings(FILE_FORMAT.type), ...files()] : []),
    ...(seesAsSystem() ? [] : [hidden()]),
  ];
  const rows = readRows(
    parts.map(({ sql }) => sql).join(' UNION ALL '),
    parts.flatMap(({ params }) => params),
  );
  const signs = rows.map((row) => ({
    sign: text(row.kind),
    systemId: Number(row.systemid ?? 0),
    id: Number(row.recordid ?? 0),
    at: text(row.detail),
  }));
  return new Signs(signs, standings, rows.length < MAX_ROWS);
}

const ENABLED = CUSTOMER.externalSystemsTable;

const select = (sign: Sign, systemId: string, id: string, at = "''"): string =>
  `SELECT '${sign}' AS kind, ${systemId} AS systemid, ${id} AS recordid, ${at} AS detail`;

/** A first look finds its customers by itself. */
function changesOf({ systemId, state, shifted }: Standing, { clock }: Standings): Part[] {
  if (!state?.watermark) return [];
  const since = clock.show(deltaStart(state.watermark, shifted));
  const modified = printedTime('c.lastmodifieddate');
  return [
    {
      sql: `${select('changed', 'm.maptwo', 'c.id', modified)}
        FROM customer c JOIN ${ENABLED} m ON m.mapone = c.id AND m.maptwo = ? WHERE c.lastmodifieddate >= ${BOUND_TIME}`,
      params: [systemId, since],
    },
    {
      sql: `${select('left', `s.${S.system}`, 'c.id', modified)}
        FROM ${S.type} s JOIN customer c ON c.id = s.${S.customerId}
          LEFT JOIN ${ENABLED} m ON m.mapone = c.id AND m.maptwo = ?
        WHERE s.${S.system} = ? AND m.maptwo IS NULL AND c.lastmodifieddate >= ${BOUND_TIME}`,
      params: [systemId, systemId, since],
    },
  ];
}

const enabled = (): Part => ({
  sql: `${select('enabled', 'm.maptwo', 'COUNT(*)')} FROM ${ENABLED} m GROUP BY m.maptwo`,
  params: [],
});

/** Whether the switches of an External System `e` are on, and not by hand. */
const isOn = (which: 'upload' | 'update'): string => {
  const [on, byHand] = which === 'upload' ? [E.upload, E.uploadByHand] : [E.update, E.updateByHand];
  return `NVL(e.${on}, 'F') = 'T' AND NVL(e.${byHand}, 'F') = 'F'`;
};

const heldFor = (condition: string): string => `CASE WHEN ${condition} THEN ? ELSE '-' END`;

function due(): Part {
  const { from, where, paramsOf } = dueCustomers({
    update: heldFor(isOn('update')),
    upload: heldFor(isOn('upload')),
    both: heldFor(`${isOn('upload')} AND ${isOn('update')}`),
  });
  return {
    sql: `${select('due', `s.${S.system}`, `s.${S.customerId}`)} ${from} JOIN ${E.type} e ON e.id = s.${S.system}
      WHERE e.isinactive = 'F' AND ${where}`,
    params: paramsOf({ update: STATES.onHold, upload: STATES.onHold, both: STATES.onHold }),
  };
}

const request = (): Part => ({
  sql: `${select('request', '0', 'r.id')} FROM ${RUN.type} r WHERE r.${RUN.status} IN (?, ?)`,
  params: [RUN_STATUS.requested, RUN_STATUS.running],
});

const intent = (): Part => ({
  sql: `${select('intent', `b.${B.system}`, 'b.id')} FROM ${B.type} b WHERE b.${B.status} = ?`,
  params: [BATCH_STATUS.intent],
});

/** One that JOOR has forgotten waits until it is overdue. */
const job = (): Part => ({
  sql: `${select('job', `b.${B.system}`, 'b.id')} FROM ${B.type} b
    WHERE b.${B.status} = ? AND b.${B.finishedAtUtc} IS NULL AND (NVL(b.${B.jobStatus}, '-') <> ? OR b.${B.sentAtUtc} <= ?)`,
  params: [BATCH_STATUS.accepted, FORGOTTEN, overdueSentBy(Date.now())],
});

function readBack(): Part {
  const { from, where, params } = dueReadBacks();
  return {
    sql: `${select('read-back', `s.${S.system}`, 'COUNT(*)')} ${from} WHERE ${where} GROUP BY s.${S.system}`,
    params,
  };
}

const failed = (): Part => ({
  sql: `${select('failed', `f.${FAILED_RECORD.system}`, 'COUNT(*)', `f.${FAILED_RECORD.errorClass}`)}
    FROM ${FAILED_RECORD.type} f WHERE f.${FAILED_RECORD.status} = ?
    GROUP BY f.${FAILED_RECORD.system}, f.${FAILED_RECORD.errorClass}`,
  params: [FAILED_RECORD_STATUS.open],
});

const overdue = (): Part => ({
  sql: `${select('overdue', `s.${S.system}`, 'COUNT(*)')} FROM ${S.type} s
    WHERE s.${S.state} IN (?, ?) AND s.${S.etaUtc} < ? GROUP BY s.${S.system}`,
  params: [STATES.waiting, STATES.handedOver, instantOf(Date.now())],
});

/** What a run reads as settings. */
const SETTINGS = [E.type, VALUE_MAP.type, FIELD_MAP.type, MATCH.type];

const settings = (type: string): Part => ({
  sql: `${select('settings', '0', 'COUNT(*)', `MAX(${printedTime('v.lastmodified')})`)} FROM ${type} v`,
  params: [],
});

/** Of a deleted customer the field is empty. */
const hidden = (): Part => ({
  sql: `${select('hidden', '0', 'COUNT(*)')} FROM ${S.type} s LEFT JOIN customer c ON c.id = s.${S.customer}
    WHERE s.${S.customer} IS NOT NULL AND c.id IS NULL`,
  params: [],
});

function files(): Part[] {
  const { from, where, params } = unsettledParts();
  return [
    {
      sql: `${select('file', `f.${FILE.system}`, 'f.id')} FROM ${FILE.type} f WHERE f.${FILE.state} IN (?, ?, ?)`,
      params: [FILE_STATE.made, FILE_STATE.uploading, FILE_STATE.moving],
    },
    { sql: `${select('part', `b.${B.system}`, 'b.id')} ${from} WHERE ${where}`, params },
    {
      sql: `${select('last-file', `f.${FILE.system}`, 'COUNT(*)', `MAX(f.${FILE.madeAtUtc})`)} FROM ${FILE.type} f
        WHERE f.${FILE.state} IN (${placeholders(MAY_BE_TAKEN)}) GROUP BY f.${FILE.system}`,
      params: [...MAY_BE_TAKEN],
    },
  ];
}
