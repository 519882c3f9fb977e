import { lexer, type Token, type Tokens } from 'marked';
import { printable } from './printable.ts';
import type { Style } from './style.ts';
import { textWidth } from './text-width.ts';

/** Renders Markdown for a terminal. Addresses of links are written out, so that they can be clicked. */
export function renderMarkdown(markdown: string, style: Style): string {
  return renderBlocks(lexer(printable(markdown)), style);
}

/** Renders Markdown as it arrives: a block is given out when the next one begins. */
export class MarkdownStream {
  readonly #style: Style;
  #pending = '';

  constructor(style: Style) {
    this.#style = style;
  }

  /** What was taken and not given out yet. */
  get pending(): string {
    return this.#pending;
  }

  /** Takes more text; gives the blocks that it completed, or nothing. */
  add(delta: string): string {
    this.#pending += delta;
    const tokens = lexer(this.#pending);
    const lastBlock = tokens.findLastIndex(({ type }) => type !== 'space');
    // The last block may go on with the next words, and until its first word is whole nobody knows what it is:
    // "2" may become the "2. " that belongs to the list before it.
    const unfinished = tokens
      .slice(lastBlock)
      .map(({ raw }) => raw)
      .join('');
    const certain = lastBlock > 0 && /\S\s/.test(unfinished);
    if (!certain || !this.#pending.endsWith(unfinished)) return '';
    const complete = this.#pending.slice(0, -unfinished.length);
    this.#pending = unfinished;
    return renderMarkdown(complete, this.#style);
  }

  /** Gives what is left. */
  end(): string {
    const rest = renderMarkdown(this.#pending, this.#style);
    this.#pending = '';
    return rest;
  }
}

function renderBlocks(tokens: readonly Token[], style: Style): string {
  return tokens
    .map((token) => renderBlock(token, style))
    .filter((block) => block !== '')
    .join('\n\n');
}

function renderBlock(token: Token, style: Style): string {
  switch (token.type) {
    case 'space':
    case 'def':
      return '';
    case 'heading':
      return style.strong(inline(token, style));
    case 'code':
      return indent(style.code((token as Tokens.Code).text), '    ');
    case 'blockquote':
      return indent(renderBlocks(token.tokens ?? [], style), '│ ');
    case 'list':
      return renderList(token as Tokens.List, style);
    case 'table':
      return renderTable(token as Tokens.Table, style);
    case 'hr':
      return style.quiet('─'.repeat(20));
    default:
      return inline(token, style);
  }
}

function renderList(list: Tokens.List, style: Style): string {
  const first = typeof list.start === 'number' ? list.start : 1;
  return list.items
    .map((item, index) => {
      const marker = list.ordered ? `${first + index}. ` : '• ';
      const box = item.task ? (item.checked ? '[x] ' : '[ ] ') : '';
      return marker + indent(box + renderItem(item, style), ' '.repeat(marker.length)).trimStart();
    })
    .join('\n');
}

// Within an item blocks follow each other closely, as its lines do in the source of a tight list.
function renderItem(item: Tokens.ListItem, style: Style): string {
  return item.tokens
    .filter(({ type }) => type !== 'space' && type !== 'checkbox')
    .map((token) => renderBlock(token, style))
    .join(item.loose ? '\n\n' : '\n');
}

function renderTable({ header, rows }: Tokens.Table, style: Style): string {
  const cells = [header, ...rows].map((row) => row.map((cell) => inline(cell, style)));
  const plainCells = [header, ...rows].map((row) => row.map((cell) => inline(cell, undefined)));
  const widths = header.map((_, column) =>
    Math.max(...plainCells.map((row) => textWidth(row[column] ?? ''))),
  );
  const lines = cells.map((row, line) =>
    row
      .map(
        (cell, column) =>
          cell + ' '.repeat((widths[column] ?? 0) - textWidth(plainCells[line]?.[column] ?? '')),
      )
      .join('  ')
      .trimEnd(),
  );
  const rule = style.quiet(widths.map((width) => '─'.repeat(width)).join('  '));
  return [style.strong(lines[0] ?? ''), rule, ...lines.slice(1)].join('\n');
}

interface WithText {
  readonly raw?: string;
  readonly text?: string;
  readonly tokens?: readonly Token[] | undefined;
}

/** The words of a block. Without a style: as they count for the width of a column. */
function inline(token: WithText, style: Style | undefined): string {
  if (!token.tokens) return decode(token.text ?? token.raw ?? '');
  return token.tokens.map((part) => renderInline(part, style)).join('');
}

function renderInline(token: Token, style: Style | undefined): string {
  const words = () => inline(token, style);
  switch (token.type) {
    case 'strong':
      return style ? style.strong(words()) : words();
    case 'em':
      return style ? style.emphasis(words()) : words();
    case 'codespan':
      return style ? style.code(decode(token.text)) : decode(token.text);
    case 'br':
      return '\n';
    case 'link':
      return renderLink(words(), token as Tokens.Link, style);
    case 'image':
      return renderLink(token.text, token as Tokens.Image, style);
    default:
      return words();
  }
}

function renderLink(words: string, { href }: { readonly href: string }, style: Style | undefined): string {
  const address = (text: string) => (style ? style.address(text) : text);
  if (words === '') return address(href);
  const isAddress = words === href || href === `mailto:${words}` || href === `http://${words}`;
  return isAddress ? address(words) : `${words} (${address(href)})`;
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** The lexer leaves in place the few entities that HTML would need. */
function decode(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);
}

function indent(text: string, margin: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? margin.trimEnd() : margin + line))
    .join('\n');
}
