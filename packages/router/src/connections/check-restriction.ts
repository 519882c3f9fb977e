import type { Candidate, PlaceFinding, Toolkit, WritePlaces } from '@tributary/toolkit';
import { ConnectionRefusal } from './connection-refusal.ts';

/** Looks a place up at the service; nothing where that cannot be asked now. */
export type LookUpPlace = (reference: string) => Promise<PlaceFinding | undefined>;

/**
 * Tools as the toolkit spells them, each once.
 *
 * @throws ConnectionRefusal `invalid` that names those which it does not have
 */
export function checkTools({ name, tools }: Toolkit, slugs: readonly string[]): readonly string[] {
  const known = new Set(tools.map(({ slug }) => slug));
  const wanted = [...new Set(slugs.map((slug) => slug.trim().toUpperCase()))];
  const strangers = wanted.filter((slug) => !known.has(slug));
  if (strangers.length === 0) return wanted;
  throw new ConnectionRefusal(
    'invalid',
    `${name} has no ${strangers.length === 1 ? 'tool' : 'tools'} ${strangers.join(', ')}.`,
    'GET tools?toolkit_slug= lists those that there are.',
  );
}

/**
 * Places as limits keep them: looked up where the service can be asked, else of the form that ids and keys have.
 *
 * @throws ConnectionRefusal `invalid` where the toolkit does not tell where it writes, and for what is no id or key, with
 * those that may have been meant
 */
export async function checkWritePlaces(
  { name, writePlaces: places }: Toolkit,
  references: readonly string[],
  lookUp: LookUpPlace,
): Promise<readonly string[]> {
  if (!places) {
    throw new ConnectionRefusal(
      'invalid',
      `${name} does not tell where its tools write, so its accounts cannot be limited to some places.`,
      'Leave write_places out. read_only keeps an account from writing at all.',
    );
  }
  const wanted = [...new Set(references.map((reference) => reference.trim()))];
  for (const reference of wanted) await requirePlace(places, reference, lookUp);
  return wanted;
}

async function requirePlace(places: WritePlaces, reference: string, lookUp: LookUpPlace): Promise<void> {
  const finding = await lookUp(reference);
  if (finding?.place || (!finding && places.reference.form.test(reference))) return;
  const { noun, reference: asked } = places;
  throw new ConnectionRefusal(
    'invalid',
    `write_places: there is no ${noun} "${reference}".${meant(finding?.candidates ?? [])}`,
    `Send the ${asked.words}.`,
  );
}

function meant(candidates: readonly Candidate[]): string {
  if (candidates.length === 0) return '';
  return ` You may mean ${candidates.map(({ name, detail, id }) => `${detail ?? id} (${name})`).join(', ')}.`;
}
