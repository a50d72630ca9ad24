import type { SdfElement } from '../sdf/project';

/** First child element of that name. */
export function child(element: SdfElement, name: string): SdfElement | undefined {
  return element.children.find((candidate) => candidate.name === name);
}

/** Child elements of that name below a container: children(root, 'instances', 'instance'). */
export function children(element: SdfElement, container: string, name: string): SdfElement[] {
  return child(element, container)?.children.filter((candidate) => candidate.name === name) ?? [];
}

/** Text of a child element; '' when it is empty or missing. */
export function textOf(element: SdfElement, name: string): string {
  return child(element, name)?.text ?? '';
}

/** A T/F child element. */
export function flagOf(element: SdfElement, name: string, missing: boolean): boolean {
  const text = textOf(element, name);
  return text === '' ? missing : text === 'T';
}

/** Script id inside `[scriptid=...]`, without qualifiers after it ("a.b" stays as it is); undefined otherwise. */
export function referencedScriptId(text: string): string | undefined {
  return /^\[(?:[^\]]*,\s*)?scriptid=([\w.-]+)\]$/.exec(text.trim())?.[1];
}

/** Script id of an element, as its attribute. */
export function scriptIdOf(element: SdfElement): string {
  return (element.attributes.scriptid ?? '').toLowerCase();
}
