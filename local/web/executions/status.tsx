import { Badge, type Tone } from '../layout/parts';
import type { Execution } from './executions';

const TONES: Readonly<Record<string, Tone>> = {
  COMPLETE: 'good',
  FAILED: 'bad',
  PENDING: 'off',
  CANCELED: 'off',
};

/** Complete, Failed, ...; of a run under way also its stage and how far it is. */
export function Status({ execution }: { execution: Execution }) {
  const { status, stage, percentComplete } = execution;
  const name = status.charAt(0) + status.slice(1).toLowerCase();
  const underWay = status === 'PROCESSING' && stage !== '';
  return (
    <Badge tone={TONES[status] ?? 'waiting'}>
      {underWay ? `${name}: ${stage} ${Math.round(percentComplete)}%` : name}
    </Badge>
  );
}

/** A share of a limit as a bar and a number. */
export function Share({ of: used, limit, label }: { of: number; limit: number; label: string }) {
  if (limit === 0) return <span class="none">–</span>;
  return (
    <>
      <meter min={0} max={limit} low={limit * 0.5} high={limit * 0.8} optimum={0} value={used} aria-label={label} />
      {percent(used / limit)}
    </>
  );
}

/** 0.0123 -> 1.2% */
export function percent(share: number): string {
  return `${(share * 100).toFixed(share > 0 && share < 0.1 ? 1 : 0)}%`;
}

/** From start to end, which NetSuite keeps to the second; '' while it runs or has not begun. */
export function duration({ started, ended }: Execution): string {
  if (started === null || ended === null) return '';
  const time = (ended.getTime() - started.getTime()) / 1000;
  return time < 1 ? 'under 1 s' : seconds(time);
}

export function seconds(time: number): string {
  if (time >= 60) return `${Math.floor(time / 60)} min ${Math.round(time % 60)} s`;
  return `${time >= 10 ? Math.round(time) : time.toFixed(time === Math.round(time) ? 0 : 1)} s`;
}
