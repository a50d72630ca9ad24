import { judgeRows } from '../row-rules';
import type { Violation } from '../verdict';
import { against } from '../words';
import { judgeCustomersAtRest, judgeStandings, judgeTaken } from './customer-rules';
import type { FileEvidence } from './evidence';
import { judgeFiles, judgeFilesAtRest } from './file-rules';

/** Judges an External System that sends files at each quiet moment, when no run is under way. */
export class FileWatch {
  private before: FileEvidence | null = null;
  /** Files that were to have everybody. */
  private readonly fullLists = new Set<number>();

  /** `settled`: nothing is wrong, and everything that was to go has gone and was taken. */
  judge(evidence: FileEvidence, settled: boolean): Violation[] {
    const known = new Set(this.before?.files.map(({ id }) => id) ?? []);
    if (evidence.full) for (const { id } of evidence.files) if (!known.has(id)) this.fullLists.add(id);
    const found = [...judgeFiles(evidence), ...judgeTaken(evidence, this.before, this.fullLists)];
    if (settled) found.push(...judgeStandings(evidence), ...judgeRows({ ...evidence, openIntents: [] }));
    this.before = evidence;
    return found;
  }

  /** When nothing changes any more. */
  judgeEnd(evidence: FileEvidence): Violation[] {
    const { unrest } = evidence;
    return [
      ...(unrest === ''
        ? []
        : [against('never-calm', null, `Without faults and edits this still changed: ${unrest}.`)]),
      ...this.judge(evidence, true),
      ...judgeFilesAtRest(evidence),
      ...judgeCustomersAtRest(evidence),
    ];
  }
}
