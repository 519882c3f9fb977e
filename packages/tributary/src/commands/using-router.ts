import { type RouterAccess, reachOrStartRouter } from '../router-access.ts';
import type { CommandContext } from './command.ts';

/** Does something by the running router, or by one of its own that ends with it. */
export async function usingRouter(
  asking: Pick<CommandContext, 'configuration' | 'stop'>,
  work: (router: RouterAccess) => Promise<void>,
): Promise<void> {
  const router = await reachOrStartRouter(asking);
  try {
    await work(router);
  } finally {
    await router.release();
  }
}
