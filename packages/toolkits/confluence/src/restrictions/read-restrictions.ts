import { path, type RunContext } from '@tributary/toolkit';
import { z } from 'zod';
import { readAnswer } from '../client.ts';

const personShape = z.object({
  accountId: z.string().nullish(),
  displayName: z.string().nullish(),
  publicName: z.string().nullish(),
  email: z.string().nullish(),
});
const groupShape = z.object({ id: z.string().nullish(), name: z.string() });

const answerShape = z.object({
  results: z.array(
    z.object({
      operation: z.string(),
      restrictions: z
        .object({
          user: z.object({ results: z.array(personShape) }).nullish(),
          group: z.object({ results: z.array(groupShape) }).nullish(),
        })
        .nullish(),
    }),
  ),
});

/** Whom a content lets do something; nobody named means that nobody is kept out. */
export interface Restriction {
  readonly people: readonly z.output<typeof personShape>[];
  readonly groups: readonly z.output<typeof groupShape>[];
}

/** What a content itself says of who may read and update it, not what the pages above it say. */
export interface Restrictions {
  readonly read: Restriction;
  readonly update: Restriction;
}

const portion = 100;

/** Reads the restrictions of a page or blog post, however many they name. */
export async function readRestrictions(id: string, context: RunContext): Promise<Restrictions> {
  const query = { expand: 'restrictions.user,restrictions.group', limit: portion };
  const answers: z.output<typeof answerShape>['results'] = [];
  for (let start = 0; ; start += portion) {
    const response = await context.http.get(path`/wiki/rest/api/content/${id}/restriction`, {
      ...query,
      start,
    });
    const { results } = readAnswer(answerShape, response);
    answers.push(...results);
    const full = results.some(
      ({ restrictions }) =>
        restrictions?.user?.results.length === portion || restrictions?.group?.results.length === portion,
    );
    if (!full) break;
  }
  const of = (operation: string): Restriction => {
    const parts = answers.filter((answer) => answer.operation === operation);
    return {
      people: parts.flatMap(({ restrictions }) => restrictions?.user?.results ?? []),
      groups: parts.flatMap(({ restrictions }) => restrictions?.group?.results ?? []),
    };
  };
  return { read: of('read'), update: of('update') };
}
