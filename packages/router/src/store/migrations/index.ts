import type { Migration } from 'kysely/migration';
import { addAccounts } from './2026-11-22-accounts.ts';
import { addApprovals } from './2026-11-22-approvals.ts';
import { addConnecting } from './2026-11-22-connecting.ts';
import { addDataKeys } from './2026-11-22-data-keys.ts';
import { addIdempotency } from './2026-11-22-idempotency.ts';
import { addInstances } from './2026-11-22-instances.ts';
import { addJournalIndexes } from './2026-11-22-journal-indexes.ts';
import { addLimits } from './2026-11-22-limits.ts';
import { addSeals } from './2026-11-22-seals.ts';
import { addSessionTokens } from './2026-11-22-session-tokens.ts';
import { createTables } from './2026-11-22-tables.ts';
import { addUndo } from './2026-11-22-undo.ts';
import { addConversations } from './2026-11-23-conversations.ts';
import type { SchemaDialect } from './schema-dialect.ts';

/** All migrations; they run in the order of their names. One that was released is never changed: add another. */
export function migrationsFor(dialect: SchemaDialect): Readonly<Record<string, Migration>> {
  return {
    '2026-11-22-tables': createTables(dialect),
    '2026-11-22-tables-02-instances': addInstances(dialect),
    '2026-11-22-tables-03-idempotency': addIdempotency(dialect),
    '2026-11-22-tables-04-seals': addSeals(dialect),
    '2026-11-22-tables-05-undo': addUndo(dialect),
    '2026-11-22-tables-06-limits': addLimits(dialect),
    '2026-11-22-tables-07-journal-indexes': addJournalIndexes(),
    '2026-11-22-tables-08-accounts': addAccounts(dialect),
    '2026-11-22-tables-09-approvals': addApprovals(dialect),
    '2026-11-22-tables-10-session-tokens': addSessionTokens(dialect),
    '2026-11-22-tables-11-connecting': addConnecting(dialect),
    '2026-11-22-tables-12-data-keys': addDataKeys(dialect),
    '2026-11-23-conversations': addConversations(),
  };
}
