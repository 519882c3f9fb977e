import type { SearchAccess } from '../../discovery/tool-search.ts';
import type { Policy } from '../../sessions/policy.ts';
import type { Session } from '../../sessions/session.ts';

/** What a session may use, as search asks it. */
export function accessOf(
  session: Session,
  policy: Policy,
  usableToolkits: ReadonlySet<string>,
): SearchAccess {
  return { decide: (tool) => policy(session, tool), usableToolkits };
}
