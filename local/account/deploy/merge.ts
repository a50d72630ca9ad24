import { child, scriptIdOf } from '../catalogue/xml';
import type { SdfElement } from '../sdf/project';

/** Containers whose members SDF adds and updates, but never deletes. */
const KEPT = ['customrecordcustomfields', 'customvalues', 'scriptcustomfields', 'scriptdeployments'];

/** The object as the project has it, with the members it once had and no longer names: they stay in the account. */
export function withKept(root: SdfElement, known: SdfElement): SdfElement {
  const merged = { ...root, children: [...root.children] };
  for (const name of KEPT) {
    const before = child(known, name);
    if (before === undefined) continue;
    const now = child(merged, name) ?? { ...before, children: [] };
    const named = new Set(now.children.map(scriptIdOf));
    const kept = before.children.filter((member) => !named.has(scriptIdOf(member)));
    if (kept.length === 0) continue;
    merged.children = merged.children.filter((element) => element.name !== name);
    merged.children.push({ ...now, children: [...now.children, ...kept] });
  }
  return merged;
}
