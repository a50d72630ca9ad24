import { type Note, readNotes, saveNote } from '../../hand-over/hand-over-store';
import { readUnconnected } from '../../hand-over/read-standings';
import { readSystems } from '../../settings/read-settings';
import type { Action, ActionsOf } from '../server/action';
import { idOf, idsOf } from '../server/parameters';
import { momentOf } from '../server/read-moment';
import { Refusal } from '../server/refusal';
import type { NewCodes } from './contract';

/** Customers of which JOOR is told at once. */
const MOST_TOLD = 5000;

function newCodesOf(systemId: number): NewCodes & { version: number; told: NewCodes['told'] } {
  const found = readSystems().find(({ system }) => system.id === systemId);
  if (!found) throw new Refusal('This External System no longer exists. Reload the page.');
  const note = readNotes(systemId).find(({ kind }) => kind === 'told') as Note<number[]> | undefined;
  return {
    sandbox: found.system.sandbox,
    codes: readUnconnected(systemId).map(({ sentAt, sentInstant, ...code }) => ({
      ...code,
      sentAt: momentOf(sentAt, sentInstant),
    })),
    told: note
      ? {
          by: note.by,
          at: momentOf(note.printed, note.at),
          customerIds: Array.isArray(note.content) ? note.content : [],
        }
      : null,
    version: note?.version ?? 0,
  };
}

/** Costs 30 units. */
const newCodes: Action<'new_codes'> = {
  answer(parameters) {
    const { version: _, ...answer } = newCodesOf(idOf(parameters, 'systemId'));
    return answer;
  },
};

/** Notes that somebody told JOOR of these customers. Costs 76 units. */
const toldJoor: Action<'told_joor'> = {
  administrator: true,
  answer(parameters, visitor) {
    const systemId = idOf(parameters, 'systemId');
    const customerIds = idsOf(parameters, 'customerIds', MOST_TOLD);
    const { version, told, codes } = newCodesOf(systemId);
    const waiting = new Set(codes.map(({ customerId }) => customerId));
    // Those that are connected meanwhile need not be remembered.
    const content = [...new Set([...(told?.customerIds ?? []), ...customerIds])].filter((id) => waiting.has(id));
    const change = { kind: 'told', key: '', state: '', by: visitor.name, content } as const;
    if (!saveNote(systemId, change, version)) {
      throw new Refusal('Somebody else noted it at the same time. Reload the page.');
    }
    const { version: _, ...answer } = newCodesOf(systemId);
    return answer;
  },
};

export const sandboxCodesActions: ActionsOf<'new_codes' | 'told_joor'> = {
  new_codes: newCodes,
  told_joor: toldJoor,
};
