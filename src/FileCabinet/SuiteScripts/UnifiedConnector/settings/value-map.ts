export type ValueMapKind = 'price-level' | 'term' | 'sales-rep' | 'category' | 'ship-item' | 'warehouse';

/** One line of the Value Map: what a value of NetSuite is called at JOOR. */
export interface ValueMapLine {
  /** null: for every External System. */
  systemId: number | null;
  kind: ValueMapKind;
  netsuiteId: string;
  /** Price levels only: ISO code. */
  currency: string;
  joorName: string;
  joorCode: string;
  /** Price levels only: ISO code; empty: the same as `currency`. */
  retailCurrency: string;
  /** Sales reps only: e-mail of the employee. */
  repEmail?: string;
}

export class ValueMap {
  private readonly lines: ReadonlyMap<string, readonly ValueMapLine[]>;

  /** Lines of one External System go before lines for all of them. */
  constructor(lines: readonly ValueMapLine[], systemId: number) {
    const own = lines.filter((line) => line.systemId === systemId);
    const shared = lines.filter((line) => line.systemId === null);
    const byValue = new Map<string, ValueMapLine[]>();
    for (const group of [own, shared]) {
      const seen = new Set(byValue.keys());
      for (const line of group) {
        const key = `${line.kind}/${line.netsuiteId}`;
        if (seen.has(key)) continue;
        byValue.set(key, [...(byValue.get(key) ?? []), line]);
      }
    }
    this.lines = byValue;
  }

  /** Every line for a value; several payment or shipping methods may stand for one. */
  find(kind: ValueMapKind, netsuiteId: number | null): readonly ValueMapLine[] {
    return this.lines.get(`${kind}/${netsuiteId ?? ''}`) ?? [];
  }

  all(): readonly ValueMapLine[] {
    return [...this.lines.values()].flat();
  }

  /** Codes of the sales reps that have an e-mail address, each once. */
  codesWithEmail(email: string): string[] {
    const wanted = email.toLowerCase();
    return [
      ...new Set(
        this.all()
          .filter((line) => line.repEmail?.toLowerCase() === wanted)
          .map((line) => line.joorCode),
      ),
    ];
  }

  /** Internal ids of the values that have a code, each once. */
  idsWithCode(kind: ValueMapKind, joorCode: string): string[] {
    const lines = [...this.lines.values()].flat();
    const ids = lines.filter((line) => line.kind === kind && line.joorCode === joorCode).map((line) => line.netsuiteId);
    return [...new Set(ids)];
  }
}
