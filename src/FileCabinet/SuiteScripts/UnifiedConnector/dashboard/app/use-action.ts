import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ActionName, AnswerOf, RequestOf } from '../contract';
import { post } from './api';

export interface Loaded<Answer> {
  /** The last answer; it stays while the next is on its way. */
  answer: Answer | null;
  /** Why there is none, as a sentence. */
  problem: string | null;
  loading: boolean;
  reload(): void;
}

/** The answer to an action, asked for again whenever the request changes. */
export function useAction<Name extends ActionName>(action: Name, request: RequestOf<Name>): Loaded<AnswerOf<Name>> {
  const [state, setState] = useState<Omit<Loaded<AnswerOf<Name>>, 'reload'>>({
    answer: null,
    problem: null,
    loading: true,
  });
  const latest = useRef(0);
  const key = JSON.stringify(request);
  const load = useCallback(() => {
    latest.current += 1;
    const asked = latest.current;
    // An answer that was overtaken by a newer request is dropped.
    const settle = (next: Partial<Loaded<AnswerOf<Name>>>) => {
      if (asked === latest.current) setState((state) => ({ ...state, loading: false, ...next }));
    };
    setState((state) => ({ ...state, loading: true }));
    post(action, JSON.parse(key) as RequestOf<Name>).then(
      (answer) => settle({ answer, problem: null }),
      (error: Error) => settle({ problem: error.message }),
    );
  }, [action, key]);
  useEffect(() => {
    load();
    return () => {
      latest.current += 1;
    };
  }, [load]);
  return { ...state, reload: load };
}
