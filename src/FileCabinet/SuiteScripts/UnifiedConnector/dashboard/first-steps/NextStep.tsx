import './first-steps.css';
import { Link, useLocation } from 'wouter-preact';
import { post } from '../shell/api';
import { useLoaded } from '../shell/use-loaded';
import type { FirstStep } from './contract';

/** Whether this person saw open steps on the Overview: nobody else is asked about them on every page. */
let isGuided = false;

/** Remembers whether there are steps to lead through. */
export function guide(steps: readonly FirstStep[]): void {
  isGuided = steps.some(({ done }) => !done);
}

/**
 * The step that comes next, on the pages where steps are done: whoever begins on the Overview need not go back to it between
 * them. `version` is another one whenever something was done on the page.
 */
export function NextStep({ version }: { version: string | number }) {
  return isGuided ? <Next version={version} /> : null;
}

function Next({ version }: { version: string | number }) {
  // Another filter in the address is another place.
  useLocation();
  const { answer } = useLoaded(`first_steps ${version}`, () => post('first_steps', {}));
  const steps = answer?.steps ?? [];
  const next = steps.findIndex(({ done }) => !done);
  const step = steps[next];
  if (!step) return null;
  const isHere = window.location.hash === `#${step.path}`;
  return (
    <p class="uc-next-step" role="status">
      <span class="uc-muted">
        Step {next + 1} of {steps.length}:
      </span>{' '}
      {isHere ? <strong>{step.title}</strong> : <Link href={step.path}>{step.title}</Link>}.{' '}
      <span class="uc-muted">{step.what}</span>
    </p>
  );
}
