import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

export interface Loaded<Answer> {
  /** The last answer; it stays while the next is on its way. */
  answer: Answer | null;
  /** Why there is none, as a sentence. */
  problem: string | null;
  loading: boolean;
  reload(): void;
}

/** What `load` promises, asked for again whenever `key` changes. */
export function useLoaded<Answer>(key: string, load: () => Promise<Answer>): Loaded<Answer> {
  const [state, setState] = useState<Omit<Loaded<Answer>, 'reload'>>({ answer: null, problem: null, loading: true });
  const latest = useRef(0);
  const loadNow = useRef(load);
  loadNow.current = load;
  const reload = useCallback(() => {
    latest.current += 1;
    const asked = latest.current;
    // An answer that was overtaken by a newer request is dropped.
    const settle = (next: Partial<Loaded<Answer>>) => {
      if (asked === latest.current) setState((before) => ({ ...before, loading: false, ...next }));
    };
    setState((before) => ({ ...before, loading: true }));
    loadNow.current().then(
      (answer) => settle({ answer, problem: null }),
      (error: Error) => settle({ problem: error.message }),
    );
  }, []);
  useEffect(() => {
    reload();
    return () => {
      latest.current += 1;
    };
  }, [reload, key]);
  return { ...state, reload };
}
