import { decideRows } from '../../../sync/match/decide-rows';
import { readMatchCustomers } from '../../../sync/match/read-match-customers';
import { countRows, readClaimedTwice, readHolders } from '../../../sync/match/row-store';
import type { Action, ActionsOf } from '../../server/action';
import { idOf, tableOf, textOf } from '../../server/parameters';
import { Refusal } from '../../server/refusal';
import { MATCH_COLUMNS, MATCH_FILTERS, type MatchDetailProposal } from './contract';
import { externalSystemOf, matchOfTable, meantMatch, planOf, settingsOf } from './current-match';
import { countsOf } from './matches';
import { decisionsOf } from './parameters';
import { findCustomers } from './read-customers';
import { readMatchRows, readMatchRowsById, readRowContents } from './read-pairs';
import { sideBySide } from './side-by-side';

/** Costs 50 units. */
const matchRows: Action<'match_rows'> = {
  answer(parameters) {
    const request = tableOf(parameters, MATCH_COLUMNS, MATCH_FILTERS);
    const { systemId, match } = matchOfTable(request);
    if (!match) return { rows: [], total: 0 };
    return readMatchRows(match.id, externalSystemOf(systemId), request, readClaimedTwice(match.id));
  },
};

/** Both sides of a row, as NetSuite has its own now. Costs 160 units. */
const matchDetail: Action<'match_detail'> = {
  answer(parameters) {
    const match = meantMatch(parameters);
    const id = idOf(parameters, 'id');
    const settings = settingsOf(match.systemId);
    const contents = readRowContents(match.id, id);
    const [row] = readMatchRowsById(match.id, settings.system, [id], readClaimedTwice(match.id));
    if (!contents || !row) throw new Refusal('There is no such customer in this match. Reload the page.');
    const { connection, proposals } = contents;
    const chosen = row.customer && !proposals.some(({ customer }) => customer === row.customer?.customerId);
    const ids = [
      ...proposals.map(({ customer }) => customer),
      ...(chosen && row.customer ? [row.customer.customerId] : []),
    ];
    const customers = new Map(
      (ids.length > 0 ? readMatchCustomers({ ids }, planOf(settings)) : []).map((each) => [each.id, each]),
    );
    const holders = new Map(
      readHolders(match.id, ids)
        .filter((each) => each.id !== id)
        .map((each) => [each.customer, each]),
    );
    return {
      row,
      connection,
      proposals: ids.flatMap((customerId): MatchDetailProposal[] => {
        const customer = customers.get(customerId);
        if (!customer) return [];
        const { id: _, selected, codeAtJoor, ...record } = customer;
        const proposal = proposals.find((each) => each.customer === customerId);
        const holder = holders.get(customerId);
        return [
          {
            customer: { customerId, name: customer.name, code: customer.code },
            score: proposal?.score ?? null,
            reason: proposal?.reason ?? 'Chosen by hand',
            heldBy: holder ? { id: holder.id, name: holder.name } : null,
            record,
            lines: sideBySide(connection, record),
          },
        ];
      }),
    };
  },
};

/** Costs 60 units. */
const findMatchCustomers: Action<'find_match_customers'> = {
  answer(parameters) {
    const match = meantMatch(parameters);
    const words = textOf(parameters, 'text', 200).trim();
    if (words === '') return [];
    const found = findCustomers(words, externalSystemOf(match.systemId));
    const holders = readHolders(
      match.id,
      found.map(({ customerId }) => customerId),
    );
    return found.map((customer) => {
      const holder = holders.find((each) => each.customer === customer.customerId);
      return { ...customer, heldBy: holder ? { id: holder.id, name: holder.name } : null };
    });
  },
};

/** Costs 130 units, and 6 for each decision: 730 of 1,000. */
const decideMatches: Action<'decide_matches'> = {
  answer(parameters, visitor) {
    const match = meantMatch(parameters);
    if (match.state !== 'deciding') throw new Refusal('Nothing can be decided in this match now. Reload the page.');
    const decisions = decisionsOf(parameters);
    const refused = decideRows(match.id, decisions, visitor.name);
    const claimed = readClaimedTwice(match.id);
    const ids = decisions.map(({ id }) => id);
    return {
      rows: readMatchRowsById(match.id, externalSystemOf(match.systemId), ids, claimed),
      refused,
      counts: countsOf(countRows(match.id), claimed.length),
    };
  },
};

export const pairsActions: ActionsOf<'match_rows' | 'match_detail' | 'find_match_customers' | 'decide_matches'> = {
  match_rows: matchRows,
  match_detail: matchDetail,
  find_match_customers: findMatchCustomers,
  decide_matches: decideMatches,
};
