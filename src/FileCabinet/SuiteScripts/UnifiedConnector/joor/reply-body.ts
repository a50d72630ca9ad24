import { parseXml, XmlElement } from '@rgrove/parse-xml';

/** A reply's content, be it JSON or XML: XML gives texts only, and a list for elements of one name side by side. */
export type Node = { [name: string]: NodeValue };
export type NodeValue = string | number | boolean | null | Node | NodeValue[];

export const isNode = (value: NodeValue | undefined): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Deeper than any reply that JOOR documents: what follows is none. */
const MAX_DEPTH = 20;

/** What stands in the root element `root`, or in the reply itself where none is named; null: the body cannot be read, or is another document. */
export function readReplyBody(body: string, root: string | null): Node | null {
  try {
    const text = withoutMark(body);
    const content = text.startsWith('<') ? readXml(text, root) : readJson(text, root);
    return isNode(content) && !isDeeper(content, MAX_DEPTH) ? content : null;
  } catch {
    return null;
  }
}

/** A byte order mark says nothing (RFC 8259 lets a reader pass over it), and JSON.parse takes none. */
const withoutMark = (body: string): string => body.replace(/^\ufeff/, '').trimStart();

function readJson(text: string, root: string | null): NodeValue | undefined {
  const parsed = JSON.parse(text) as NodeValue;
  if (root === null) return parsed;
  return isNode(parsed) && Object.hasOwn(parsed, root) ? parsed[root] : undefined;
}

/** Whether something stands more than `depth` nodes deep. Without recursion: replies may be nested as deep as they like. */
function isDeeper(value: NodeValue, depth: number): boolean {
  let level: NodeValue[] = [value];
  for (let at = 0; at <= depth; at += 1) {
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
    if (level.length === 0) return false;
  }
  return true;
}

/** Every node, at any depth, that has the field `name`. */
export function nodesWith(value: NodeValue | undefined, name: string): Node[] {
  if (Array.isArray(value)) return value.flatMap((entry) => nodesWith(entry, name));
  if (!isNode(value)) return [];
  return value[name] === undefined ? Object.values(value).flatMap((each) => nodesWith(each, name)) : [value];
}

function readXml(body: string, name: string | null): NodeValue | undefined {
  const { root } = parseXml(body);
  return root && (name === null || root.name === name) ? contentOf(root) : undefined;
}

function contentOf(element: XmlElement): NodeValue {
  const children = element.children.filter((child) => child instanceof XmlElement);
  if (children.length === 0) return element.text.trim();
  const node: Node = {};
  for (const child of children) {
    const held = node[child.name];
    if (held === undefined) node[child.name] = contentOf(child);
    else if (Array.isArray(held)) held.push(contentOf(child));
    else node[child.name] = [held, contentOf(child)];
  }
  return node;
}
