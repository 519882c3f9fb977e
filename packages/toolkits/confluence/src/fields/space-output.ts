import type { RunContext } from '@tributary/toolkit';
import { z } from 'zod';
import type { Space } from '../api/space.ts';
import { browserUrl } from '../client.ts';

/** What tools answer of a space. */
export const spaceOutput = {
  id: z.string().describe('Id.'),
  key: z.string().describe('Key, as in addresses.'),
  name: z.string().describe('Name.'),
  type: z.string().nullable().describe('global, personal or another type.'),
  status: z.string().nullable().describe('current or archived.'),
  url: z.string().describe('Address that opens it in a browser.'),
  homepageId: z.string().nullable().describe('Id of its home page.'),
  description: z
    .object({
      plain: z
        .object({
          value: z.string().describe('The text.'),
          representation: z.literal('plain').describe('Always "plain".'),
        })
        .describe('As plain text.'),
    })
    .nullable()
    .describe('Description, where it was asked for and there is one.'),
  icon: z
    .object({ path: z.string().describe('Address relative to the site.') })
    .nullable()
    .describe('Icon, where it was asked for.'),
  _links: z
    .object({ webui: z.string().nullable().describe('Where it is read.') })
    .describe('Relative links.'),
};

/** The fields of {@link spaceOutput}. Entries of a list take the list's `base`. */
export function describeSpace(space: Space, context: RunContext, base?: string | null) {
  const description = space.description?.plain?.value;
  const icon = space.icon?.path ?? space.icon?.apiDownloadLink;
  return {
    id: space.id,
    key: space.key,
    name: space.name,
    type: space.type ?? null,
    status: space.status ?? null,
    url: browserUrl(space._links, context, base),
    homepageId: space.homepageId ?? null,
    description: description ? { plain: { value: description, representation: 'plain' as const } } : null,
    icon: icon ? { path: icon } : null,
    _links: { webui: space._links?.webui ?? null },
  };
}
