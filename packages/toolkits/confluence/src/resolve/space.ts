import { type Candidate, type RunContext, ToolError } from '@tributary/toolkit';
import { type ListPart, readList } from '../api/list.ts';
import { readSpace, type Space, spaceShape } from '../api/space.ts';
import { orNull } from '../client.ts';
import { readAddress } from './address.ts';
import { adviceFor, isId } from './id.ts';
import { closest, fold, matching } from './names.ts';
import { ambiguous, notFound } from './which.ts';

// Sites with more spaces than this are rare; there, a key or id finds what a name does not.
const mostSpaces = 5000;
const advice = 'Send the key or id of the space.';

/**
 * Finds a space by id, key, name or address. An exact key or name wins over a part of a name.
 *
 * @throws ToolError `ambiguous` with the candidates, `not_found` with the closest names
 */
export async function findSpace(reference: string, context: RunContext): Promise<Space> {
  const wanted = nameIn(reference, context);
  return context.remember(`space by ${fold(wanted)}`, () => find(wanted, context));
}

/**
 * Finds a space as {@link findSpace} does, for what cannot be taken back: a part of its name is asked about, not taken.
 *
 * @throws ToolError `ambiguous` with the space that a part of a name fits
 */
export async function findSpaceByWholeName(reference: string, context: RunContext): Promise<Space> {
  const space = await findSpace(reference, context);
  const wanted = nameIn(reference, context);
  if (wanted === space.id || exactly(wanted, [space])) return space;
  throw new ToolError({
    code: 'ambiguous',
    message: `“${reference}” is only a part of a space's name, and this cannot be taken back. Send the key or the whole name: ${space.name} (${space.key})?`,
    candidates: [candidate(space)],
  });
}

function nameIn(reference: string, context: RunContext): string {
  const address = readAddress(reference.trim(), context.baseUrl);
  if (address === null) {
    if (reference.trim() === '')
      throw new ToolError({ code: 'invalid_input', message: `The space is empty. ${advice}` });
    return reference.trim();
  }
  if (address.spaceKey === undefined) {
    throw new ToolError({
      code: 'invalid_input',
      message: `${reference} is no address of a space. ${advice}`,
    });
  }
  return address.spaceKey;
}

async function find(reference: string, context: RunContext): Promise<Space> {
  if (isId(reference)) {
    const byId = await orNull(readSpace(reference, context));
    if (byId) return byId;
  }
  const first = await readSpaces(context, {}, null);
  const exact = exactly(reference, first.entries);
  if (exact) return exact;
  if (first.nextCursor === null) return choose(reference, first.entries);
  return (await readByKey(reference, context)) ?? findFurther(reference, first, context);
}

async function findFurther(reference: string, first: ListPart<Space>, context: RunContext): Promise<Space> {
  const seen = [...first.entries];
  for (let cursor = first.nextCursor; cursor !== null && seen.length < mostSpaces; ) {
    const part = await readSpaces(context, {}, cursor);
    const exact = exactly(reference, part.entries);
    if (exact) return exact;
    seen.push(...part.entries);
    cursor = part.nextCursor;
  }
  return choose(reference, seen);
}

function readSpaces(
  context: RunContext,
  query: { readonly keys?: string },
  cursor: string | null,
): Promise<ListPart<Space>> {
  const list = { path: '/wiki/api/v2/spaces', query, entry: spaceShape };
  return readList(context.http, list, { limit: 250, start: 0, cursor });
}

async function readByKey(reference: string, context: RunContext): Promise<Space | undefined> {
  if (!/^~?[\w.:-]+$/.test(reference)) return undefined;
  const { entries } = await readSpaces(context, { keys: keyOf(reference) }, null);
  return entries[0];
}

// Keys are in capitals, but for those of personal spaces, which hold an account id.
function keyOf(reference: string): string {
  return reference.startsWith('~') ? reference : reference.toUpperCase();
}

// People say "the Marketing space" for the space Marketing.
function formsOf(reference: string): string[] {
  return [reference, reference.replace(/^the\s+/i, '').replace(/\s+space$/i, '')];
}

function exactly(reference: string, spaces: readonly Space[]): Space | undefined {
  for (const form of formsOf(reference)) {
    // A key is of one space alone, whatever others are called.
    const byKey = spaces.find(({ key }) => fold(key) === fold(form));
    if (byKey) return byKey;
    const exact = spaces.filter(({ name }) => fold(name) === fold(form));
    if (exact.length > 1) throw ambiguous('space', reference, exact.map(candidate), advice);
    if (exact[0]) return exact[0];
  }
  return undefined;
}

function choose(reference: string, spaces: readonly Space[]): Space {
  const nameOf = ({ name }: Space) => name;
  const partial =
    formsOf(reference)
      .map((form) => matching(form, spaces, nameOf))
      .find(({ length }) => length > 0) ?? [];
  if (partial.length > 1) throw ambiguous('space', reference, partial.map(candidate), advice);
  const [only] = partial;
  if (only) return only;
  const offered = closest(reference, spaces, nameOf);
  throw notFound(
    'space',
    reference,
    (offered.length > 0 ? offered : spaces.slice(0, 5)).map(candidate),
    adviceFor(reference, advice),
  );
}

function candidate({ id, name, key }: Space): Candidate {
  return { id, name, detail: key };
}
