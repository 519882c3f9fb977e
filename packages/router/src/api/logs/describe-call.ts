import type { JournalEntry } from '../../journal/journal-entry.ts';

/** One sentence about a call, for people. */
export function describeCall(entry: JournalEntry): string {
  const what = entry.dryRun ? `A dry run of ${entry.tool}` : entry.tool;
  const undoing = entry.undoes === undefined ? '' : `, to undo ${entry.undoes},`;
  const call = `${what} for ${entry.userId}${undoing}`;
  const why = entry.errorCode === undefined ? '' : ` (${entry.errorCode})`;
  const time = entry.latencyMilliseconds === undefined ? '' : ` after ${entry.latencyMilliseconds} ms`;
  switch (entry.outcome) {
    case 'ok':
      return entry.settledAt ? `${call} succeeded, as a later look showed.` : `${call} succeeded${time}.`;
    case 'error':
      return entry.settledAt
        ? `${call} had no effect, as a later look showed${why}.`
        : `${call} failed${why}${time}.`;
    case 'refused':
      return entry.policyDecision === 'deny'
        ? `${call} was refused by the rule ${entry.policyRule}.`
        : `${call} was refused${why} before anything was sent.`;
    case 'unknown':
      return `${call} was sent, and no answer came: it may or may not have taken effect.`;
    case 'pending':
      return `${call} has not ended yet.`;
  }
}
