import type { ComponentChildren } from 'preact';
import type { Loaded } from '../use-loaded';
import { Button } from './Button';
import { Message } from './Message';

interface LoadingProps<Answer> {
  of: Loaded<Answer>;
  children(answer: Answer): ComponentChildren;
}

/** What is shown of an action: that it is on its way, why it failed, or its answer. */
export function Loading<Answer>({ of, children }: LoadingProps<Answer>) {
  const { answer, problem, loading, reload } = of;
  return (
    <div aria-busy={loading} class={loading ? 'uc-loading' : undefined}>
      {problem !== null && (
        <Message kind="error">
          {problem} <Button onClick={reload}>Try again</Button>
        </Message>
      )}
      {answer !== null && children(answer)}
      {answer === null && problem === null && (
        <p class="uc-muted" role="status">
          Loading…
        </p>
      )}
    </div>
  );
}
