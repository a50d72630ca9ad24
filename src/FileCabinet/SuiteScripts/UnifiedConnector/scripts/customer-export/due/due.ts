import { sooner } from '../../../joor/credits';
import type { Item, RunFacts } from '../contract';

/** What is due in a run, of one External System or of all. */
export interface Due
  extends Pick<
    RunFacts,
    'messages' | 'watched' | 'troubled' | 'credits' | 'creditsBackAt' | 'matches' | 'orders' | 'files'
  > {
  items: Item[];
  /** External Systems that cannot be looked after now: what is asked of them stays due. */
  waiting: number[];
}

const NOTHING: Due = {
  items: [],
  messages: [],
  watched: [],
  troubled: [],
  credits: 0,
  creditsBackAt: null,
  matches: [],
  orders: [],
  files: [],
  waiting: [],
};

/** Parts of what is due as a whole, in their order. */
export const allOf = (parts: readonly Partial<Due>[]): Due =>
  parts.reduce<Due>(
    (all, part) => ({
      items: [...all.items, ...(part.items ?? [])],
      messages: [...all.messages, ...(part.messages ?? [])],
      watched: [...all.watched, ...(part.watched ?? [])],
      troubled: [...all.troubled, ...(part.troubled ?? [])],
      credits: all.credits + (part.credits ?? 0),
      creditsBackAt: sooner(all.creditsBackAt, part.creditsBackAt ?? null),
      matches: [...all.matches, ...(part.matches ?? [])],
      orders: [...all.orders, ...(part.orders ?? [])],
      files: [...all.files, ...(part.files ?? [])],
      waiting: [...all.waiting, ...(part.waiting ?? [])],
    }),
    NOTHING,
  );
