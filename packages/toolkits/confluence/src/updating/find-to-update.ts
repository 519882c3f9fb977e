import { isToolError, type RunContext, ToolError } from '@tributary/toolkit';
import type { Content, ContentType } from '../api/content.ts';
import { kindNames } from '../changes/content-changes.ts';
import { type ContentReference, findContent } from '../resolve/content.ts';
import { findDraft } from '../resolve/draft.ts';

/**
 * Finds what is to be changed, with its text; a draft of one's own where nothing published fits.
 *
 * @throws ToolError `conflict` for what is in the trash, and as {@link findContent}
 */
export async function findToUpdate(
  type: ContentType,
  { id, space }: Pick<ContentReference, 'id' | 'space'>,
  context: RunContext,
): Promise<Content> {
  const content = await findContent({ id, space, types: [type], body: true }, context).catch(
    async (error: unknown) => {
      const draft = isNotFound(error) ? await findDraft(type, { id, space }, context) : null;
      if (draft === null) throw error;
      return draft;
    },
  );
  refuseTrashed(content);
  return content;
}

function isNotFound(error: unknown): boolean {
  return isToolError(error) && error.details.code === 'not_found';
}

// Confluence reads an update of a trashed page as "restore it" and drops everything else that was sent.
function refuseTrashed({ type, status, title }: Content): void {
  if (status !== 'trashed') return;
  throw new ToolError({
    code: 'conflict',
    message: `The ${kindNames[type]} “${title}” is in the trash. Restore it before changing it.`,
  });
}
