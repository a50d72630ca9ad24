import './first-steps.css';
import { Link } from 'wouter-preact';
import { bootstrap } from '../shell/bootstrap';
import { useAction } from '../shell/use-action';
import type { FirstStepsAnswer } from './contract';
import { beGuided } from './NextStep';

/** What is left to do until customers go to JOOR on their own, for those who may do it; nothing once all is done. */
export function FirstSteps() {
  return bootstrap.isAdministrator ? <Steps /> : null;
}

function Steps() {
  const { answer } = useAction('first_steps', {});
  return answer && answer.steps.length > 0 ? <Checklist {...answer} /> : null;
}

function Checklist({ system, steps }: FirstStepsAnswer) {
  const done = steps.filter((step) => step.done).length;
  const next = steps.find((step) => !step.done);
  return (
    <details class="uc-card uc-first-steps" open={done < steps.length / 2}>
      <summary>
        Set up {system?.name ?? 'JOOR'}: {done} of {steps.length} steps done
        {next && <span class="uc-muted"> · Next: {next.title}</span>}
      </summary>
      <ol>
        {steps.map((step) => (
          <li
            key={step.title}
            class={step.done ? 'uc-step-done' : undefined}
            aria-current={step === next ? 'step' : undefined}
          >
            <span class="uc-step-mark" aria-hidden="true">
              {step.done ? '✓' : ''}
            </span>
            <div>
              <Link href={step.path} onClick={beGuided}>
                {step.title}
              </Link>
              {step.done ? <span class="uc-muted"> Done</span> : <p class="uc-muted">{step.what}</p>}
            </div>
          </li>
        ))}
      </ol>
    </details>
  );
}
