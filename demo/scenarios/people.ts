import type { ScenarioId } from '../../src/FileCabinet/SuiteScripts/UnifiedConnector/hand-over/scenarios';
import { BRAND_FIELDS } from '../account/brand-fields';
import { line, type Shop, STORE } from './shop';

/** What people do in NetSuite for a scenario, and what they look for in JOOR. */
export interface Part {
  /** New customers that it takes; without a number, customers that JOOR has. */
  fresh?: number;
  /** Customers that JOOR has that it takes; one where left out. */
  known?: number;
  /** Before it is prepared, and JOOR gets it. */
  before?(shop: Shop, id: number): void;
  /** Between Prepare and Run. */
  change?(shop: Shop, id: number): void;
  /** After the first Run, before the second. */
  correct?(shop: Shop, id: number): void;
  /** What JOOR has to show of the customer. */
  shows?: RegExp;
}

const ANNEX = { addr1: '3 place du Marché', city: 'Lyon', zip: '69001', country: 'FR' } as const;

const addAnnex = ({ edit }: Shop, id: number): void =>
  edit(id, ({ sublists }) => {
    sublists.addressbook = [...(sublists.addressbook ?? []), line({ label: 'Annex' }, { ...ANNEX })];
  });

const ring = ({ edit }: Shop, id: number): void =>
  edit(id, ({ values }) => {
    values.phone = `${values.phone}9`;
  });

export const PARTS: Readonly<Record<ScenarioId, Part>> = {
  'new-customer': { fresh: 1, shows: /Scenario Boutique/ },
  'second-address': { change: addAnnex, shows: /Store[\s\S]*Annex|Annex[\s\S]*Store/ },
  'address-removed': {
    before: addAnnex,
    change: ({ edit }, id) =>
      edit(id, ({ sublists }) => {
        sublists.addressbook = (sublists.addressbook ?? []).filter(({ values }) => values.label !== 'Annex');
      }),
  },
  'price-type-added': {
    change: ({ edit, lists }, id) =>
      edit(id, ({ sublists }) => {
        sublists.currency = [...(sublists.currency ?? []), line({ currency: String(lists.currencies.GBP) })];
      }),
    shows: /GBP/,
  },
  'rep-changed': {
    change: ({ edit, lists }, id) =>
      edit(id, ({ sublists }) => {
        const employee = String(lists.salesReps['Jonas Lindqvist']);
        sublists.salesteam = [line({ employee, salesrole: '-2', isprimary: true, contribution: 100 })];
      }),
    shows: /"JL"/,
  },
  renamed: {
    change: ({ edit }, id) =>
      edit(id, ({ values }) => {
        values.companyname = 'Boutique Rebaptisée';
      }),
    shows: /Boutique Rebaptisée/,
  },
  'code-kept': {
    change: ({ edit }, id) =>
      edit(id, ({ values }) => {
        values.entityid = `${values.entityid}-NEW`;
        values.phone = '+33 1 40 11 11 11';
      }),
  },
  failing: {
    change: ({ edit }, id) =>
      edit(id, ({ values }) => {
        values.terms = '';
      }),
    correct: ({ edit, lists }, id) =>
      edit(id, ({ values }) => {
        values.terms = String(lists.terms['Net 60']);
      }),
  },
  door: {
    change: ({ edit }, id) =>
      edit(id, ({ sublists }) => {
        sublists.addressbook = [
          line(
            { label: 'Store', defaultbilling: true, defaultshipping: true },
            { ...STORE, [BRAND_FIELDS.door]: true },
          ),
        ];
      }),
    shows: /"doors":\[[^\]]/,
  },
  discount: {
    change: ({ edit }, id) =>
      edit(id, ({ values }) => {
        values[BRAND_FIELDS.discount] = '12.5';
      }),
    shows: /12\.5/,
  },
  'special-characters': {
    change: ({ edit }, id) =>
      edit(id, ({ values }) => {
        values.companyname = 'Café "L\'Été" & Söhne <Paris>';
      }),
    shows: /Café \\"L'Été\\" & Söhne/,
  },
  several: { known: 3, change: ring },
  // What the scenarios before changed counts.
  'every-kind': {
    change: ({ edit, lists }, id) =>
      edit(id, ({ values }) => {
        values.phone = '+33 1 40 22 22 22';
        values.terms = String(lists.terms['Net 60']);
        values.category = String(lists.categories['Department Store']);
        values.pricelevel = String(lists.priceLevels.Distributor);
        values.shippingitem = String(lists.shipItems['DHL Express Worldwide']);
      }),
    shows: /\+33 1 40 22 22 22/,
  },
  bulk: { fresh: 120 },
};

/** In this order: what changes one kind of value each goes before what counts them. */
export const ORDER = Object.keys(PARTS) as ScenarioId[];
