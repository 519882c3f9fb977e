import { cdata, richTextBody, xmlElement, xmlText } from '../storage-format/xml.ts';
import { FinishedParts, type TextWithParts } from './finished-parts.ts';
import { writeInline } from './inline.ts';
import { pageLink } from './links.ts';
import { type MacroTag, macroTags } from './macro-tags.ts';

/** Reads the wiki text in a macro as blocks; undefined where it is too deep to be read. */
type ConvertBody = ((body: string) => string) | undefined;

/** Macros whose body is text as it is. */
const plainBodied = new Set([
  'code',
  'noformat',
  'html',
  'markdown',
  'style',
  'mathblock',
  'mathinline',
  'csv',
]);

/** Macros without a body: a second one is another, and not the end of the first. */
const bodyless = new Set(
  `anchor attachments blog-posts change-history children contentbylabel contributors create-from-template excerpt-include
   favpages gallery include jira jiraissues listlabels livesearch pagetree pagetreesearch popular-labels profile
   recently-updated related-labels space-details spaces status tasks-report-macro toc view-file viewpdf widget`.split(
    /\s+/,
  ),
);

/** What a value without a name is to a macro; to any other it has no name there either. */
const nameOfUnnamed: Readonly<Record<string, string>> = {
  code: 'language',
  expand: 'title',
  jira: 'key',
};

/** Macros whose value without a name is the title of a page. */
const pageNaming = new Set(['include', 'excerpt-include']);

/** Finishes every macro of a text. One whose end is missing has no body. */
export function extractMacros(text: string, convert: ConvertBody): TextWithParts {
  const parts = new FinishedParts();
  const tags = macroTags(text);
  const endOf = endTags(tags);
  let written = '';
  let position = 0;
  for (const tag of tags) {
    if (tag.start < position) continue;
    const end = bodyless.has(tag.name) ? undefined : endOf.get(tag);
    const body = end && text.slice(tag.end, end.start);
    written += text.slice(position, tag.start);
    written += signOf(tag, body, { parts, convert, isAlone: end === undefined && standsAlone(text, tag) });
    position = end?.end ?? tag.end;
  }
  return { text: written + text.slice(position), parts };
}

/** For each tag the next one that has its name and no parameters: its end, where it has one. */
function endTags(tags: readonly MacroTag[]): Map<MacroTag, MacroTag> {
  const next = new Map<string, MacroTag>();
  const ends = new Map<MacroTag, MacroTag>();
  for (const tag of tags.toReversed()) {
    const end = next.get(tag.name);
    if (end) ends.set(tag, end);
    if (tag.parameters.length === 0) next.set(tag.name, tag);
  }
  return ends;
}

interface Surroundings {
  readonly parts: FinishedParts;
  readonly convert: ConvertBody;
  /** Whether nothing else is in its line. */
  readonly isAlone: boolean;
}

function signOf(tag: MacroTag, body: string | undefined, { parts, convert, isAlone }: Surroundings): string {
  if (body === undefined) return parts.keep(isAlone ? 'block' : 'inline', macroOf(tag, ''));
  if (plainBodied.has(tag.name)) {
    const text = body.replace(/^[ \t]*\n/, '').replace(/\n[ \t]*$/, '');
    return parts.keep('block', macroOf(tag, xmlElement('ac:plain-text-body', {}, cdata(text))));
  }
  if (tag.name === 'color') return coloured(tag, body, parts);
  const inside = convert ? convert(body) : xmlElement('p', {}, xmlText(body));
  if (tag.name === 'quote') return parts.keep('block', xmlElement('blockquote', {}, inside));
  return parts.keep('block', macroOf(tag, richTextBody(inside)));
}

// A colour is on words: over several paragraphs, on the words of each.
function coloured(tag: MacroTag, body: string, parts: FinishedParts): string {
  const style = `color: ${tag.parameters[0]?.[1] ?? ''};`;
  const outer = extractMacros(body, undefined);
  return outer.text
    .split(/(\n[ \t]*\n\s*)/)
    .map((piece) =>
      piece.trim() === ''
        ? piece
        : parts.keep('inline', xmlElement('span', { style }, writeInline({ ...outer, text: piece }))),
    )
    .join('');
}

function macroOf(tag: MacroTag, body: string): string {
  const parameters = tag.parameters.map(([name, value]) => {
    if (name === '' && pageNaming.has(tag.name)) {
      return xmlElement('ac:parameter', { 'ac:name': '' }, pageLink(value));
    }
    const known = name === '' ? (nameOfUnnamed[tag.name] ?? '') : name;
    return xmlElement('ac:parameter', { 'ac:name': known }, xmlText(value));
  });
  return xmlElement('ac:structured-macro', { 'ac:name': tag.name }, `${parameters.join('')}${body}`);
}

function standsAlone(text: string, { start, end }: MacroTag): boolean {
  const blank = /[ \t]*/y;
  blank.lastIndex = end;
  blank.exec(text);
  const isLast = blank.lastIndex === text.length || text[blank.lastIndex] === '\n';
  let before = start;
  while (text[before - 1] === ' ' || text[before - 1] === '\t') before -= 1;
  return isLast && (before === 0 || text[before - 1] === '\n');
}
