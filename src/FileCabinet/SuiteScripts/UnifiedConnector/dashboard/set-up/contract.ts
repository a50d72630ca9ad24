import type { Edit } from '../../settings/configuration-edit';

export type SettingValue = string | number | boolean | null;

export type SettingValues = Record<string, SettingValue>;

export type SaveRequest = Pick<Edit, 'section' | 'id' | 'values'> & {
  /** Save although there are warnings. */
  anyway: boolean;
};

/** With faults nothing is saved; with warnings only if they were seen. */
export interface SaveAnswer {
  saved: boolean;
  id: number | null;
  faults: string[];
  warnings: string[];
}

/** What was done, or found, as a sentence. */
export interface Said {
  good: boolean;
  sentence: string;
}

declare module '../contract/actions' {
  interface Actions {
    save_setting: { request: SaveRequest; answer: SaveAnswer };
  }
}
