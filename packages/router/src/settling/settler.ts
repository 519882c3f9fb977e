import type { Journal } from '../journal/journal.ts';
import type { JournalEntryWithContents } from '../journal/journal-entry.ts';
import { type DoubtParts, doubtAbout } from './doubt.ts';
import { type Finding, type LookParts, lookWhether, type OpenEndedCall } from './look.ts';
import { lookAfterLoss } from './look-after-loss.ts';
import { createPace } from './pace.ts';
import { type Standing, type WriteFindingParts, writeFinding } from './write-finding.ts';

/** Finds out how calls ended whose end was lost, and writes it down. */
export interface Settler {
  /** Settles a call if it can be: one of a dead router, or one with an unknown outcome. */
  settle(projectId: string, logId: string): Promise<Standing>;
  /** Looks after a write of this process whose answer was just lost. The caller writes the finding down. */
  lookAfterLoss(call: OpenEndedCall): Promise<Finding>;
}

export interface SettlerParts extends LookParts, DoubtParts, WriteFindingParts {
  readonly journal: Journal;
}

/** The settler over the journal. It may be asked as often as one likes: services are asked less and less often. */
export function createSettler(parts: SettlerParts): Settler {
  const pace = createPace();
  const underWay = new Map<string, Promise<Standing>>();

  async function attempt(projectId: string, logId: string): Promise<Standing> {
    const entry = await parts.journal.find(projectId, logId);
    // Retention took it away; its key lives on for less than a day.
    if (!entry) return 'unclear';
    const doubt = await doubtAbout(parts, entry);
    if (doubt === 'settled' || doubt === 'running') return doubt;
    if (!pace.isDue(logId, doubt.isQuiet ? 'quiet' : 'early')) return doubt.isQuiet ? 'unclear' : 'too_early';
    const found = await lookWhether(parts, callOf(entry), AbortSignal.timeout(parts.timing.look));
    const standing = await writeFinding(parts, entry, found, doubt);
    if (standing === 'settled') pace.forget(logId);
    return standing;
  }

  return {
    settle(projectId, logId) {
      const settling = underWay.get(logId) ?? attempt(projectId, logId).finally(() => underWay.delete(logId));
      underWay.set(logId, settling);
      return settling;
    },
    lookAfterLoss: (call) => lookAfterLoss(parts, call),
  };
}

function callOf(entry: JournalEntryWithContents): OpenEndedCall {
  return { ...entry, logId: entry.id, erased: entry.arguments === undefined };
}
