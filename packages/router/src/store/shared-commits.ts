import { type Kysely, sql, type Transaction } from 'kysely';

/** Runs a short write in a transaction; resolves when it is on the disk. */
export type WriteTogether<DB> = <Result>(work: (trx: Transaction<DB>) => Promise<Result>) => Promise<Result>;

/** One write of several that share a transaction. */
interface Job<DB> {
  /** Runs it; gives what tells its caller, once all is committed. */
  run(trx: Transaction<DB>): Promise<() => void>;
  fail(error: unknown): void;
}

/** Keeps the transaction short for whoever waits for the next. */
const mostTogether = 100;

/**
 * For a database with one writer at a time: writes that come while another is being committed share the next
 * transaction, and so wait for the disk once and not one after the other. One that comes alone waits for nobody.
 * One that throws is undone, and the others stay.
 */
export function shareCommits<DB>(db: Kysely<DB>): WriteTogether<DB> {
  let waiting: readonly Job<DB>[] = [];
  let isRunning = false;

  async function runAll(): Promise<void> {
    isRunning = true;
    while (waiting.length > 0) {
      const jobs = waiting.slice(0, mostTogether);
      waiting = waiting.slice(mostTogether);
      await runJobs(db, jobs);
    }
    isRunning = false;
  }

  return (work) =>
    new Promise((resolve, reject) => {
      const run = async (trx: Transaction<DB>) => {
        const result = await work(trx);
        return () => resolve(result);
      };
      waiting = [...waiting, { run, fail: reject }];
      if (!isRunning) void runAll();
    });
}

async function runJobs<DB>(db: Kysely<DB>, jobs: readonly Job<DB>[]): Promise<void> {
  const [first, ...others] = jobs;
  try {
    const endings = await db.transaction().execute(async (trx) => {
      if (first && others.length === 0) return [await first.run(trx)];
      const told: (() => void)[] = [];
      for (const job of jobs) told.push(await runInSavepoint(trx, job));
      return told;
    });
    for (const tell of endings) tell();
  } catch (error) {
    for (const job of jobs) job.fail(error);
  }
}

async function runInSavepoint<DB>(trx: Transaction<DB>, job: Job<DB>): Promise<() => void> {
  await sql`savepoint one_of_several`.execute(trx);
  try {
    const tell = await job.run(trx);
    await sql`release one_of_several`.execute(trx);
    return tell;
  } catch (error) {
    await sql`rollback to one_of_several`.execute(trx);
    await sql`release one_of_several`.execute(trx);
    return () => job.fail(error);
  }
}
