import * as record from 'N/record';
import * as runtime from 'N/runtime';
import { CHANGE as F } from '../../netsuite/ids';
import { fittingLines } from './long-text';

export type ChangeKind = 'system' | 'valueMap' | 'fieldMap' | 'pause' | 'template' | 'handOver' | 'customer';

export interface Change {
  kind: ChangeKind;
  /** What changed, as people call it. */
  subject: string;
  /** changed, created, deleted, paused, resumed. */
  verb: string;
  /** Each value before and after. */
  lines: readonly string[];
}

/** A Text Area takes 4,000 bytes (Oracle help, section_N2842731). */
const MAX_WHAT = 1000;

/** Name of who makes the change: the person who called, or the export where a run does. */
const changer = (): string =>
  runtime.executionContext === runtime.ContextType.MAP_REDUCE
    ? 'JOOR Customer Export'
    : runtime.getCurrentUser().name || 'an unknown user';

/** Keeps a change for the General Log. Costs 6 units. */
export function recordChange({ kind, subject, verb, lines }: Change): void {
  const by = changer();
  const created = record.create({ type: F.type });
  created.setValue({ fieldId: 'name', value: `${subject} ${verb}`.slice(0, 300) });
  created.setValue({ fieldId: F.kind, value: kind });
  created.setValue({ fieldId: F.subject, value: subject.slice(0, 300) });
  created.setValue({ fieldId: F.by, value: by.slice(0, 300) });
  created.setValue({ fieldId: F.at, value: new Date() });
  const what = [`${by} ${verb} ${subject}.`, ...lines].join('\n');
  created.setValue({ fieldId: F.what, value: fittingLines(what).slice(0, MAX_WHAT) });
  created.save();
}
