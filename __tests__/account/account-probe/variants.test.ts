import { BEHAVIOUR_IDS, type BehaviourChoices, type BehaviourId, behaviourOf } from '../../../local/account/behaviours';
import { BEHAVIOUR_QUESTIONS } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/account-probe/questions';
import { EXTERNAL_SYSTEM } from '../../../src/FileCabinet/SuiteScripts/UnifiedConnector/netsuite/ids';
import { type Company, openCompany } from '../connector/company';
import { DashboardVisit } from '../dashboard/dashboard-visit';
import { chosen, probeAccount } from './ask';

jest.setTimeout(240_000);

const ASKED = BEHAVIOUR_QUESTIONS.map(({ id }) => id as BehaviourId);
const VARIANTS = ASKED.map((id) => Object.keys(behaviourOf(id).variants));

/** In each round every behaviour is set to the next of its variants: so many rounds as the longest has. */
const ROUNDS = Array.from({ length: Math.max(...VARIANTS.map((variants) => variants.length)) }, (_, round) => round);

/** The choices of a round. `shift` moves half of the behaviours on, so that they do not always change together. */
const choicesOf = (round: number): BehaviourChoices =>
  Object.fromEntries(
    ASKED.map((id, index) => {
      const variants = VARIANTS[index] ?? [];
      return [id, variants[(round + (index % 2)) % variants.length]];
    }),
  ) as BehaviourChoices;

let company: Company;
let visit: DashboardVisit;

beforeAll(async () => {
  company = await openCompany();
  company.addCustomer();
  // The export has nothing to do meanwhile.
  company.edit(EXTERNAL_SYSTEM.type, company.systemId, { isinactive: true });
  // Zones and formats of person, company and servers differ: otherwise nobody could tell whose is shown.
  company.account.setPreferences(-5, { timeZone: 'Asia/Tokyo', dateFormat: 'D.M.YYYY' });
  visit = await DashboardVisit.of(company);
  await visit.open('administrators');
});

afterAll(async () => {
  await visit?.stop();
  await company?.stop();
});

test('every behaviour is asked for, or it is said why not', () => {
  expect(BEHAVIOUR_IDS.filter((id) => !ASKED.includes(id))).toEqual(
    [
      'suiteql.hidden-address',
      'suiteql.hidden-custom-record',
      'suiteql.without-workbook',
      'suiteql.role-restrictions',
      'suiteql.df-of-hidden',
      'record.contact-edit-touches-customer',
      'merge.user-events',
      'user-events.lead-prospect',
      'user-events.csv-import',
    ].sort((one, other) => BEHAVIOUR_IDS.indexOf(one as BehaviourId) - BEHAVIOUR_IDS.indexOf(other as BehaviourId)),
  );
  for (const { id, answers, assumed } of BEHAVIOUR_QUESTIONS) {
    const { variants, default: usual } = behaviourOf(id as BehaviourId);
    expect([id, Object.keys(answers), assumed]).toEqual([id, Object.keys(variants), usual]);
  }
});

test.each(ROUNDS)('the probe finds out what the account was set to, without being told: round %i', async (round) => {
  company.account.setBehaviours(choicesOf(round));
  const { behaviours } = await probeAccount(company, visit);
  expect(behaviours).toEqual(chosen(company.account.behaviours, ASKED));
});
