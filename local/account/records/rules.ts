import type { RecordType } from '../catalogue/definition';
import type { RecordRules } from './record-rules';
import { contactRules } from './rules/contact';
import { customerRules } from './rules/customer';
import { employeeRules } from './rules/employee';
import { folderRules } from './rules/folder';

const RULES: Readonly<Record<string, RecordRules>> = {
  contact: contactRules,
  customer: customerRules,
  employee: employeeRules,
  mediaItemFolder: folderRules,
};

/** Rules of a record type, by its table (leads and prospects are customers). */
export function rulesOf(type: RecordType): RecordRules {
  return RULES[type.table] ?? {};
}
