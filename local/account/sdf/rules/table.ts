import { manifestRules } from './manifest';
import { objectRules } from './objects';
import { permissionRules } from './permissions';
import { recurrenceRules } from './recurrence';
import { referenceRules } from './references';
import type { Rule } from './rule';
import { scriptRules } from './scripts';
import { tagRules } from './tags';
import { valueRules } from './values';

/** Every rule on a project that could be read. Reading itself finds missing-manifest, missing-deploy, unreadable-xml and deploy-path. */
export const rules: Rule[] = [
  ...manifestRules,
  ...objectRules,
  ...tagRules,
  ...valueRules,
  ...referenceRules,
  ...permissionRules,
  ...scriptRules,
  ...recurrenceRules,
];
