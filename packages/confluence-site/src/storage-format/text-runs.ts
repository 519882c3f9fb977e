import { inlineHtml, settings } from './element-kinds.ts';
import { namedEntities } from './named-entities.ts';

/** A stretch of a body's words, and where it stands in the storage format. */
export interface TextRun {
  /** The words, entities decoded. */
  readonly text: string;
  /** Offsets in the storage format, the end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Whether each character stands in the storage format as itself; an entity is one run and stands whole. */
  readonly literal: boolean;
  /** Runs with the same number are read without a break: a paragraph, a cell, a heading. */
  readonly block: number;
}

/** Elements inside which nothing is a word of the text that a reader could select. */
const silent = new Set([...settings, 'ac:plain-text-body', 'ac:plain-text-link-body']);

/** Elements that do not break the line that they stand in. */
const inline = new Set([...inlineHtml, 'ac:inline-comment-marker', 'ac:link', 'ac:link-body']);

const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\/?(?<name>[^\s/>]+)(?:[^>"']|"[^"]*"|'[^']*')*>|(?<entity>&[^;]+;)|(?<text>[^<&]+)/g;

/** The words of well-formed storage format that a reader can select, in order. */
export function textRuns(storage: string): TextRun[] {
  const runs: TextRun[] = [];
  let silence = 0;
  let block = 0;
  for (const match of storage.matchAll(token)) {
    const { name, entity, text } = match.groups ?? {};
    if (name !== undefined) {
      if (!inline.has(name)) block += 1;
      if (silent.has(name)) silence += depthChange(match[0]);
    }
    const words = text ?? (entity && decodeEntity(entity));
    if (words === undefined || silence > 0) continue;
    const [start, end] = [match.index, match.index + match[0].length];
    runs.push({ text: words, start, end, literal: text !== undefined, block });
  }
  return runs;
}

function depthChange(tag: string): -1 | 0 | 1 {
  if (tag.startsWith('</')) return -1;
  return tag.endsWith('/>') ? 0 : 1;
}

function decodeEntity(entity: string): string {
  const name = entity.slice(1, -1);
  if (name.startsWith('#x')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
  if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)));
  return basicEntities.get(name) ?? namedEntities[name] ?? entity;
}

const basicEntities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
