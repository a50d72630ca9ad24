import { SaxesParser } from 'saxes';
import type { SdfElement } from './project';

/** The fault that made a text unreadable as XML. */
export class XmlFault extends Error {
  constructor(
    message: string,
    /** 1-based line of the fault. */
    readonly line: number,
  ) {
    super(message);
  }
}

/** Parses one XML document and returns its root element. Throws XmlFault, with the line, when it is not well-formed. */
export function parseXml(text: string): SdfElement {
  const parser = new SaxesParser();
  const open: SdfElement[] = [];
  let root: SdfElement | undefined;

  parser.on('error', (error) => {
    throw new XmlFault(error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, ''), parser.line);
  });
  // Told of a tag once its name is read, and with it the character after the name, which may end the line.
  parser.on('opentagstart', (tag) => {
    const line = parser.columnIndex === 0 ? parser.line - 1 : parser.line;
    const element: SdfElement = { name: tag.name, attributes: {}, text: '', children: [], line };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('opentag', (tag) => {
    const element = open.at(-1);
    if (element) {
      element.attributes = { ...tag.attributes };
    }
  });
  const addText = (part: string): void => {
    const element = open.at(-1);
    if (element) {
      element.text += part;
    }
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = open.pop();
    if (element) {
      element.text = element.text.trim();
    }
  });

  parser.write(text).close();
  if (!root) {
    throw new XmlFault('there is no root element', 1);
  }
  return root;
}

/** The first child of that name. */
export function child(element: SdfElement, name: string): SdfElement | undefined {
  return element.children.find((candidate) => candidate.name === name);
}

/** The children of that name. */
export function children(element: SdfElement, name: string): SdfElement[] {
  return element.children.filter((candidate) => candidate.name === name);
}

/** Text of the first child of that name, '' where it is absent or empty. */
export function childText(element: SdfElement, name: string): string {
  return child(element, name)?.text ?? '';
}

/** The element and everything below it, in document order. */
export function* descendants(element: SdfElement): Generator<SdfElement> {
  yield element;
  for (const below of element.children) {
    yield* descendants(below);
  }
}
