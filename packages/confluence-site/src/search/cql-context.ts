import { z } from 'zod';
import { sql } from '../database/sql.ts';
import type { SiteContext } from '../http/environment.ts';
import { SiteError } from '../http/errors.ts';
import type { Narrowing } from './search-content.ts';

const cqlContext = z.looseObject({
  spaceKey: z.string().optional(),
  contentId: z.coerce.number().int().optional(),
  contentStatuses: z.array(z.string()).optional(),
});

/**
 * What `cqlcontext` narrows a search to: the space and the statuses that it names. The content is only what Confluence's
 * own macros ask about. Throws 400 when it is not the JSON that Atlassian documents.
 */
export function cqlNarrowing(context: SiteContext): Narrowing {
  const text = context.req.query('cqlcontext');
  if (!text) return {};
  const { spaceKey, contentStatuses } = read(text);
  return {
    conditions: spaceKey === undefined ? [] : [sql`s.key_lower = ${spaceKey.toLowerCase()}`],
    statuses: contentStatuses,
  };
}

function read(text: string): z.output<typeof cqlContext> {
  try {
    return cqlContext.parse(JSON.parse(text));
  } catch {
    throw new SiteError(
      'BAD_REQUEST',
      `Could not parse cqlcontext : ${text}`,
      'send JSON like {"spaceKey": "TEST", "contentStatuses": ["current"]}',
    );
  }
}
