import type { Group } from './group.ts';

/** The v1 `Group`. */
export function groupJson(group: Group, base: string): object {
  return {
    type: 'group',
    name: group.name,
    id: group.id,
    usageType: 'USERBASE_GROUP',
    managedBy: 'ADMINS',
    _links: { self: `${base}/rest/api/group/by-id?id=${encodeURIComponent(group.id)}` },
  };
}
