import type { Candidate, RunContext } from '@tributary/toolkit';
import {
  type Property,
  type PropertyPlace,
  readProperties,
  readProperty,
  readPropertyByKey,
} from '../properties/property.ts';
import { isId } from './id.ts';
import { closest, matching } from './names.ts';
import { ambiguous, notFound } from './which.ts';

// Programs keep a handful of properties with a thing.
const most = { limit: 1000, start: 0 };

/**
 * Finds a property of a thing by its key or id. An exact key wins over one that is written otherwise, that over a part
 * of one. `owner` is what error messages call the thing: `the page “Q3 Planning”`.
 *
 * @throws ToolError `ambiguous` with the candidates, `not_found` with the closest keys
 */
export async function findProperty(
  reference: string,
  owner: string,
  place: PropertyPlace,
  context: RunContext,
): Promise<Property> {
  const wanted = reference.trim();
  const byId = isId(wanted) ? await readProperty(place, wanted, context) : null;
  return byId ?? (await readPropertyByKey(place, wanted, context)) ?? choose(wanted, owner, place, context);
}

async function choose(
  wanted: string,
  owner: string,
  place: PropertyPlace,
  context: RunContext,
): Promise<Property> {
  const { entries } = await readProperties(place, most, context);
  const [only, ...others] = matching(wanted, entries, keyOf);
  const kind = `property of ${owner}`;
  if (!only) {
    const near = closest(wanted, entries, keyOf);
    const offered = near.length > 0 ? near : entries.slice(0, 5);
    const advice = entries.length === 0 ? 'It has no properties at all.' : 'Send its key or id.';
    throw notFound(kind, wanted, offered.map(candidate), advice);
  }
  if (others.length === 0) return only;
  const advice = `Send one of these keys of ${owner}.`;
  throw ambiguous('property key', wanted, [only, ...others].map(candidate), advice);
}

function keyOf({ key }: Property): string {
  return key;
}

function candidate({ id, key }: Property): Candidate {
  return { id, name: key };
}
