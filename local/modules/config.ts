import { NetSuiteError, NotSupportedError } from '../account/errors';
import { optionsOf, required } from './arguments';
import type { ModuleFactory } from './module';

const TYPES = {
  COMPANY_FEATURES: 'companyfeatures',
  COMPANY_INFORMATION: 'companyinformation',
  COMPANY_PREFERENCES: 'companypreferences',
  USER_PREFERENCES: 'userpreferences',
} as const;

/** Oracle help section_1508241183. */
const LOAD_UNITS = 10;

/** N/config: the company's time zone and its formats. */
export const config: ModuleFactory = ({ account, governance }) => ({
  Type: TYPES,
  load(...values: unknown[]): { getValue(...options: unknown[]): string } {
    const type = String(required(optionsOf(values, ['type']), 'type', 'config.load')).toLowerCase();
    governance.charge('config.load', LOAD_UNITS);
    if (!Object.values<string>(TYPES).includes(type))
      throw new NetSuiteError('INVALID_RCRD_TYPE', `The record type ${type} is invalid.`);
    const { timeZone, dateFormat, timeFormat } = account.settings;
    const known: Record<string, string> = {
      'companyinformation.timezone': timeZone,
      'companypreferences.dateformat': dateFormat,
      'companypreferences.timeformat': timeFormat,
    };
    return {
      getValue(...options: unknown[]) {
        const field = String(required(optionsOf(options, ['fieldId']), 'fieldId', 'Record.getValue')).toLowerCase();
        const value = known[`${type}.${field}`];
        if (value === undefined) throw new NotSupportedError(`N/config ${type}.${field}`);
        return value;
      },
    };
  },
});
