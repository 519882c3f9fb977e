import { sql } from '../database/sql.ts';
import type { SiteContext } from '../http/environment.ts';
import { flagParameter } from '../http/parameters.ts';
import type { Label } from '../labels/label.ts';
import { labelJson } from '../labels/label-json.ts';
import { operationsOnSpace } from '../operations/operations.ts';
import { firstProperties } from '../properties/property.ts';
import { spacePropertyJson } from '../properties/property-json.ts';
import { assignmentJson, permissionsIn } from '../roles/assignment-json.ts';
import { listAssignments } from '../roles/role-assignment.ts';
import type { SiteParts } from '../site-parts.ts';
import type { Space } from './space.ts';

/** The most that an `include-…` parameter brings; the rest is read at `_links.self`. */
const maximumIncluded = 50;

/** The fields that `include-labels`, `include-permissions` and their like ask for, each a short list. */
export function includedInSpace(site: SiteParts, context: SiteContext, space: Space): Record<string, object> {
  const fields: Record<string, object> = {};
  for (const [field, name, read] of readers) {
    if (!flagParameter(context, `include-${name}`)) continue;
    fields[field] = included(read(site, context, space), `/wiki/api/v2/spaces/${space.id}/${name}`);
  }
  return fields;
}

type Reader = (site: SiteParts, context: SiteContext, space: Space) => readonly object[];

/** Each field with the last part of its own path, which its parameter is named after too. */
const readers: readonly (readonly [field: string, name: string, read: Reader])[] = [
  ['labels', 'labels', (site, _context, space) => labelsOf(site, space)],
  [
    'properties',
    'properties',
    ({ database }, _context, { id }) =>
      firstProperties(database, { kind: 'space', id }, maximumIncluded + 1).map(spacePropertyJson),
  ],
  ['operations', 'operations', (site, context, space) => operationsOnSpace(site, context.get('user'), space)],
  ['permissions', 'permissions', (site, _context, space) => permissionsIn(site, space)],
  [
    'roleAssignments',
    'role-assignments',
    (site, _context, space) => listAssignments(site.database, space.id).map(assignmentJson),
  ],
];

function labelsOf(site: SiteParts, space: Space): object[] {
  return site.database
    .all<Label>(sql`
      select l.* from label l join space_label sl on sl.label_id = l.id where sl.space_id = ${space.id}
      order by l.name limit ${maximumIncluded + 1}`)
    .map(labelJson);
}

function included(results: readonly object[], self: string): object {
  return {
    results: results.slice(0, maximumIncluded),
    meta: { hasMore: results.length > maximumIncluded },
    _links: { self },
  };
}
