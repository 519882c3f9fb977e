import type { SiteParts } from '../site-parts.ts';
import type { User } from '../users/user.ts';
import { type BodyFormat, inFormat } from './body-read.ts';
import { type Content, readBody } from './content.ts';

/** The formats that v1 converts a body to when `expand` names them. */
const readable: readonly BodyFormat[] = [
  'storage',
  'view',
  'export_view',
  'styled_view',
  'anonymous_export_view',
  'editor',
  'atlas_doc_format',
];

/** All that v1 names, in the order in which it does. The others are those of older editors and of apps. */
const named: readonly string[] = [...readable, 'editor2', 'wiki', 'dynamic', 'raw'];

/** The `body` of a v1 content: the formats that `expand` names, and the names of the others; none, where it names none. */
export function bodyJsonVersionOne(
  site: SiteParts,
  user: User,
  content: Content,
  expanded: ReadonlySet<string>,
): { readonly body?: object } {
  const formats = readable.filter((format) => expanded.has(`body.${format}`));
  if (formats.length === 0) return {};
  const storage = readBody(site.database, content.id, content.version_number);
  const bodies = formats.map((representation) => [
    representation,
    {
      representation,
      value: inFormat(site, user, content, storage, representation),
      embeddedContent: [],
      _expandable: { content: `/rest/api/content/${content.id}`, webresource: '', mediaToken: '' },
    },
  ]);
  const others = named.filter((name) => !expanded.has(`body.${name}`)).map((name) => [name, '']);
  return { body: { ...Object.fromEntries(bodies), _expandable: Object.fromEntries(others) } };
}
