import { COLLECTED_LISTS, customersWith, keptCollected, nothingCollected } from '../../../hand-over/collected';
import { saveNote } from '../../../hand-over/hand-over-store';
import { LISTS } from '../../../hand-over/lists';
import { saveLoaded } from '../../../hand-over/loaded-store';
import { collectNext } from '../../../hand-over/read-prerequisites';
import { instantOf } from '../../../netsuite/instant';
import { LIST_NAMES, type ListName } from '../../../settings/loaded-lists';
import { recordChange } from '../../../sync/records/change-store';
import { counted } from '../../../sync/records/counted';
import { LISTED_COLUMNS, LISTED_FILTERS } from '../../listed-customers/contract';
import { listedPage } from '../../listed-customers/read-listed';
import type { Action, ActionsOf } from '../../server/action';
import { idOf, idsOf, oneOf, type Parameters, tableOf, textOf } from '../../server/parameters';
import { Refusal } from '../../server/refusal';
import { CONTACT_LENGTH, type Contacts, type HandOver, MOST_SAMPLES } from './contract';
import { goLive } from './go-live';
import { packOf } from './pack';
import { textsOf, versionOf } from './parameters';
import { scenarioActions } from './scenario-actions';
import { collectedOf, handOverOf, known, NO_CONTACTS, standings } from './view';

const CHANGED = 'Somebody else changed this hand-over meanwhile. Reload the page.';

/** As it is after a change. */
const now = (systemId: number): HandOver => handOverOf(known(systemId));

/** Costs 41 units, 10 more where the Value Map has sales reps, and 10 for each External System. */
const handOvers: Action<'hand_overs'> = { administrator: true, answer: () => standings() };

/** Costs at most 200 units. */
const handOver: Action<'hand_over'> = {
  administrator: true,
  answer: (parameters) => now(idOf(parameters, 'systemId')),
};

/** Looks at the next 500 enabled customers. Costs at most 400 units. */
const collectLists: Action<'collect_lists'> = {
  administrator: true,
  answer(parameters, visitor) {
    const systemId = idOf(parameters, 'systemId');
    const anew = oneOf(parameters, 'anew', [true, false]);
    const version = versionOf(parameters);
    const { settings, notes } = known(systemId);
    if (settings.faults.length > 0) throw new Refusal(`Nothing can be read with these settings: ${settings.faults[0]}`);
    const before = collectedOf(notes);
    if ((before?.version ?? 0) !== version) throw new Refusal(CHANGED);
    const goesOn = before && !anew && !before.content.complete;
    const content = keptCollected(collectNext(settings, goesOn ? before.content : nothingCollected()));
    const note = { kind: 'lists', key: '', state: '', by: visitor.name, content } as const;
    if (!saveNote(systemId, note, version)) throw new Refusal(CHANGED);
    return now(systemId);
  },
};

/** The customers that a number of the prerequisites counts, as they were read. Costs 81 to 121 units. */
const handOverCustomers: Action<'hand_over_customers'> = {
  administrator: true,
  answer(parameters) {
    const systemId = idOf(parameters, 'systemId');
    const table = tableOf(parameters, LISTED_COLUMNS, LISTED_FILTERS);
    const list = oneOf(parameters, 'list', [...COLLECTED_LISTS, ...LIST_NAMES]);
    const values = textsOf(parameters, 'values', MOST_VALUES);
    const collected = collectedOf(known(systemId).notes)?.content ?? nothingCollected();
    const isOwn = COLLECTED_LISTS.find((each) => each === list);
    const customers = isOwn ? collected[isOwn] : customersWith(collected, list as ListName, values);
    if (!customers) throw new Refusal('No customer had this value when the customers were read last.');
    return listedPage(
      customers.map((customerId) => ({ systemId, customerId })),
      table,
    );
  },
};

/** Columns of the widest list. */
const MOST_VALUES = 3;

/** Notes that JOOR has loaded a list as it is in use now, or that it has not. Costs at most 420 units. */
const markLoaded: Action<'mark_loaded'> = {
  administrator: true,
  answer(parameters, visitor) {
    const systemId = idOf(parameters, 'systemId');
    const list = oneOf(parameters, 'list', LIST_NAMES);
    const loaded = oneOf(parameters, 'loaded', [true, false]);
    const version = versionOf(parameters);
    const { settings, notes } = known(systemId);
    const collected = collectedOf(notes);
    // What the person saw is what JOOR was given.
    if ((collected?.version ?? 0) !== version) throw new Refusal(CHANGED);
    const { [list]: before, ...others } = settings.system.loaded;
    const rows = collected?.content.lists[list].map(({ values }) => values) ?? [];
    if (loaded && !collected?.content.complete) {
      throw new Refusal('The lists are not complete yet. Let every enabled customer be read first.');
    }
    if (loaded && rows.length === 0) throw new Refusal('This list is empty: there is nothing that JOOR could load.');
    const next = loaded ? { ...others, [list]: { at: instantOf(Date.now()), by: visitor.name, values: rows } } : others;
    if (loaded || before) {
      const tooLong = saveLoaded(systemId, next);
      if (tooLong !== null) throw new Refusal(tooLong);
      recordChange({
        kind: 'system',
        subject: `External System "${settings.system.name}"`,
        verb: 'changed',
        lines: [
          loaded
            ? `Hand-over to JOOR: ${LISTS[list].title} loaded by JOOR, ${counted(rows.length, 'value')}`
            : `Hand-over to JOOR: ${LISTS[list].title} no longer noted as loaded by JOOR`,
        ],
      });
    }
    return now(systemId);
  },
};

/** Costs at most 280 units. */
const saveContacts: Action<'save_contacts'> = {
  administrator: true,
  answer(parameters, visitor) {
    const systemId = idOf(parameters, 'systemId');
    known(systemId);
    const note = { kind: 'contacts', key: '', state: '', by: visitor.name, content: contactsOf(parameters) } as const;
    if (!saveNote(systemId, note, versionOf(parameters))) throw new Refusal(CHANGED);
    return now(systemId);
  },
};

function contactsOf(parameters: Parameters): Contacts {
  const { contacts } = parameters;
  if (typeof contacts !== 'object' || contacts === null) throw new Refusal('The request lacks the contacts.');
  const names = Object.keys(NO_CONTACTS) as (keyof Contacts)[];
  return Object.fromEntries(
    names.map((name) => [name, textOf(contacts as Parameters, name, CONTACT_LENGTH)]),
  ) as unknown as Contacts;
}

/** Costs at most 300 units. */
const handOverPack: Action<'hand_over_pack'> = {
  administrator: true,
  answer(parameters) {
    const customerIds = idsOf(parameters, 'customerIds', MOST_SAMPLES);
    return packOf(known(idOf(parameters, 'systemId')), customerIds);
  },
};

export const handOverActions: ActionsOf<
  | 'hand_overs'
  | 'hand_over'
  | 'hand_over_customers'
  | 'collect_lists'
  | 'mark_loaded'
  | 'save_contacts'
  | 'hand_over_pack'
  | 'prepare_scenario'
  | 'observe_scenario'
  | 'run_scenario'
  | 'close_scenario'
  | 'go_live'
> = {
  hand_overs: handOvers,
  hand_over: handOver,
  hand_over_customers: handOverCustomers,
  collect_lists: collectLists,
  mark_loaded: markLoaded,
  save_contacts: saveContacts,
  hand_over_pack: handOverPack,
  ...scenarioActions,
  go_live: goLive,
};
