import type { Toolkit } from '@tributary/toolkit';
import { z } from 'zod';
import { describeCategory } from './toolkit-answer.ts';

/** Which toolkits a list is to have, in any list of toolkits. */
export const toolkitFilter = z.object({
  /** Id or name. */
  category: z.string().optional(),
  /** All toolkits here come with the router, so all are `composio`'s and none a `project`'s. */
  managed_by: z.enum(['composio', 'all', 'project']).default('all'),
  sort_by: z
    .literal('alphabetically', 'Use is not counted here: send alphabetically, or nothing.')
    .optional(),
  search: z.string().optional(),
});

/** The toolkits that pass, in the order they came. */
export function filterToolkits(
  toolkits: readonly Toolkit[],
  { category, managed_by: managedBy, search = '' }: Partial<z.output<typeof toolkitFilter>>,
): readonly Toolkit[] {
  if (managedBy === 'project') return [];
  const text = search.trim().toLowerCase();
  return toolkits.filter(
    (toolkit) =>
      (category === undefined || isIn(toolkit, category)) &&
      `${toolkit.slug} ${toolkit.name} ${toolkit.description}`.toLowerCase().includes(text),
  );
}

function isIn(toolkit: Toolkit, category: string): boolean {
  const wanted = describeCategory(category).id;
  return toolkit.categories.some((name) => describeCategory(name).id === wanted);
}
