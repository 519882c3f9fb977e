import type { Clock } from '../clock.ts';
import type { Instance } from '../instances/instance.ts';
import type { Liveness } from '../instances/liveness.ts';
import type { Logger } from '../logger.ts';
import type { IdempotencyRecords } from '../once/idempotency-records.ts';
import type { Store } from '../store/store.ts';
import type { InstanceRow } from '../store/tables.ts';
import type { Settler } from './settler.ts';

export interface BackgroundParts {
  readonly store: Store;
  readonly settler: Settler;
  readonly instance: Instance;
  readonly liveness: Liveness;
  readonly records: IdempotencyRecords;
  readonly logger: Logger;
  readonly clock: Clock;
}

export interface Background {
  /** Waits for the pass under way. */
  stop(): Promise<void>;
}

const passEveryMilliseconds = 1_000;
/** Unknown outcomes and expired keys are looked for in every tenth pass. */
const rarely = 10;
const perPass = 100;
const dayMilliseconds = 24 * 60 * 60 * 1000;
/** A call's clock time is taken a little before and after its instance's. */
const slackMilliseconds = 10_000;

/** Settles what dead routers left, at once and then each second, and what stayed unknown during the last day. */
export function settleInBackground(parts: BackgroundParts): Background {
  let passes = 0;
  let passing: Promise<void> | undefined;
  const pass = async () => {
    await settleOrphans(parts);
    if (passes % rarely === 0) {
      await settleUnknown(parts);
      await parts.records.clear();
    }
    passes += 1;
  };
  const tick = () => {
    passing ??= pass()
      .catch((error) => parts.logger.warn({ err: error }, 'Lost calls could not be settled'))
      .finally(() => {
        passing = undefined;
      });
  };
  const timer = setInterval(tick, passEveryMilliseconds);
  timer.unref();
  tick();
  return {
    async stop() {
      clearInterval(timer);
      await passing;
    },
  };
}

async function settleOrphans(parts: BackgroundParts): Promise<void> {
  const { store, instance, liveness } = parts;
  const others = await store.db.selectFrom('instance').selectAll().where('id', '!=', instance.id).execute();
  for (const other of others) {
    if (liveness.deadSince(other) !== undefined) await settleOrphansOf(parts, other);
  }
}

async function settleOrphansOf({ store, settler }: BackgroundParts, dead: InstanceRow): Promise<void> {
  const orphans = await store.db
    .selectFrom('journal_intent as intent')
    .leftJoin('journal_outcome as result', 'result.intent_id', 'intent.id')
    .select(['intent.id', 'intent.project_id'])
    .where('intent.instance_id', '=', dead.id)
    .where('intent.started_at', '>=', dead.open_since - slackMilliseconds)
    .where('result.intent_id', 'is', null)
    .limit(perPass)
    .execute();
  await Promise.all(orphans.map(({ project_id, id }) => settler.settle(project_id, id)));
  // With none left, nobody needs to ask for its life again.
  if (orphans.length === 0) await store.db.deleteFrom('instance').where('id', '=', dead.id).execute();
}

async function settleUnknown({ store, settler, clock }: BackgroundParts): Promise<void> {
  const unknown = await store.db
    .selectFrom('journal_outcome as result')
    .leftJoin('journal_settlement as settlement', 'settlement.intent_id', 'result.intent_id')
    .select(['result.intent_id', 'result.project_id'])
    .where('result.outcome', '=', 'unknown')
    .where('result.ended_at', '>=', clock().getTime() - dayMilliseconds)
    .where('settlement.intent_id', 'is', null)
    .orderBy('result.ended_at', 'desc')
    .limit(perPass)
    .execute();
  for (const { project_id, intent_id } of unknown) await settler.settle(project_id, intent_id);
}
