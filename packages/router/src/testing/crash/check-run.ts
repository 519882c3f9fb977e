import { createJournal } from '../../journal/journal.ts';
import type { JournalEntryWithContents } from '../../journal/journal-entry.ts';
import { openStore, type StoreOptions } from '../../store/store.ts';
import { openVault } from '../../vault/open-vault.ts';
import type { Acknowledged } from './keyed-client.ts';
import { routerKeys } from './router-keys.ts';

/** What the site and the journal say after a run. The lists hold marks of writes; empty is right. */
export interface RunFindings {
  /** Acknowledged, and not on the site or not in the journal. */
  readonly lost: readonly string[];
  /** On the site or in the journal more than once. */
  readonly doubled: readonly string[];
  /** In the journal with an end that is not what happened, or with none. */
  readonly misjudged: readonly string[];
  /** Calls whose end stayed unknown. */
  readonly unknown: number;
  /** Calls of killed routers that were found done, and not done. */
  readonly settledAsDone: number;
  readonly settledAsNotDone: number;
}

/** Compares what clients were told with the traces on the site and with the journal. */
export async function checkRun(
  store: StoreOptions,
  acknowledged: readonly Acknowledged[],
  traces: readonly string[],
): Promise<RunFindings> {
  const calls = await readCalls(store);
  const texts = calls.map((call) => ({ call, text: JSON.stringify(call.arguments) }));
  const faults = { lost: [] as string[], doubled: [] as string[], misjudged: [] as string[] };
  for (const { write, logId } of acknowledged) {
    const onSite = traces.filter((trace) => trace.includes(write.mark)).length;
    const inJournal = texts.filter(({ text }) => text.includes(write.mark)).map(({ call }) => call);
    const done = inJournal.filter(({ outcome }) => outcome === 'ok');
    const others = inJournal.filter(({ outcome }) => outcome !== 'ok');
    if (onSite === 0 || !done.some(({ id }) => id === logId)) faults.lost.push(write.mark);
    if (onSite > 1 || done.length > 1) faults.doubled.push(write.mark);
    // It happened once, by the call that was acknowledged: every other one must be known not to have happened.
    if (others.some(({ outcome }) => outcome !== 'error')) faults.misjudged.push(write.mark);
  }
  return {
    ...faults,
    unknown: calls.filter(({ outcome }) => outcome === 'unknown' || outcome === 'pending').length,
    settledAsDone: acknowledged.filter(({ replayed }) => replayed).length,
    settledAsNotDone: calls.filter(({ outcome }) => outcome === 'error').length,
  };
}

async function readCalls(options: StoreOptions): Promise<readonly JournalEntryWithContents[]> {
  const store = await openStore(options);
  try {
    const { vault } = await openVault({ store, ...routerKeys });
    const journal = createJournal({ store, vault });
    const project = await store.db.selectFrom('project').select('id').executeTakeFirstOrThrow();
    const calls: JournalEntryWithContents[] = [];
    for (let cursor: string | undefined, more = true; more; ) {
      const page = await journal.list(project.id, {
        limit: 1000,
        ...(cursor === undefined ? {} : { cursor }),
      });
      for (const { id } of page.entries) {
        const call = await journal.find(project.id, id);
        if (call) calls.push(call);
      }
      cursor = page.nextCursor;
      more = cursor !== undefined;
    }
    return calls;
  } finally {
    await store.close();
  }
}
