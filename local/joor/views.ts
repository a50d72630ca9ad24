import type { HistoryEvent, JoorAccount } from './account';
import type { Connection } from './connection';
import { type DroppedFile, sha256 } from './files/drop';
import type { Job } from './jobs';
import type { Joor } from './joor';
import type { Order } from './orders';

/** Times as the administrator sees them: ISO 8601 in UTC, to the millisecond. */
const time = (value: number | null): string | null => (value === null ? null : new Date(value).toISOString());

/** A connection with everything JOOR holds of it. */
export function connectionView(account: JoorAccount, connection: Connection) {
  return {
    account: account.id,
    customerCode: connection.customerCode,
    state: connection.state,
    connectionId: connection.connectionId,
    waitingSince: time(connection.waitingSince),
    matchAt: time(account.matchAt(connection)),
    connectedAt: time(connection.connectedAt),
    updatedAt: time(connection.updatedAt),
    jobId: connection.jobId,
    fileId: connection.fileId,
    doors: connection.doors,
    billingAddressIds: Object.fromEntries(connection.billingAddressIds),
    data: connection.data,
  };
}

/** A job with what became of each of its records. */
export function jobView(account: JoorAccount, job: Job) {
  return { account: account.id, ...job, created: time(job.created), modified: time(job.modified) };
}

/** An order with the customer code it is read with. */
export function orderView(account: JoorAccount, order: Order) {
  return {
    account: account.id,
    ...order,
    customerCode: account.codeOfOrder(order),
    createdAt: time(order.createdAt),
    approvedAt: time(order.approvedAt),
    modifiedAt: time(order.modifiedAt),
    exportedAt: time(order.exportedAt),
  };
}

export function historyView(account: JoorAccount, event: HistoryEvent) {
  return { account: account.id, ...event, at: time(event.at) };
}

/** A file that was written into the drop, without its content. */
export function fileView(account: JoorAccount, file: DroppedFile) {
  const { id, path, state, renamed, complete, report, foreign, content } = file;
  return {
    account: account.id,
    id,
    path,
    name: path.slice(path.lastIndexOf('/') + 1),
    state,
    size: content.length,
    sha256: sha256(content),
    openedAt: time(file.openedAt),
    changedAt: time(file.changedAt),
    closedAt: time(file.closedAt),
    renamed: renamed.map(({ at, from }) => ({ at: time(at), from })),
    pickedUpAt: time(file.pickedUpAt),
    removedAt: time(file.removedAt),
    complete,
    foreign,
    report,
  };
}

/** An account: what it is set up with, how much it holds, what it has spent. Never its token. */
export function accountView(account: JoorAccount, joor: Joor) {
  const connections = account.connections.values();
  const count = (state: Connection['state']) => connections.filter((each) => each.state === state).length;
  return {
    account: account.id,
    setup: account.setup,
    connections: { connected: count('connected'), pending: count('pending'), removed: count('removed') },
    jobs: account.queue.jobs.length,
    files: account.drop.history.filter(({ foreign }) => !foreign).length,
    credits: { total: account.throttle.total, ...account.throttle.state(joor.clock.now(), joor.settings) },
  };
}
