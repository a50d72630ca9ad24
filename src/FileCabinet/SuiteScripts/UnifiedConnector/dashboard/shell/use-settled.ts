import { useEffect, useState } from 'preact/hooks';

/** Milliseconds without a change after which a value counts: nobody types so slowly. */
const PAUSE = 500;

/** A value as it is when it has not changed for a moment, so that not every letter asks the server. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
