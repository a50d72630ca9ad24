import { XMLBuilder } from 'fast-xml-parser';
import { SaxesParser } from 'saxes';
import { CONNECTION, type Field, type Node } from './fields';
import { isObject, type Json, type JsonObject } from './json';

export interface Element {
  name: string;
  children: Element[];
  text: string;
}

/**
 * Reads a document as a tree of elements. saxes, because it refuses whatever is not well-formed. Throws an Error that
 * names line and column.
 */
export function parseXml(text: string): Element {
  const parser = new SaxesParser({ xmlns: false });
  const open: Element[] = [];
  let root: Element | undefined;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('a document type declaration is not taken');
  });
  parser.on('opentag', (tag) => {
    const element: Element = { name: tag.name, children: [], text: '' };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const addText = (part: string) => {
    const element = open.at(-1);
    if (element) element.text += part;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(text).close();
  if (!root) throw new Error('there is no element');
  return root;
}

/** A value of the type its field has, or the text itself for the rules to refuse. */
function readValue(field: Field, text: string): Json {
  if (field.type === 'boolean' && (text === 'True' || text === 'False')) return text === 'True';
  if (field.type === 'decimal' && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (field.type === 'integer' && /^\d+$/.test(text)) return Number(text);
  return text;
}

/** An element that the field table does not know, kept so that the rules can name it. */
const unknownValue = (element: Element): Json => (element.children.length > 0 ? {} : element.text);

function readGroup(node: Node, element: Element): Json {
  // Text makes the group something other than an object, which the rules refuse.
  if (element.text.trim() !== '') return element.text;
  // No prototype: an element may have any name, also __proto__.
  const group: JsonObject = Object.create(null);
  for (const child of element.children) {
    const value = readChild(node, child);
    const held = group[child.name];
    const childNode = node.nodes.find((each) => each.name === child.name);
    if (held === undefined) group[child.name] = value;
    else if (childNode?.repeats && Array.isArray(held) && Array.isArray(value)) held.push(...value);
    else if (childNode) group[child.name] = 'given more than once';
    else group[child.name] = Array.isArray(held) ? [...held, value] : [held, value];
  }
  return group;
}

function readChild(parent: Node, element: Element): Json {
  const field = parent.fields.find((each) => each.name === element.name);
  if (field) return element.children.length > 0 ? {} : readValue(field, element.text);
  const node = parent.nodes.find((each) => each.name === element.name);
  if (!node) return unknownValue(element);
  if (!node.item) return readGroup(node, element);
  if (element.text.trim() !== '') return element.text;
  const stranger = element.children.find((child) => child.name !== node.item);
  if (stranger) return { [stranger.name]: unknownValue(stranger) };
  return element.children.map((child) => readGroup(node, child));
}

/** A `connection` element in the JSON form of the same connection. */
export function readConnectionElement(element: Element): Json {
  return readGroup(CONNECTION, element);
}

/** Element that XML repeats inside a node that is a list in JSON, collected from the field table and the replies. */
const ITEMS = new Map([
  ['connections', 'connection'],
  ['bulk_connections_jobs', 'bulk_connection_job'],
  ['orders', 'order'],
  ['order_doors', 'order_door'],
]);

function collectItems(node: Node): void {
  if (node.item) ITEMS.set(node.name, node.item);
  node.nodes.forEach(collectItems);
}
collectItems(CONNECTION);

/** Replies write booleans as the request example does: True and False. */
function toXmlShape(value: Json): Json {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => {
      if (!Array.isArray(each)) return [name, toXmlShape(each)];
      return [name, { [ITEMS.get(name) ?? name]: each.map(toXmlShape) }];
    }),
  );
}

const builder = new XMLBuilder({ format: true, indentBy: '    ', suppressEmptyNode: true });

/** A reply as XML: every list of the JSON form becomes a plural element with singular ones inside. */
export function writeXml(body: JsonObject): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build(toXmlShape(body))}`;
}
