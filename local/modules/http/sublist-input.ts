/** Name under which a form posts a cell of a sublist: the serverWidget pages write it, getSublistValue reads it. */
export function sublistInput(group: string, field: string, line: number): string {
  return `${group}~${field}~${line}`;
}

/** Number of lines posted of a sublist; -1 where there are none. */
export function postedLines(names: readonly string[], group: string): number {
  const lines = names.flatMap((name) => {
    const [of, , line] = name.split('~');
    return of === group && line !== undefined ? [Number(line) + 1] : [];
  });
  return lines.length === 0 ? -1 : Math.max(...lines);
}

export function isSublistInput(name: string): boolean {
  return name.split('~').length === 3;
}
