/** What identifies things across the accounts of one JOOR: each kind has numbers of its own. */
export class Numbers {
  private readonly last = { job: 0, connection: 100000, address: 500000, order: 9000000, file: 0 };

  next(kind: keyof Numbers['last']): number {
    this.last[kind] += 1;
    return this.last[kind];
  }
}
