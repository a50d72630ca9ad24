/**
 * The circles of a graph: its strongly connected components of more than one node, and nodes that lead to themselves
 * (Tarjan's algorithm; every edge is walked once). Nodes come in the order of the graph.
 */
export function circles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const order = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();

  /** @returns the earliest node still open that `node` leads back to, by its place in the order */
  const visit = (node: string): number => {
    const place = order.size;
    order.set(node, place);
    const depth = open.push(node) - 1;
    isOpen.add(node);
    let earliest = place;
    for (const next of graph.get(node) ?? []) {
      if (!order.has(next)) earliest = Math.min(earliest, visit(next));
      else if (isOpen.has(next)) earliest = Math.min(earliest, order.get(next) ?? place);
    }
    if (earliest === place) {
      const component = open.splice(depth);
      for (const member of component) isOpen.delete(member);
      if (component.length > 1 || graph.get(node)?.includes(node)) found.push(component);
    }
    return earliest;
  };

  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  const nodes = [...graph.keys()];
  return found.map((component) => nodes.filter((node) => component.includes(node)));
}
