/** JOOR's own clock, in milliseconds since 1970 UTC: it can be moved and stopped, so that waiting takes no time. */
export class Clock {
  private shift = 0;
  private stoppedAt: number | null = null;

  now(): number {
    return this.stoppedAt ?? Date.now() + this.shift;
  }

  get stopped(): boolean {
    return this.stoppedAt !== null;
  }

  /** Sets the time; `null` returns to the machine's time and lets the clock run. */
  set(time: number | null): void {
    if (time === null) this.stoppedAt = null;
    this.shift = time === null ? 0 : time - Date.now();
    if (this.stoppedAt !== null) this.stoppedAt = time;
  }

  advance(milliseconds: number): void {
    if (this.stoppedAt === null) this.shift += milliseconds;
    else this.stoppedAt += milliseconds;
  }

  stop(): void {
    this.stoppedAt ??= this.now();
  }

  /** Lets a stopped clock run on from where it stands. */
  run(): void {
    if (this.stoppedAt === null) return;
    this.shift = this.stoppedAt - Date.now();
    this.stoppedAt = null;
  }
}

/** The form of JOOR's dates: ISO 8601 in UTC, to the second, e.g. 2016-07-15T19:49:19+00:00 (Bulk Connection POST/PUT). */
export function joorDate(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}+00:00`;
}
