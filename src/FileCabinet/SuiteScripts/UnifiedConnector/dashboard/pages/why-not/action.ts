import { readSystems, type SystemSettings } from '../../../settings/read-settings';
import { whyNot as reasonOf } from '../../../sync/why-not/why-not';
import type { WhyNotFacts } from '../../../sync/why-not/why-not-facts';
import { REASONS } from '../../../sync/why-not/why-not-reasons';
import { codesIn } from '../../faults/causes';
import { faultLines } from '../../faults/fault-lines';
import type { Action, ActionsOf } from '../../server/action';
import { idOf, textOf } from '../../server/parameters';
import { Refusal } from '../../server/refusal';
import type { WhyNotAnswer, WhyNotLine } from './contract';
import { findCustomers as find, readStanding } from './read';

/** Customers that somebody may mean. Costs 20 units. */
const findCustomers: Action<'find_customers'> = {
  answer(parameters) {
    const wanted = textOf(parameters, 'text', 200).trim();
    if (wanted === '') throw new Refusal('Enter an internal ID or part of a name, Customer ID or email address.');
    return find(wanted);
  },
};

/** Why a customer is not in JOOR, for each External System that concerns it. Costs 40 to 60 units. */
const whyNot: Action<'why_not'> = {
  answer(parameters): WhyNotAnswer {
    const customerId = idOf(parameters, 'customerId');
    const settings = readSystems();
    const { name, known, systems } = readStanding(customerId, settings);
    if (!known) return { name, lines: [forAll('no-such-customer', noSuchCustomer(customerId))] };
    if (settings.length === 0)
      return { name, lines: [forAll('no-external-system', 'There is no External System yet.')] };
    if (systems.length === 0) return { name, lines: [forAll('not-enabled', notEnabled(settings))] };
    const nameOf = (systemId: number) => settings.find(({ system }) => system.id === systemId)?.system.name ?? '';
    return {
      name,
      lines: systems.map(({ systemId, facts }) => {
        const found = reasonOf(facts);
        const faults =
          found.reason === 'faults' ? faultLines(found.details.join('\n'), codesIn(facts.state?.codes ?? '')) : [];
        return {
          systemId,
          systemName: nameOf(systemId),
          ...found,
          faults,
          codeAtJoor: codeOf(facts),
          file: facts.state?.file ?? null,
        };
      }),
    };
  },
};

/** A code that was noted as removed is emptied. */
const codeOf = ({ state }: WhyNotFacts): string => state?.customerCode ?? '';

const forAll = (reason: WhyNotLine['reason'], sentence: string): WhyNotLine => ({
  systemId: null,
  systemName: '',
  reason,
  sentence,
  details: [],
  faults: [],
  next: REASONS[reason].next,
  atJoor: '',
  codeAtJoor: '',
  file: null,
});

const noSuchCustomer = (customerId: number): string =>
  `There is no customer with the internal ID ${customerId}, or your role may not see it.`;

function notEnabled(settings: readonly SystemSettings[]): string {
  const active = settings.filter(({ inactive }) => !inactive).map(({ system }) => system.name);
  const offered = active.length === 0 ? '' : ` Available: ${active.join(', ')}.`;
  return `The customer is not enabled for JOOR because no External System is selected on it.${offered}`;
}

export const whyNotActions: ActionsOf<'find_customers' | 'why_not'> = {
  find_customers: findCustomers,
  why_not: whyNot,
};
