import type { RunContext } from '@tributary/toolkit';
import { cqlDate, quoteCql } from '../api/cql.ts';
import { spanOf } from '../fields/date.ts';
import { findContent } from '../resolve/content.ts';
import { isId } from '../resolve/id.ts';
import { findSpace } from '../resolve/space.ts';
import { accountIdOf } from '../resolve/user.ts';
import { type Clause, clausesOf, type Literal } from './clauses.ts';

/** A part of the CQL to write anew. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

type Resolve = (words: string, context: RunContext) => Promise<string>;

const people = ['creator', 'contributor', 'watcher', 'mention', 'favourite', 'favorite'];
const contents = ['ancestor', 'parent', 'content', 'container', 'id'];
const dates = ['created', 'lastmodified'];

/**
 * CQL with the words of people in it made what Confluence's search knows: names of authors become account ids, names
 * of spaces their keys, titles of pages their ids, and dates such as "last Monday" figures.
 *
 * @throws ToolError `not_found` and `ambiguous` for a name
 */
export async function withPeoplesWords(cql: string, context: RunContext): Promise<string> {
  const edits = await Promise.all(clausesOf(cql).map((clause) => editsOf(clause, context)));
  return edits
    .flat()
    .toSorted((one, other) => other.from - one.from)
    .reduce((written, { from, to, text }) => written.slice(0, from) + text + written.slice(to), cql);
}

async function editsOf(clause: Clause, context: RunContext): Promise<readonly Edit[]> {
  if (dates.includes(clause.field)) return dateEdits(clause, context);
  const resolve = resolverOf(clause.field);
  if (resolve === undefined) return [];
  return Promise.all(
    clause.literals.map(async ({ text, from, to }) => ({ from, to, text: await resolve(text, context) })),
  );
}

function resolverOf(field: string): Resolve | undefined {
  if (people.includes(field)) return personInCql;
  if (contents.includes(field)) return contentInCql;
  return field === 'space' ? spaceInCql : undefined;
}

async function personInCql(words: string, context: RunContext): Promise<string> {
  return /^(?:me|myself)$/i.test(words) ? 'currentUser()' : quoteCql(await accountIdOf(words, context));
}

async function contentInCql(words: string, context: RunContext): Promise<string> {
  if (isId(words)) return words;
  return (await findContent({ id: words, types: ['page', 'blogpost'] }, context)).id;
}

// What is written as keys are is taken for one, as a space may be searched that no list shows.
async function spaceInCql(words: string, context: RunContext): Promise<string> {
  const isKey = /^(?:[A-Z][A-Z0-9]*|~\S+)$/.test(words);
  return quoteCql(isKey ? words : (await findSpace(words, context)).key);
}

function dateEdits({ field, operator, literals, from, to }: Clause, context: RunContext): readonly Edit[] {
  const [date] = literals;
  if (date === undefined || isFigures(date)) return [];
  const { start, end } = spanOf(date.text, context);
  const [first, next] = [cqlDate(start), cqlDate(end)];
  const text = {
    '=': `(${field} >= ${first} AND ${field} < ${next})`,
    '!=': `(${field} < ${first} OR ${field} >= ${next})`,
    '<': `${field} < ${first}`,
    '<=': `${field} < ${next}`,
    '>': `${field} >= ${next}`,
    '>=': `${field} >= ${first}`,
  }[operator];
  return text === undefined ? [] : [{ from, to, text }];
}

function isFigures({ text }: Literal): boolean {
  return /^\d{4}[-/]\d{1,2}[-/]\d{1,2}(?:[T ].*)?$/.test(text);
}
