import { peopleScopes } from '../api/people.ts';
import { contentLookUpScopes } from '../fields/references.ts';

/** What it takes to find a comment, by the page or blog post that it is on, and to name people. */
export const commentLookUpScopes = [
  'read:comment:confluence',
  ...peopleScopes,
  ...contentLookUpScopes,
] as const;
