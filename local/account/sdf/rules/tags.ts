import { child, children, childText } from '../xml';
import { at, definitionOf, named, nearest, type Rule, type Tag } from './rule';

const unknownTag: Rule = {
  name: 'unknown-tag',
  checks: 'Every tag is one the SDF XML Reference gives for that place.',
  find: ({ tags }) =>
    tags.flatMap((tag) =>
      tag.element.children
        .filter((element) => !definitionOf(tag, element.name))
        .map((element) => {
          const near = nearest(element.name, tagNames(tag));
          return at(
            { object: tag.object, element },
            `<${element.name}> is not a tag of ${nameOf(tag)}`,
            near ? `Write <${near}>, if that is meant, or take the tag out` : 'Take the tag out',
          );
        }),
    ),
};

/** With its own script id, which a finding on the root tag has named already. */
function nameOf(tag: Tag): string {
  return tag.parent ? named(tag.element, undefined) : `<${tag.element.name}>`;
}

function tagNames(tag: Tag): string[] {
  return Object.entries(tag.fields ?? {})
    .filter(([, field]) => !field.attribute)
    .map(([name]) => name);
}

// A value that refers to a translation is marked translate="T" (Oracle help section_156951732735).
const unknownAttribute: Rule = {
  name: 'unknown-attribute',
  checks: 'Every attribute is one the SDF XML Reference gives for that tag.',
  find: ({ tags }) =>
    tags.flatMap((tag) =>
      Object.keys(tag.element.attributes)
        .filter((name) => !tag.fields?.[name]?.attribute && !(name === 'translate' && !tag.fields))
        .map((name) =>
          at(tag, `${name} is not an attribute of <${tag.element.name}>`, `Take the attribute ${name} out`),
        ),
    ),
};

const missingAttribute: Rule = {
  name: 'missing-attribute',
  checks: 'Required attributes are there and not empty.',
  find: ({ tags, project }) => [
    ...tags.flatMap((tag) =>
      Object.entries(tag.fields ?? {})
        .filter(([name, field]) => field.attribute && field.required && !tag.element.attributes[name])
        .map(([name]) =>
          at(tag, `<${tag.element.name}> lacks its attribute ${name}`, `Write <${tag.element.name} ${name}="…">`),
        ),
    ),
    ...project.objects
      .filter((object) => object.scriptId === '' && !tags.some((tag) => tag.object === object))
      .map((object) =>
        at(
          { object, element: object.root },
          `<${object.type}> lacks its attribute scriptid`,
          `Write <${object.type} scriptid="…">`,
        ),
      ),
  ],
};

const missingTag: Rule = {
  name: 'missing-tag',
  checks: 'Required tags are there and not empty, also those required because of another tag.',
  find: ({ tags }) =>
    tags.flatMap((tag) =>
      Object.entries(tag.fields ?? {}).flatMap(([name, field]) => {
        if (field.attribute || isGiven(tag, name)) {
          return [];
        }
        const because = field.required ? '' : field.mandatory_when && conditionOf(tag, name, field.mandatory_when);
        if (because === undefined || (because === '' && !field.required)) {
          return [];
        }
        return at(
          tag,
          `${nameOf(tag)} lacks <${name}>${because ? `, which it must have because ${because}` : ''}`,
          `Write <${name}>…</${name}>`,
        );
      }),
    ),
};

function isGiven(tag: Tag, name: string): boolean {
  return children(tag.element, name).some((element) => element.text !== '' || element.children.length > 0);
}

/** Why a tag must be there, in words; undefined when it need not, or when the project does not tell. */
function conditionOf(tag: Tag, name: string, condition: string): string | undefined {
  // An instance has one name, in either of two tags.
  if (tag.element.name === 'instance' && (isGiven(tag, 'name') || isGiven(tag, 'altname') || name === 'altname')) {
    return undefined;
  }
  const equal = /^the (\w+) value is (not )?equal to (?:any of the following lists or values: )?(.+)$/.exec(condition);
  if (equal) {
    const [, field = '', not, list = ''] = equal;
    const value = valueInForce(tag, field);
    const isAmong = list.split(', ').includes(value);
    return isAmong === !not ? `<${field}> is ${value}` : undefined;
  }
  const defined = /^the (\w+) value is (not )?defined$/.exec(condition);
  if (defined) {
    const [, field = '', not] = defined;
    return isGiven(tag, field) === !not ? `there is ${not ? 'no' : 'a'} <${field}>` : undefined;
  }
  return undefined;
}

/** The value of a tag beside or above, or its default. */
function valueInForce(tag: Tag, name: string): string {
  for (let level: Tag | null = tag; level; level = level.parent) {
    const field = level.fields?.[name];
    if (field) {
      return childText(level.element, name) || (field.default ?? '');
    }
  }
  return '';
}

const recordName: Rule = {
  name: 'record-name',
  checks: 'A custom record type has a name, unless it belongs to a custom segment (SDFxml_372451363).',
  find: ({ tags }) =>
    tags
      .filter((tag) => tag.object.type === 'customrecordtype' && !tag.parent)
      .filter((tag) => !isGiven(tag, 'recordname') && !isGiven(tag, 'customsegment'))
      .map((tag) => at(tag, '<customrecordtype> lacks <recordname>', 'Write <recordname>…</recordname>')),
};

const duplicateTag: Rule = {
  name: 'duplicate-tag',
  checks: 'A tag that is not a list entry occurs only once.',
  find: ({ tags }) =>
    tags
      .filter((tag) => tag.parent && !tag.field?.list_of && !isRepeated(tag))
      .filter((tag) => tag.parent && child(tag.parent.element, tag.element.name) !== tag.element)
      .map((tag) =>
        at(tag, `${named(tag.element, tag.parent?.element)} occurs more than once`, `Leave one <${tag.element.name}>`),
      ),
};

// Dependencies list plain values, one tag each.
function isRepeated(tag: Tag): boolean {
  return tag.element.name === 'dependency';
}

export const tagRules: Rule[] = [unknownTag, unknownAttribute, missingAttribute, missingTag, recordName, duplicateTag];
