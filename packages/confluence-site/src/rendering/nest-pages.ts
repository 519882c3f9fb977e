import type { Content } from '../content/content.ts';
import type { ListedPage } from './surroundings.ts';

/** Nests content by its place in the tree; what has no parent among the others stands at the top. */
export function nestPages(
  contents: readonly Content[],
  addressOf: (content: Content) => string,
): ListedPage[] {
  const ids = new Set(contents.map(({ id }) => id));
  const byParent = Map.groupBy(contents, ({ parent_id }) =>
    parent_id !== null && ids.has(parent_id) ? parent_id : null,
  );
  const below = (parentId: number | null): ListedPage[] =>
    (byParent.get(parentId) ?? []).map((content) => ({
      title: content.title,
      address: addressOf(content),
      below: below(content.id),
    }));
  return below(null);
}
