import { setTimeout as delay } from 'node:timers/promises';
import { type Finding, type LookParts, lookWhether, type OpenEndedCall } from './look.ts';
import type { SettleTiming } from './timing.ts';

const firstWait = 100;

/**
 * Looks after a write of this process whose answer was just lost, again and again with longer waits: until it is found,
 * until the grace is over and it is not, or until the caller has waited long enough.
 */
export async function lookAfterLoss(
  parts: LookParts & { readonly timing: SettleTiming },
  call: OpenEndedCall,
): Promise<Finding> {
  const { grace, patience, look } = parts.timing;
  const lost = performance.now();
  for (let wait = firstWait; ; wait *= 2) {
    await delay(wait);
    const askedAfter = performance.now() - lost;
    const found = await lookWhether(parts, call, AbortSignal.timeout(look));
    if (found.effect === 'happened') return found;
    if (found.effect === 'did_not_happen' && (found.nothingLeft || askedAfter >= grace)) return found;
    if (askedAfter + 2 * wait > Math.max(patience, firstWait)) return asUnclear(found);
  }
}

function asUnclear(found: Finding): Finding {
  if (found.effect === 'unclear') return found;
  return { effect: 'unclear', look: 'A look a moment later found no trace of it, but it may still arrive.' };
}
