import { useEffect } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { useAction } from '../../shell/use-action';
import type { OpenAnswer } from './contract';

/** How many Failed Records are open, asked again on every page that somebody goes to; null until it is known. */
export function useOpenCount(): OpenAnswer['open'] | null {
  const [location] = useLocation();
  const { answer, reload } = useAction('open_failed_records', {});
  const page = location.split('/where/')[0];
  useEffect(() => reload(), [page, reload]);
  return answer?.open ?? null;
}
