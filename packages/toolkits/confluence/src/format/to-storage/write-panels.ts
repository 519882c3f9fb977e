import type { Blockquote, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { type PanelKind, panelKinds } from '../syntax/nodes.ts';
import { escapeXml } from './xml.ts';

/** Confluence's names for the kinds of panel; of its four, the one for a warning is the strongest. */
const macroNames: Readonly<Record<PanelKind, string>> = {
  NOTE: 'info',
  TIP: 'tip',
  IMPORTANT: 'note',
  WARNING: 'warning',
  CAUTION: 'warning',
};

/** A quote that is marked as a panel. */
export interface MarkedQuote {
  readonly macro: string;
  readonly title: string;
  readonly children: readonly RootContent[];
}

/** Reads a quote's mark, `> [!NOTE]`, with the title that may follow it on its line; nothing where it has none. */
export function readMarkedQuote({ children }: Blockquote): MarkedQuote | undefined {
  const [first, ...others] = children;
  const mark = first?.type === 'paragraph' ? first.children[0] : undefined;
  if (first?.type !== 'paragraph' || mark?.type !== 'panelMark') return undefined;
  const kind = panelKinds.find((one) => mark.value.toUpperCase() === `[!${one}]`) ?? 'NOTE';
  const { title, rest } = partTitle(first.children.slice(1));
  const paragraph: Paragraph = { type: 'paragraph', children: rest };
  return {
    macro: macroNames[kind],
    title,
    children: rest.length === 0 ? others : [paragraph, ...others],
  };
}

// The title is the rest of the mark's line, as far as it is plain words; a formatted line is text of the panel.
function partTitle(nodes: readonly PhrasingContent[]): { title: string; rest: PhrasingContent[] } {
  const [first, ...others] = nodes;
  if (first === undefined) return { title: '', rest: [] };
  if (first.type === 'break') return { title: '', rest: others };
  if (first.type !== 'text') return { title: '', rest: [...nodes] };
  const lineEnd = first.value.indexOf('\n');
  const afterBreak = others[0]?.type === 'break' ? others.slice(1) : others;
  if (lineEnd === -1 && others.length > 0 && afterBreak === others) {
    return { title: '', rest: [{ ...first, value: first.value.trimStart() }, ...others] };
  }
  if (lineEnd === -1) return { title: first.value.trim(), rest: afterBreak };
  const value = first.value.slice(lineEnd + 1);
  return {
    title: first.value.slice(0, lineEnd).trim(),
    rest: value === '' ? others : [{ type: 'text', value }, ...others],
  };
}

/** Writes a macro with a title, where it has one, around a text that is written already. */
export function writeBox(macro: string, title: string, text: string): string {
  const parameter = title === '' ? '' : `<ac:parameter ac:name="title">${escapeXml(title)}</ac:parameter>`;
  const body = `<ac:rich-text-body>${text === '' ? '<p />' : text}</ac:rich-text-body>`;
  return `<ac:structured-macro ac:name="${macro}">${parameter}${body}</ac:structured-macro>`;
}
