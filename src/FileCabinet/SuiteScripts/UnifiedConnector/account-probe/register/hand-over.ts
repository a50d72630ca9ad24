import { readNoteRows, readNotes } from '../../hand-over/hand-over-store';
import { readStandings, readUnconnected } from '../../hand-over/read-standings';
import type { RegisterEntry } from './entry';
import { NOBODY, NOTHING } from './sample';

export const HAND_OVER_ENTRIES: readonly RegisterEntry[] = [
  {
    id: 'hand-over.notes',
    purpose: 'What is noted for the hand-over to JOOR',
    where: 'hand-over/hand-over-store.ts',
    run() {
      readNotes(NOBODY);
      readNoteRows(NOBODY, 'lists', NOTHING);
    },
  },
  {
    id: 'hand-over.standings',
    purpose: 'Where the customers of a test scenario stand',
    where: 'hand-over/read-standings.ts',
    run() {
      readStandings(NOBODY, [NOBODY], { fileFormat: null });
      readStandings(NOBODY, [NOBODY], null);
    },
  },
  {
    id: 'hand-over.new-codes',
    purpose: 'New customers that JOOR has not connected yet',
    where: 'hand-over/read-standings.ts',
    run() {
      readUnconnected(NOBODY);
    },
  },
];
