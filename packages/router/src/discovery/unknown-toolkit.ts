import type { Catalogue } from '../catalogue/catalogue.ts';
import { closestNames } from './suggestions.ts';

/** How many toolkits are named to whoever asked for none of them. */
const mostNamed = 20;

/** What there is in place of a toolkit that there is not, as a sentence. */
export function otherToolkits(slug: string, { toolkits }: Pick<Catalogue, 'toolkits'>): string {
  const all = toolkits.map((toolkit) => toolkit.slug);
  if (all.length <= mostNamed) return `There are: ${all.join(', ')}.`;
  const close = closestNames(slug, all);
  return close.length === 0 ? 'GET toolkits lists them.' : `Closest: ${close.join(', ')}.`;
}

/** Which of some slugs are of no toolkit, and what there is, as sentences; nothing where there are all. */
export function unknownToolkits(
  slugs: readonly string[],
  catalogue: Pick<Catalogue, 'findToolkit' | 'toolkits'>,
): readonly string[] {
  return slugs
    .filter((slug) => catalogue.findToolkit(slug) === undefined)
    .map((slug) => `There is no toolkit ${slug}. ${otherToolkits(slug, catalogue)}`);
}
