import { allowedValues } from '../tables';
import { childText, descendants } from '../xml';
import { at, mustNotBe, named, nearest, type Rule, type Tag } from './rule';

/** Tags with a plain value that is not empty: imported objects are full of empty tags. */
function filled(tags: Tag[]): Tag[] {
  return tags.filter((tag) => tag.field && !tag.fields && tag.element.text !== '');
}

function name(tag: Tag): string {
  return named(tag.element, tag.parent?.element);
}

const boolean: Rule = {
  name: 'boolean',
  checks: 'A boolean is T or F.',
  find: ({ tags }) =>
    filled(tags)
      .filter((tag) => tag.field?.type === 'boolean' && !/^[TF]$/.test(tag.element.text))
      .map((tag) => at(tag, `${name(tag)} is "${tag.element.text}", not T or F`, 'Write T or F')),
};

const allowed: Rule = {
  name: 'allowed-value',
  checks: 'A value from a list is among the values of the SDF XML Reference, or a reference where one may stand.',
  find: ({ tags }) =>
    filled(tags).flatMap((tag) => {
      const values = tag.field && allowedValues(tag.field);
      if (!values || !tag.field) {
        return [];
      }
      const mayRefer = tag.field.enum === undefined || tag.field.references !== undefined;
      return tag.element.text
        .split('|')
        .filter((value) => !values.has(value) && !(mayRefer && /^\[.*\]$/.test(value)))
        .map((value) => at(tag, mustNotBe(tag, value), adviseOn(value, values)));
    }),
};

function adviseOn(value: string, values: ReadonlySet<string>): string {
  const near = nearest(value, values);
  if (values.size <= 12) {
    return `Write one of ${[...values].join(', ')}`;
  }
  return near ? `Write ${near}, if that is meant` : `Write a value such as ${[...values].slice(0, 3).join(', ')}`;
}

// Kinds of permissions: Oracle help chapter_N3236764. The keys themselves are the rule permission-key's.
const SYSTEM_IDS = new Map([
  ['permkey', { form: /^((ADMI|LIST|TRAN|REPO|REGT|GRAP)_[A-Z0-9_]+|ADMINDOCS|\[.+\])$/, example: 'LIST_CUSTJOB' }],
  // A record by its number: Oracle help section_156598344417.
  ['rectype', { form: /^-\d+$/, example: '-289' }],
  ['recordtype', { form: /^([A-Z][A-Z0-9_]*|-?\d+|\[.+\])$/, example: 'CUSTOMER' }],
]);

const systemId: Rule = {
  name: 'system-id',
  checks: 'Permission keys and record types are upper-case ids of NetSuite or references (bridgehead_24076946).',
  find: ({ tags }) =>
    filled(tags).flatMap((tag) => {
      const id = tag.field && allowedValues(tag.field) ? undefined : SYSTEM_IDS.get(tag.element.name);
      return !id || id.form.test(tag.element.text)
        ? []
        : at(
            tag,
            `${name(tag)} is "${tag.element.text}", neither an upper-case id of NetSuite nor a reference`,
            `Write an id such as ${id.example}, or [scriptid=…] for an object of your own`,
          );
    }),
};

const number: Rule = {
  name: 'number',
  checks: 'A number is a number within its range.',
  find: ({ tags }) =>
    filled(tags)
      .filter((tag) => tag.field?.type === 'number')
      .flatMap((tag) => {
        const text = tag.element.text;
        if (!/^-?\d+(\.\d+)?$/.test(text)) {
          return at(tag, `${name(tag)} is "${text}", which is not a number`, 'Write a number');
        }
        const range = /(greater|less) than or equal to (-?\d+)/.exec(tag.field?.range ?? '');
        if (!range) {
          return [];
        }
        const [, side, limit = ''] = range;
        const inRange = side === 'greater' ? Number(text) >= Number(limit) : Number(text) <= Number(limit);
        return inRange
          ? []
          : at(
              tag,
              `${name(tag)} is ${text}, but must be ${side === 'greater' ? 'at least' : 'at most'} ${limit}`,
              `Write a number of ${side === 'greater' ? 'at least' : 'at most'} ${limit}`,
            );
      }),
};

const maxLength: Rule = {
  name: 'max-length',
  checks: 'A text is not longer than the SDF XML Reference allows.',
  find: ({ tags }) =>
    filled(tags).flatMap((tag) => {
      const limit = tag.field?.max_length;
      const { text } = tag.element;
      return limit === undefined || text.length <= limit || /^\[scriptid=.*\]$/.test(text)
        ? []
        : at(
            tag,
            `The ${tag.element.name} field contains more than the maximum number (${limit}) of characters allowed: ${text.length}`,
            `Shorten the text to ${limit} characters`,
          );
    }),
};

const color: Rule = {
  name: 'color',
  checks: 'A colour is six hexadecimal digits, with or without #.',
  find: ({ tags }) =>
    filled(tags)
      .filter((tag) => tag.field?.sdf_type?.startsWith('rgb') && !/^#?[0-9a-f]{6}$/i.test(tag.element.text))
      .map((tag) =>
        at(tag, `${name(tag)} is "${tag.element.text}", which is not a colour`, 'Write six digits, e.g. #1A2B3C'),
      ),
};

const globalSearch: Rule = {
  name: 'global-search',
  checks: 'A field that global search looks at can be searched (section_157307210395).',
  find: ({ tags }) =>
    tags
      .filter(({ element, parent }) => element.name === 'globalsearch' && element.text === 'T' && parent)
      .filter(({ parent }) => parent && childText(parent.element, 'searchlevel') === '0')
      .map((tag) =>
        at(
          tag,
          `${name(tag)} is T, but <searchlevel> is 0`,
          'Write <searchlevel>1</searchlevel> or 2, or <globalsearch>F</globalsearch>',
        ),
      ),
};

const ACCOUNT_SPECIFIC = '[ACCOUNT_SPECIFIC_VALUE]';

const accountSpecificValue: Rule = {
  name: 'account-specific-value',
  checks:
    'No value is one that only another account knows: a deploy refuses it unless told to warn (section_1528397245).',
  find: ({ project }) =>
    project.objects.flatMap((object) =>
      [...descendants(object.root)]
        .filter((element) => element.name !== 'definition' && element.text.includes(ACCOUNT_SPECIFIC))
        .map((element) =>
          at(
            { object, element },
            `<${element.name}> holds ${ACCOUNT_SPECIFIC}, which stands for a value of the account the object comes from`,
            'Take the value out and set it in the account after the deploy',
          ),
        ),
    ),
};

export const valueRules: Rule[] = [
  boolean,
  allowed,
  systemId,
  number,
  maxLength,
  color,
  globalSearch,
  accountSpecificValue,
];
