import type { ReadHttp } from '@tributary/toolkit';
import { z } from 'zod';
import { idShape, linksShape, readAnswer } from '../client.ts';
import { addressOf, cursorOf, type ListPart, type ListWindow } from './list.ts';

/** One hit of a search by CQL. Its title may carry marks of the highlighter. */
export const hitShape = z.object({
  // Loose, as what else comes depends on what was asked to be expanded.
  content: z
    .looseObject({
      id: idShape,
      type: z.string(),
      status: z.string().nullish(),
      title: z.string().nullish(),
      body: z.looseObject({ storage: z.object({ value: z.string() }).nullish() }).nullish(),
      _links: linksShape.nullish(),
    })
    .nullish(),
  space: z
    .object({
      id: idShape.nullish(),
      key: z.string(),
      name: z.string().nullish(),
      _links: linksShape.nullish(),
    })
    .nullish(),
  title: z.string(),
  excerpt: z.string().nullish(),
  url: z.string().nullish(),
  resultGlobalContainer: z
    .object({ title: z.string().nullish(), displayUrl: z.string().nullish() })
    .nullish(),
  lastModified: z.string().nullish(),
});

export type Hit = z.output<typeof hitShape>;

const answerShape = z.object({
  results: z.array(hitShape),
  totalSize: z.number().nullish(),
  _links: linksShape.nullish(),
});

/** A part of what a search found, and how much there is in all where the service says so. */
export interface HitPart extends ListPart<Hit> {
  readonly totalSize: number | null;
}

/** What more a search brings of each hit. */
export interface HitOptions {
  /** As the API has it: `content.body.storage,content.version`. */
  readonly expand?: string | null | undefined;
  /** How the excerpt is made; `indexed` where it is left out, which is plain text. */
  readonly excerpt?: 'highlight' | 'indexed' | 'none' | null | undefined;
  /** Only what is in these statuses; what is published where they are left out. */
  readonly statuses?: readonly string[];
}

const searchPath = '/wiki/rest/api/search';

/** Searches by CQL. What was written seconds ago may not be found yet. */
export async function searchByCql(
  http: ReadHttp,
  cql: string,
  window: ListWindow,
  { expand, excerpt, statuses }: HitOptions = {},
): Promise<HitPart> {
  const { limit, start, cursor } = window;
  const from = cursor ? { cursor: cursorOf(cursor) } : { start };
  const cqlcontext = statuses && JSON.stringify({ contentStatuses: statuses });
  const query = { cql, cqlcontext, limit, ...from, expand, excerpt: excerpt ?? 'indexed' };
  const answer = readAnswer(answerShape, await http.get(searchPath, query));
  return {
    entries: answer.results,
    nextCursor: answer._links?.next ? cursorOf(answer._links.next) : null,
    base: answer._links?.base ?? null,
    self: addressOf({ path: searchPath, query: { cql } }),
    totalSize: answer.totalSize ?? null,
  };
}

/** `value` as a string of CQL. */
export function quoteCql(value: string): string {
  return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/** What to look for; a field that is left out does not narrow. Several values: any of them. */
export interface CqlFields {
  readonly id?: readonly string[];
  readonly type?: readonly string[];
  readonly title?: string | undefined;
  readonly text?: string;
  readonly label?: readonly string[] | undefined;
  readonly creator?: string | null | undefined;
  /** Changed then or later. */
  readonly changedFrom?: Date | null | undefined;
  /** Changed before then. */
  readonly changedBefore?: Date | null | undefined;
  /** Created then or later. */
  readonly createdFrom?: Date | null | undefined;
  /** Created before then. */
  readonly createdBefore?: Date | null | undefined;
  readonly space?: string | null | undefined;
}

/**
 * Writes CQL in which all fields must fit.
 *
 * @example
 * cqlOf({ type: ['page'], title: 'Q3 planning', space: 'MKT' }) // type = "page" AND title ~ "Q3 planning" AND space = "MKT"
 */
export function cqlOf(fields: CqlFields, order?: string): string {
  const clauses = [
    ...equals('id', fields.id),
    ...equals('type', fields.type),
    ...(fields.title ? [`title ~ ${quoteCql(fields.title)}`] : []),
    ...(fields.text ? [`text ~ ${quoteCql(fields.text)}`] : []),
    ...equals('label', fields.label),
    ...equals('creator', fields.creator ? [fields.creator] : undefined),
    ...dated('lastmodified >=', fields.changedFrom),
    ...dated('lastmodified <', fields.changedBefore),
    ...dated('created >=', fields.createdFrom),
    ...dated('created <', fields.createdBefore),
    ...equals('space', fields.space ? [fields.space] : undefined),
  ].join(' AND ');
  return order === undefined ? clauses : `${clauses} ORDER BY ${order}`;
}

/**
 * A moment as a string of CQL, to the minute. CQL knows no time zones, so the beginning of a day is written as the day
 * alone: when it begins is then up to the site.
 */
export function cqlDate(moment: Date): string {
  const [day = '', time = ''] = moment.toISOString().slice(0, 16).split('T');
  return quoteCql(time === '00:00' ? day : `${day} ${time}`);
}

function dated(condition: string, moment: Date | null | undefined): string[] {
  return moment ? [`${condition} ${cqlDate(moment)}`] : [];
}

function equals(field: string, values: readonly string[] | undefined): string[] {
  const [first, ...others] = values ?? [];
  if (first === undefined) return [];
  if (others.length === 0) return [`${field} = ${quoteCql(first)}`];
  return [`${field} in (${[first, ...others].map(quoteCql).join(', ')})`];
}

/**
 * Words to search for, without what the search engine reads as operators; `null` where no word is left.
 *
 * @example
 * searchWords('Q3: "final" plan*') // 'Q3 final plan'
 */
export function searchWords(text: string): string | null {
  const words = text
    .replace(/[^\p{L}\p{M}\p{N}_'’.@-]+/gu, ' ')
    .replace(/(^|\s)[-'’.@]+|(?<![-'’.])[-'’.]+(?=\s|$)/g, ' ')
    .replace(/\b(?:AND|OR|NOT)\b/g, (operator) => operator.toLowerCase())
    .replace(/\s+/g, ' ')
    .trim();
  return words === '' ? null : words;
}
