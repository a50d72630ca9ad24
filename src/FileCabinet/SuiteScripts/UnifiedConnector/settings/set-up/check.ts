/** One finding of Check Set-up. */
export interface SetUpCheck {
  id: string;
  state: 'ok' | 'warning' | 'wrong';
  sentence: string;
  /** What to do; empty where nothing is. */
  fix: string;
  /** Page of the dashboard where it is done; empty: elsewhere. */
  page: SetUpPage | '';
  /** What the link to the page says, where that is more than its name. */
  link?: string;
}

type SetUpPage =
  | 'external-systems'
  | 'value-map'
  | 'field-map'
  | 'account-probe'
  | `value-map/missing/${number}/${string}`;

export const ok = (id: string, sentence: string): SetUpCheck => ({ id, state: 'ok', sentence, fix: '', page: '' });

export const warning = (id: string, sentence: string, fix: string, page: SetUpCheck['page'] = ''): SetUpCheck => ({
  id,
  state: 'warning',
  sentence,
  fix,
  page,
});

export const wrong = (id: string, sentence: string, fix: string, page: SetUpCheck['page'] = ''): SetUpCheck => ({
  id,
  state: 'wrong',
  sentence,
  fix,
  page,
});

/** Where NetSuite lists the deployments of scripts. */
export const DEPLOYMENTS = 'Customization > Scripting > Script Deployments';
