import { z } from 'zod';
import type { FaultRequest } from './fault-request.ts';

const list = z.object({ results: z.array(z.unknown()) });

/** Segments whose objects are people and what they may do, which cost more than content. */
const identities =
  /\/(?:users?|users-bulk|groups?|member|permissions?|permission|restriction|role-assignments|space-roles|user|watch)(?:\/|$)/;

/**
 * What a request costs of the hourly quota, as Atlassian counts it: a write 1 point, a read 1 and then 1 for every
 * object in the answer, 2 where the objects are users, groups or permissions.
 */
export async function pointCost(request: FaultRequest, response: Response): Promise<number> {
  if (request.method !== 'GET' || !response.ok) return 1;
  return 1 + (identities.test(request.path) ? 2 : 1) * (await countObjects(response));
}

async function countObjects(response: Response): Promise<number> {
  if (!response.headers.get('content-type')?.includes('json')) return 1;
  const several = list.safeParse(await response.clone().json());
  return several.success ? several.data.results.length : 1;
}
