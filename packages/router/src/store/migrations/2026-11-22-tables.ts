import { type ColumnDefinitionBuilder, type CreateTableBuilder, type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { SchemaDialect } from './schema-dialect.ts';

const required = (column: ColumnDefinitionBuilder) => column.notNull();
const primary = (column: ColumnDefinitionBuilder) => column.primaryKey().notNull();
const ofProject = (column: ColumnDefinitionBuilder) => column.notNull().references('project.id');

// Migrations see the tables as they were then, so they are not typed by the tables as they are now.
type Schema = Kysely<unknown>;
type Table<Name extends string> = CreateTableBuilder<Name, never>;

/** The first tables: projects, sessions, connections and the journal. */
export function createTables(dialect: SchemaDialect): Migration {
  return {
    async up(schema: Schema) {
      const table = <Name extends string>(name: Name): Table<Name> =>
        schema.schema.createTable(name).modifyEnd(dialect.tableSuffix);
      await createProject(table, dialect);
      await createSession(schema, table, dialect);
      await createConnections(schema, table, dialect);
      await createJournal(schema, table, dialect);
    },
  };
}

type MakeTable = <Name extends string>(name: Name) => Table<Name>;

async function createProject(table: MakeTable, { wholeNumber }: SchemaDialect): Promise<void> {
  await table('project')
    .addColumn('id', 'text', primary)
    .addColumn('name', 'text', required)
    .addColumn('api_key_digest', 'text', (column) => column.notNull().unique())
    .addColumn('secret_key_check', 'text')
    .addColumn('created_at', wholeNumber, required)
    .addColumn('updated_at', wholeNumber, required)
    .execute();
}

async function createSession(
  { schema }: Schema,
  table: MakeTable,
  { wholeNumber }: SchemaDialect,
): Promise<void> {
  await table('session')
    .addColumn('id', 'text', primary)
    .addColumn('project_id', 'text', ofProject)
    .addColumn('user_id', 'text', required)
    .addColumn('config', 'text', required)
    .addColumn('config_version', wholeNumber, required)
    .addColumn('created_at', wholeNumber, required)
    .addColumn('updated_at', wholeNumber, required)
    .execute();
  await schema
    .createIndex('session_by_user')
    .on('session')
    .columns(['project_id', 'user_id', 'created_at'])
    .execute();
}

async function createConnections(
  { schema }: Schema,
  table: MakeTable,
  { wholeNumber }: SchemaDialect,
): Promise<void> {
  await table('auth_config')
    .addColumn('id', 'text', primary)
    .addColumn('project_id', 'text', ofProject)
    .addColumn('toolkit', 'text', required)
    .addColumn('scheme', 'text', required)
    .addColumn('name', 'text', required)
    .addColumn('configured', wholeNumber, required)
    .addColumn('created_at', wholeNumber, required)
    .addColumn('updated_at', wholeNumber, required)
    .execute();
  await schema
    .createIndex('auth_config_configured_once')
    .unique()
    .on('auth_config')
    .columns(['project_id', 'toolkit', 'scheme'])
    .where(sql.ref('configured'), '=', 1)
    .execute();
  await table('connected_account')
    .addColumn('id', 'text', primary)
    .addColumn('project_id', 'text', ofProject)
    .addColumn('auth_config_id', 'text', (column) => column.notNull().references('auth_config.id'))
    .addColumn('user_id', 'text', required)
    .addColumn('toolkit', 'text', required)
    .addColumn('scheme', 'text', required)
    .addColumn('status', 'text', required)
    .addColumn('alias', 'text')
    .addColumn('allow_private_address', wholeNumber, required)
    .addColumn('configured', wholeNumber, required)
    .addColumn('sealed_values', 'text', required)
    .addColumn('created_at', wholeNumber, required)
    .addColumn('updated_at', wholeNumber, required)
    .execute();
  await schema
    .createIndex('connected_account_by_user')
    .on('connected_account')
    .columns(['project_id', 'user_id', 'toolkit'])
    .execute();
  await schema
    .createIndex('connected_account_configured_once')
    .unique()
    .on('connected_account')
    .columns(['project_id', 'user_id', 'toolkit', 'scheme'])
    .where(sql.ref('configured'), '=', 1)
    .execute();
  await schema
    .createIndex('connected_account_alias')
    .unique()
    .on('connected_account')
    .columns(['project_id', 'user_id', 'toolkit', 'alias'])
    .where(sql.ref('alias'), 'is not', null)
    .execute();
}

async function createJournal(
  { schema }: Schema,
  table: MakeTable,
  { wholeNumber }: SchemaDialect,
): Promise<void> {
  await table('journal_intent')
    .addColumn('id', 'text', primary)
    .addColumn('project_id', 'text', ofProject)
    .addColumn('user_id', 'text', required)
    .addColumn('session_id', 'text')
    .addColumn('client', 'text', required)
    .addColumn('request_id', 'text', required)
    .addColumn('tool', 'text', required)
    .addColumn('toolkit', 'text')
    .addColumn('connection_id', 'text')
    .addColumn('policy_decision', 'text', required)
    .addColumn('policy_rule', 'text', required)
    .addColumn('arguments_digest', 'text', required)
    .addColumn('started_at', wholeNumber, required)
    .execute();
  for (const column of ['user_id', 'session_id', 'tool', 'started_at']) {
    await schema
      .createIndex(`journal_intent_by_${column}`)
      .on('journal_intent')
      .columns(['project_id', column, 'id'])
      .execute();
  }
  await schema
    .createIndex('journal_intent_newest')
    .on('journal_intent')
    .columns(['project_id', 'id'])
    .execute();
  await table('journal_outcome')
    .addColumn('intent_id', 'text', (column) => primary(column).references('journal_intent.id'))
    .addColumn('project_id', 'text', ofProject)
    .addColumn('outcome', 'text', required)
    .addColumn('error_code', 'text')
    .addColumn('provider_status', wholeNumber)
    .addColumn('latency_milliseconds', wholeNumber, required)
    .addColumn('ended_at', wholeNumber, required)
    .execute();
  await table('journal_content')
    .addColumn('intent_id', 'text', (column) => column.notNull().references('journal_intent.id'))
    .addColumn('kind', 'text', required)
    .addColumn('project_id', 'text', ofProject)
    .addColumn('user_id', 'text', required)
    .addColumn('sealed_content', 'text', required)
    .addColumn('created_at', wholeNumber, required)
    .addPrimaryKeyConstraint('journal_content_key', ['intent_id', 'kind'])
    .execute();
  await schema
    .createIndex('journal_content_by_user')
    .on('journal_content')
    .columns(['project_id', 'user_id'])
    .execute();
}
