const everywhere = [
  'paragraph',
  'codeBlock',
  'bulletList',
  'orderedList',
  'mediaSingle',
  'extension',
] as const;
const common = [...everywhere, 'taskList'] as const;
const textual = [...common, 'heading', 'rule', 'decisionList'] as const;
const framed = [...textual, 'panel', 'blockquote'] as const;
const cards = ['blockCard', 'embedCard'] as const;
const column = [...framed, ...cards, 'table', 'expand', 'bodiedExtension'] as const;

/** Which blocks may stand right inside which node, as the published schema of ADF has it. An extension may anywhere. */
const allowedBlocks = {
  doc: [...column, 'layoutSection'],
  layoutColumn: column,
  expand: [...framed, ...cards, 'table', 'nestedExpand'],
  nestedExpand: framed,
  bodiedExtension: [...framed, ...cards, 'table'],
  tableCell: [...framed, ...cards, 'nestedExpand'],
  panel: [...textual, 'blockCard'],
  blockquote: everywhere,
  listItem: common,
} as const satisfies Record<string, readonly string[]>;

/** A node that holds blocks. */
export type Container = keyof typeof allowedBlocks;

/** Whether a block may stand right inside a container. */
export function mayHold(container: Container, type: string): boolean {
  const allowed: readonly string[] = allowedBlocks[container];
  return allowed.includes(type);
}

/** Whether paragraphs and headings in this container may be aligned or indented. */
export function mayAlign(container: Container): boolean {
  return container === 'doc' || container === 'layoutColumn';
}
