import type { Json } from './json';
import type { Fault } from './rules';
import type { Settings } from './settings';

/** What became of one record of a job. JOOR documents no such result: only the administrator sees it. */
export interface RecordResult {
  /** Position in the request, from 1. */
  record: number;
  customerCode: string | null;
  outcome: 'updated' | 'pending' | 'refused';
  faults: Fault[];
}

/** A background job (Bulk Connection Job GET). Times are milliseconds since 1970 UTC. */
export interface Job {
  id: number;
  status: 'queued' | 'started' | 'finished';
  created: number;
  modified: number;
  count: number;
  /** Records processed so far. */
  progress: number;
  results: RecordResult[];
}

interface WaitingJob {
  job: Job;
  records: Json[];
}

export type ProcessRecord = (job: Job, record: Json, index: number, at: number) => RecordResult;

/** "Background job that will be processed in the order that jobs are received": one job after another, a record at a time. */
export class JobQueue {
  readonly jobs: Job[] = [];
  private readonly waiting: WaitingJob[] = [];
  /** When the last record was processed. */
  private freeAt = 0;

  add(id: number, records: Json[], now: number): Job {
    const job: Job = {
      id,
      status: 'queued',
      created: now,
      modified: now,
      count: records.length,
      progress: 0,
      results: [],
    };
    this.jobs.push(job);
    this.waiting.push({ job, records });
    return job;
  }

  /** Processes every record that is due at `now`, or every one there is with `all`, each at its own time. */
  advance(now: number, settings: Settings, process: ProcessRecord, all = false): void {
    const wait = all ? 0 : settings.queueSeconds * 1000;
    const step = all ? 0 : 1000 / settings.recordsPerSecond;
    for (let next = this.waiting[0]; next; next = this.waiting[0]) {
      const { job, records } = next;
      if (job.status === 'queued') {
        const start = Math.max(job.created + wait, this.freeAt);
        if (start > now) return;
        job.status = 'started';
        job.modified = start;
        this.freeAt = start;
      }
      for (const record of records.slice(job.progress)) {
        const due = this.freeAt + step;
        if (due > now) return;
        job.results.push(process(job, record, job.progress, due));
        job.progress += 1;
        job.modified = due;
        this.freeAt = due;
      }
      job.status = 'finished';
      this.waiting.shift();
    }
  }

  find(id: number): Job | undefined {
    return this.jobs.find((job) => job.id === id);
  }
}
