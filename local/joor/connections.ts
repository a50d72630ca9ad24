import type { Connection } from './connection';

/** The connections of an account: those with a customer code, no two with the same one, and those without. */
export class Connections {
  private readonly all = new Set<Connection>();
  private readonly codes = new Map<string, Connection>();

  /** Takes a connection in; one removed before that had the same code makes room for it. */
  add(connection: Connection): void {
    const held = this.codes.get(connection.customerCode);
    if (held) this.all.delete(held);
    this.all.add(connection);
    if (connection.customerCode !== '') this.codes.set(connection.customerCode, connection);
  }

  byCode(code: string): Connection | undefined {
    return this.codes.get(code);
  }

  /** Gives a connection a code, another one or none. */
  recode(connection: Connection, code: string): void {
    if (this.codes.get(connection.customerCode) === connection) this.codes.delete(connection.customerCode);
    connection.customerCode = code;
    connection.data = { ...connection.data, customer_code: code };
    this.add(connection);
  }

  /** In the order in which they came. */
  values(): Connection[] {
    return [...this.all];
  }
}
