import { type Candidate, type RunContext, ToolError } from '@tributary/toolkit';
import { spaceKeyOf } from '../api/content.ts';
import { cqlOf, type Hit, searchByCql, searchWords } from '../api/cql.ts';
import { readWhiteboard, type Whiteboard } from '../api/whiteboard.ts';
import { orNull } from '../client.ts';
import { readAddress } from './address.ts';
import { isId } from './id.ts';
import { closest, fold, matching, matchingTitles, namesPlainly } from './names.ts';
import { findSpace } from './space.ts';
import { ambiguous, notFound, onlyAPart } from './which.ts';

const advice =
  'Send its id or address, or its title together with its space; a new one is found by its title after a while.';

/** Which whiteboard is meant, in the words of the caller. */
export interface WhiteboardReference {
  /** Id, address or title. */
  readonly id: string;
  readonly space?: string | null | undefined;
  /** A part of a title is asked about, not taken: for what destroys. */
  readonly plainly?: boolean;
}

/**
 * Finds a whiteboard by id, address or title. No list of Confluence's has them, so a title is looked for by the search.
 *
 * @throws ToolError `ambiguous` with the candidates, `not_found` with the closest titles
 */
export async function findWhiteboard(
  reference: WhiteboardReference,
  context: RunContext,
): Promise<Whiteboard> {
  const words = reference.id.trim();
  const address = readAddress(words, context.baseUrl);
  if (address !== null && address.kind !== 'content') {
    throw new ToolError({
      code: 'invalid_input',
      message: `${words} is no address of a whiteboard. ${advice}`,
    });
  }
  const id = address?.id ?? words;
  const byId = isId(id) ? await orNull(readWhiteboard(id, context)) : null;
  if (byId) return byId;
  return readWhiteboard(await findByTitle(words, reference, context), context);
}

async function findByTitle(
  words: string,
  { space, plainly }: WhiteboardReference,
  context: RunContext,
): Promise<string> {
  const title = /^(?:the\s+)?(.+?)\s+whiteboard$/i.exec(words)?.[1] ?? words;
  const inSpace = space ? await findSpace(space, context) : null;
  const sought = searchWords(title);
  const cql = cqlOf({ type: ['whiteboard'], title: sought ?? title, space: inSpace?.key });
  const { entries } = await searchByCql(context.http, cql, { limit: 50, start: 0 });
  const found = entries.flatMap(named);
  // One that is called "… whiteboard" in full wins over one without the word.
  const exact = matching(words, found, ({ name }) => name);
  const [only, ...others] = exact.length > 0 ? exact : matchingTitles(title, found, ({ name }) => name);
  if (!only)
    throw notFound(
      'whiteboard',
      words,
      closest(title, found, ({ name }) => name),
      advice,
    );
  if (others.length > 0) throw ambiguous('whiteboard', words, [only, ...others], advice);
  const isPlain = fold(words) === fold(only.name) || namesPlainly(title, only.name);
  if (plainly && !isPlain) throw onlyAPart('whiteboard', words, only);
  return only.id;
}

function named({ content, title }: Hit): Candidate[] {
  if (!content) return [];
  const key = spaceKeyOf(content._links?.webui);
  return [{ id: content.id, name: content.title ?? title, ...(key === null ? {} : { detail: `in ${key}` }) }];
}
