import { parseXml, XmlElement } from '@rgrove/parse-xml';

/** A reply's content, be it JSON or XML: XML gives texts only, and a list for elements of one name side by side. */
export type Node = { [name: string]: NodeValue };
export type NodeValue = string | number | boolean | null | Node | NodeValue[];

export const isNode = (value: NodeValue | undefined): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands in the root element `root`; null: the body cannot be read, or is another document. */
export function readReplyBody(body: string, root: string): Node | null {
  try {
    const content = body.trimStart().startsWith('<') ? readXml(body, root) : (JSON.parse(body) as Node | null)?.[root];
    return isNode(content) ? content : null;
  } catch {
    return null;
  }
}

/** Every node, at any depth, that has the field `name`. */
export function nodesWith(value: NodeValue | undefined, name: string): Node[] {
  if (Array.isArray(value)) return value.flatMap((entry) => nodesWith(entry, name));
  if (!isNode(value)) return [];
  return value[name] === undefined ? Object.values(value).flatMap((each) => nodesWith(each, name)) : [value];
}

function readXml(body: string, name: string): NodeValue | undefined {
  const { root } = parseXml(body);
  return root?.name === name ? contentOf(root) : undefined;
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
