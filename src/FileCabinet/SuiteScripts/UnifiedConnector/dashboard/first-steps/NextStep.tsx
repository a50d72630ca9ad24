import './first-steps.css';
import { Link, useLocation } from 'wouter-preact';
import { post } from '../shell/api';
import { useLoaded } from '../shell/use-loaded';

/** Whether this person went to a step from the Overview: nobody else is told of them on other pages. */
let isGuided = false;

/** From here on the next step is told on the pages of the steps. */
export function beGuided(): void {
  isGuided = true;
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
        {answer?.system?.name ?? 'JOOR'}, step {next + 1} of {steps.length}:
      </span>{' '}
      {isHere ? <strong>{step.title}</strong> : <Link href={step.path}>{step.title}</Link>}.{' '}
      <span class="uc-muted">{step.what}</span>
    </p>
  );
}
