import type { RunContext } from '@tributary/toolkit';
import { z } from 'zod';
import { cqlOf } from '../api/cql.ts';
import { type Label, labelListShape } from '../api/label.ts';
import { cursorOf } from '../api/list.ts';
import type { Space } from '../api/space.ts';
import { linksShape, readAnswer } from '../client.ts';

/** A label and how many contents carry it. */
export interface UsedLabel extends Label {
  readonly count: number;
}

/** The labels on a space's content, the most used first. */
export interface UsedLabels {
  readonly labels: readonly UsedLabel[];
  /** Whether all content was looked at; a large space has more than is. */
  readonly complete: boolean;
}

const labelledShape = z.object({ metadata: z.object({ labels: labelListShape.nullish() }).nullish() });
const partShape = z.object({ results: z.array(labelledShape), _links: linksShape.nullish() });

const atOnce = 200;
const mostRequests = 10;

/**
 * Gathers the labels on a space's pages, blog posts and files. v2 has a list of them that knows private and team labels
 * alone, so those of everybody, which nearly all are, are counted on the content itself.
 */
export async function gatherLabels(space: Space, context: RunContext): Promise<UsedLabels> {
  const used = new Map<string, UsedLabel>();
  let cursor: string | null = null;
  for (let request = 0; request < mostRequests; request++) {
    const part = await readPart(space, cursor, context);
    for (const label of part.labels) {
      used.set(label.id, { ...label, count: (used.get(label.id)?.count ?? 0) + 1 });
    }
    cursor = part.next;
    if (cursor === null) break;
    context.progress(`Looked at ${(request + 1) * atOnce} things in ${space.name}`);
  }
  return { labels: [...used.values()].sort(byUse), complete: cursor === null };
}

async function readPart(
  { key }: Space,
  cursor: string | null,
  context: RunContext,
): Promise<{ readonly labels: readonly Label[]; readonly next: string | null }> {
  const cql = cqlOf({ type: ['page', 'blogpost', 'attachment'], space: key });
  const query = { cql, limit: atOnce, expand: 'metadata.labels', cursor };
  const part = readAnswer(partShape, await context.http.get('/wiki/rest/api/content/search', query));
  return {
    labels: part.results.flatMap(({ metadata }) => metadata?.labels?.results ?? []),
    next: part._links?.next ? cursorOf(part._links.next) : null,
  };
}

function byUse(one: UsedLabel, other: UsedLabel): number {
  return other.count - one.count || one.name.localeCompare(other.name);
}
