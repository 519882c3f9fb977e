import { peopleScopes } from '../api/people.ts';
import { contentLookUpScopes } from '../fields/references.ts';

/** What it takes to find a comment, by the page or blog post that it is on, and to name who wrote it. */
export const commentLookUpScopes = [
  'read:comment:confluence',
  'read:confluence-user',
  ...peopleScopes,
  ...contentLookUpScopes,
] as const;
