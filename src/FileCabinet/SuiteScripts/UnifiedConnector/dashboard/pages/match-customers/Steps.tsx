const STEPS = ['Download Contacts', 'Match customers', 'Done'] as const;

/** How far the match is. */
export function Steps({ current }: { current: 0 | 1 | 2 }) {
  return (
    <ol class="uc-steps" aria-label="Steps">
      {STEPS.map((step, index) => (
        <li
          key={step}
          class={index < current ? 'uc-step uc-past' : 'uc-step'}
          aria-current={index === current ? 'step' : undefined}
        >
          <span class="uc-step-number" aria-hidden="true">
            {index < current ? '✓' : index + 1}
          </span>
          {step}
          {index < current && <span class="uc-hidden"> (finished)</span>}
        </li>
      ))}
    </ol>
  );
}
