import type { Finding } from '../project';
import { child, childText } from '../xml';
import { at, type Rule, type Tag } from './rule';

/**
 * Recurrence of Map/Reduce and scheduled script deployments. A start time other than midnight is allowed: it
 * only makes the repeats pause from midnight to that time (Oracle help section_1509578930).
 */
const recurrence: Rule = {
  name: 'recurrence',
  checks: 'A scheduled deployment has one recurrence, with dates and times SDF can read (section_1499269203).',
  find: ({ tags }) => [
    ...tags.filter((tag) => tag.element.name === 'scriptdeployment').flatMap(withoutRecurrence),
    ...tags.filter((tag) => tag.element.name === 'recurrence').flatMap(severalRecurrences),
    ...tags.filter((tag) => tag.parent?.element.name === 'recurrence').flatMap(faultsOf),
  ],
};

type Findings = Omit<Finding, 'rule'>[];

function withoutRecurrence(tag: Tag): Findings {
  const choices = child(tag.element, 'recurrence')?.children.length ?? 0;
  return childText(tag.element, 'status') === 'SCHEDULED' && tag.fields?.recurrence && choices === 0
    ? [
        at(
          tag,
          `${tag.element.attributes.scriptid} is SCHEDULED but has no recurrence`,
          'Add <recurrence> with <daily>, <single> or another choice, or write <status>NOTSCHEDULED</status>',
        ),
      ]
    : [];
}

function severalRecurrences(tag: Tag): Findings {
  const { children } = tag.element;
  return children.length <= 1
    ? []
    : [
        at(
          tag,
          `<recurrence> of ${tag.parent?.element.attributes.scriptid} holds ${children.map(({ name }) => name).join(' and ')}`,
          'Leave one of them',
        ),
      ];
}

function faultsOf(tag: Tag): Findings {
  const found: Findings = [];
  const refuse = (name: string, message: string, fix: string): void => {
    const element = child(tag.element, name) ?? tag.element;
    found.push(at({ object: tag.object, element }, message, fix));
  };
  for (const name of ['startdate', 'enddate']) {
    const date = childText(tag.element, name);
    if (date !== '' && !isDate(date)) {
      refuse(name, `<${name}> is "${date}", which is not a date`, 'Write the date as YYYY-MM-DD, e.g. 2026-01-31');
    }
  }
  const time = childText(tag.element, 'starttime');
  if (time !== '' && !/^([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/.test(time)) {
    refuse(
      'starttime',
      `<starttime> is "${time}", which is not a time in UTC`,
      'Write the time as HH:mm:00Z, e.g. 05:00:00Z',
    );
  }
  const start = childText(tag.element, 'startdate');
  const end = childText(tag.element, 'enddate');
  if (isDate(start) && isDate(end) && end < start) {
    refuse('enddate', `<enddate> ${end} is before <startdate> ${start}`, 'Write a later enddate, or take it out');
  }
  for (const name of ['everyxdays', 'everyxweeks', 'everyxmonths']) {
    const every = childText(tag.element, name);
    if (every !== '' && !/^[1-9]\d*$/.test(every)) {
      refuse(
        name,
        `<${name}> is "${every}", which is not a positive whole number`,
        'Write a whole number of at least 1',
      );
    }
  }
  if (tag.element.name === 'weekly' && !DAYS.some((day) => childText(tag.element, day) === 'T')) {
    refuse('weekly', '<weekly> names no day', 'Write T for at least one day of the week');
  }
  return found;
}

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

function isDate(text: string): boolean {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(Number.NaN);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

export const recurrenceRules: Rule[] = [recurrence];
