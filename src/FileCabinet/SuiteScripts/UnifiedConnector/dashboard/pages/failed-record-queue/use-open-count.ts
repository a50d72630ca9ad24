import { useEffect } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { useAction } from '../../shell/use-action';
import type { OpenAnswer } from './contract';

/** Event of the window: records left the queue, or came back. */
const CHANGED = 'uc-queue-changed';

/** Says that the count may be another one. */
export const queueChanged = (): boolean => window.dispatchEvent(new Event(CHANGED));

/** How many Failed Records are open, asked again on every page that somebody goes to; null until it is known. */
export function useOpenCount(): OpenAnswer['open'] | null {
  const [location] = useLocation();
  const { answer, reload } = useAction('open_failed_records', {});
  const page = location.split('/where/')[0];
  useEffect(() => reload(), [page, reload]);
  useEffect(() => {
    window.addEventListener(CHANGED, reload);
    return () => window.removeEventListener(CHANGED, reload);
  }, [reload]);
  return answer?.open ?? null;
}
