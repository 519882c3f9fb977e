import type { Break, Nodes, Parents } from 'mdast';
import { defaultHandlers, type Info, type Options, type State } from 'mdast-util-to-markdown';
import type { Emoji, Expand, Mention, PageLink, Panel, PanelMark, Styled } from './nodes.ts';
import { writePageLink } from './page-link.ts';

/** How the tree's own nodes are written, and which plain words would be read as one of them. */
export const confluenceWriting: Options = {
  // `:tada:` in a text that means the very characters.
  unsafe: [{ character: ':', before: '[^A-Za-z0-9]', after: '[a-z0-9_+-]+:', inConstruct: 'phrasing' }],
  join: [blankLinesBetween],
  handlers: {
    pageLink: (node: PageLink, _parent: Parents | undefined, state: State) =>
      writePageLink(node, state.stack.includes('tableCell')),
    mention: ({ value }: Mention) => `@[${value.replace(/[[\]\s]+/g, ' ')}]`,
    emoji: ({ value }: Emoji) => `:${value}:`,
    panelMark: ({ value }: PanelMark) => value,
    styled: writeStyled,
    panel: writePanel,
    expand: writeExpand,
    break: (node: Break, parent: Parents | undefined, state: State, info: Info) =>
      state.stack.includes('tableCell') ? '<br>' : defaultHandlers.break(node, parent, state, info),
  },
};

// Within an item blocks follow one another without a blank line, but for those that would become one.
function blankLinesBetween(left: Nodes, right: Nodes, parent: Parents): number | undefined {
  if (parent.type !== 'listItem') return undefined;
  return left.type === 'paragraph' && right.type === 'list' && (right.start ?? 1) === 1 ? 0 : 1;
}

function writeStyled(node: Styled, _parent: Parents | undefined, state: State, info: Info): string {
  const [open, close] = [`<${node.tag}>`, `</${node.tag}>`];
  return open + state.containerPhrasing(node, { ...info, before: '>', after: '<' }) + close;
}

// Without it what follows is written twice at each level, to see how it begins.
writeStyled.peek = () => '<';

function writePanel(node: Panel, _parent: Parents | undefined, state: State, info: Info): string {
  const exit = state.enter('blockquote');
  const title = node.title === '' ? '' : ` ${oneLine(node.title, state)}`;
  const mark = `[!${node.kind}]${title}`;
  const text = state.containerFlow(node, info);
  const written = state.indentLines(text === '' ? mark : `${mark}\n\n${text}`, (line, _number, blank) =>
    blank ? '>' : `> ${line}`,
  );
  exit();
  return written;
}

function oneLine(text: string, state: State): string {
  const exit = state.enter('phrasing');
  const safe = state.safe(text.replace(/\s+/g, ' ').trim(), { before: ' ', after: '\n' });
  exit();
  return safe;
}

function writeExpand(node: Expand, _parent: Parents | undefined, state: State, info: Info): string {
  const title = node.title.replace(/\s+/g, ' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const text = state.containerFlow(node, info);
  return [
    '<details>',
    `<summary>${title}</summary>`,
    ...(text === '' ? [] : ['', text, '']),
    '</details>',
  ].join('\n');
}
