import { createSite, type Seeded, type SeededPage } from '../../packages/confluence-site/src/index.ts';
import { describeSpaces } from './describe-spaces.ts';

/** A filled site, and what it holds to ask for. */
export interface FilledSite {
  readonly folder: string;
  readonly pageIds: readonly string[];
  readonly titles: readonly string[];
  readonly spaceIds: readonly string[];
  /** It holds half of all pages. */
  readonly largestSpace: { readonly id: string; readonly key: string; readonly homepageId: string };
}

/** Fills a data folder with a site of so many pages. */
export async function fillSite(folder: string, pages: number): Promise<FilledSite> {
  const site = await createSite({ port: 0, dataFolder: folder });
  const { spaces } = await site.seed({ spaces: describeSpaces(pages) });
  await site.close();
  const all = spaces.flatMap((space) => space.pages.flatMap(withThoseBelow));
  return {
    folder,
    pageIds: all.map(({ id }) => id),
    titles: all.map(({ title }) => title),
    spaceIds: spaces.map(({ id }) => id),
    largestSpace: largest(spaces),
  };
}

function withThoseBelow(page: SeededPage): readonly SeededPage[] {
  return [page, ...page.children.flatMap(withThoseBelow)];
}

function largest([first]: Seeded['spaces']): FilledSite['largestSpace'] {
  if (!first?.homepageId) throw new Error('There is no space with a homepage.');
  return { id: first.id, key: first.key, homepageId: first.homepageId };
}
