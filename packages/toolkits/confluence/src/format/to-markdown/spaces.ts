import type { PhrasingContent } from 'mdast';

/**
 * What stands in a line without the spaces at its ends and around its breaks, which no reader sees and Markdown would
 * write as codes.
 */
export function withoutOuterSpace(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node, index): PhrasingContent[] => {
    if (node.type !== 'text') return [node];
    const start = isEdge(nodes, index - 1) ? node.value.trimStart() : node.value;
    const value = isEdge(nodes, index + 1) ? start.trimEnd() : start;
    return value === '' ? [] : [{ ...node, value }];
  });
}

function isEdge(nodes: readonly PhrasingContent[], index: number): boolean {
  const node = nodes[index];
  return node === undefined || node.type === 'break';
}
