import { createJournal } from '../journal/journal.ts';
import type { JournalIntent, JournalOutcome } from '../journal/journal-entry.ts';
import { journalLease } from '../journal/seal/journal-lease.ts';
import { createSealer } from '../journal/seal/sealer.ts';
import { verifyJournal } from '../journal/seal/verify-journal.ts';
import { createProjects } from '../projects/projects.ts';
import { releaseLease } from '../store/lease.ts';
import type { Store } from '../store/store.ts';
import { testSigner, testVault } from './test-vault.ts';

/** How the calls of {@link sampleJournal} end, unless told otherwise. */
export const sampleOutcome: JournalOutcome = {
  kind: 'ok',
  latencyMilliseconds: 12,
  answer: { text: 'Buy milk' },
};

/** A journal on a store, with one project, a clock that the test sets, and the means to seal and verify it. */
export async function sampleJournal(store: Store) {
  const time = { now: new Date('2026-11-22T10:00:00Z') };
  const clock = () => time.now;
  const vault = testVault();
  const sign = testSigner;
  const lease = journalLease();
  const journal = createJournal({ store, vault, clock });
  const projectId = (await createProjects({ store }).ensureDefault('key')).id;

  function intent(change: Partial<JournalIntent> = {}): JournalIntent {
    return {
      projectId,
      userId: 'jane',
      sessionId: 'trs_1',
      client: 'test 1.0',
      requestId: 'req_1',
      traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
      tool: 'NOTES_ADD_NOTE',
      toolkit: 'notes',
      connectionId: 'ca_1',
      policyDecision: 'allow',
      policyRule: 'unrestricted',
      arguments: { text: 'my secret plan' },
      ...change,
    };
  }

  return {
    store,
    time,
    clock,
    vault,
    sign,
    journal,
    projectId,
    lease,
    releaseLease: () => releaseLease(store.db, lease),
    sealer: createSealer({ store, sign, lease, clock }),
    begin: (change?: Partial<JournalIntent>) => journal.recordIntent(intent(change)),
    end: (id: string, outcome = sampleOutcome, userId = 'jane') =>
      journal.recordOutcome({ projectId, userId }, id, outcome),
    /** A call from its beginning to its end. */
    async call(change: Partial<JournalIntent> = {}): Promise<string> {
      const id = await journal.recordIntent(intent(change));
      await journal.recordOutcome(intent(change), id, sampleOutcome);
      return id;
    },
    verify: () => verifyJournal({ db: store.db, sign, vault }, projectId),
  };
}

export type SampleJournal = Awaited<ReturnType<typeof sampleJournal>>;
