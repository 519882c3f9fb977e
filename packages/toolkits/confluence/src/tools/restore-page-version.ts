import { defineTool, ToolError } from '@tributary/toolkit';
import { z } from 'zod';
import { readContent } from '../api/content.ts';
import { compactContent } from '../compact/compact-content.ts';
import { inSpace, technical } from '../fields/field-hints.ts';
import { contentLookUpScopes, ofSpace, pageId } from '../fields/references.ts';
import { writtenOutput } from '../reading/written-content.ts';
import { updateContent } from '../updating/update-content.ts';

const inputShape = z.strictObject({
  id: pageId,
  versionNumber: z.int().min(1).describe('Number of the version to bring back.'),
  space: ofSpace,
  restoreTitle: z
    .boolean()
    .nullish()
    .describe('Bring back the title of that version too. Left out: the page keeps its title.'),
  message: z.string().nullish().describe('What to note about it. Left out: which version came back.'),
});

export const restorePageVersion = defineTool({
  slug: 'CONFLUENCE_RESTORE_PAGE_VERSION',
  name: 'Restore page version',
  summary:
    'Brings the text of an earlier version of a page back as its newest version, keeping all others, and returns the page.',
  hints: { readOnly: false, destructive: true, idempotent: false },
  scopes: ['write:page:confluence', ...contentLookUpScopes],
  input: inputShape,
  output: z.object(writtenOutput),
  compact: compactContent,
  pitfalls: ['versionNumber is the number in the history of the page, not how many versions back.'],
  annotations: {
    phrases: [
      'restore version {versionNumber} of the {id} page',
      'restore version {versionNumber} of {id}',
      'revert the {id} page to version {versionNumber}',
      'revert {id} to version {versionNumber}',
      'roll the {id} page back to version {versionNumber}',
      'roll back {id} to version {versionNumber}',
      'bring back version {versionNumber} of the {id} page',
      'go back to version {versionNumber} of {id}',
      'put version {versionNumber} of the {id} page back',
      'reset the {id} page to version {versionNumber}',
      'restore an earlier version of the {id} page',
      'restore the old version {versionNumber} of {id}',
      'make version {versionNumber} of {id} the current one',
      'make version {versionNumber} of {id} current again',
      'return {id} to version {versionNumber}',
      'set {id} back to version {versionNumber}',
      'change {id} back to version {versionNumber}',
      'go back to the {versionNumber} version of {id}',
      'restore {id} to version {versionNumber}',
      'bring {id} back to version {versionNumber}',
    ],
    fields: {
      id: {
        role: 'reference',
        names: 'page',
        phrases: ['of the {} page', 'the {} page', 'of {}', 'page {}'],
        question: 'which page it is about',
      },
      versionNumber: {
        role: 'number',
        phrases: ['version {}', 'to version {}', 'revision {}'],
        question: 'the number of the version to bring back',
      },
      space: inSpace,
      restoreTitle: technical,
      message: { role: 'text', phrases: ['with the note {}', 'noting {}'] },
    },
    report:
      'Brought the earlier text of “{title}” in the {spaceName} space back as version {version}. Open it at {url}',
  },

  // Confluence's own way to restore names no version that it replaces, so it would bury what somebody wrote just now.
  ...updateContent({
    type: 'page',
    undoneBy: 'CONFLUENCE_UPDATE_PAGE',
    reference(input) {
      const { id, space } = inputShape.parse(input);
      return { id, space };
    },
    async wish(input, { id, version }, context) {
      const { versionNumber, restoreTitle, message } = inputShape.parse(input);
      requireEarlier(versionNumber, version);
      const earlier = await readContent('page', id, context, { body: true, version: versionNumber });
      return {
        title: restoreTitle ? (earlier.title ?? undefined) : undefined,
        body: { representation: 'storage', value: earlier.body?.storage?.value ?? '' },
        message: message ?? `Back to version ${versionNumber}`,
      };
    },
    summarise(page, input) {
      const { versionNumber } = inputShape.parse(input);
      return `Bring back version ${versionNumber} of the page “${page.title}”`;
    },
  }),
});

function requireEarlier(wanted: number, newest: number): void {
  if (wanted < newest) return;
  throw new ToolError({
    code: wanted === newest ? 'invalid_input' : 'not_found',
    message:
      wanted === newest
        ? `The page is at version ${newest} already. Send the number of an earlier one.`
        : `The page has no version ${wanted}; it is at version ${newest}. Send the number of an earlier one.`,
  });
}
