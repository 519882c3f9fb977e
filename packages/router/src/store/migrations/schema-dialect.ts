import { type RawBuilder, sql } from 'kysely';

/** Where the two engines spell the same schema differently. */
export interface SchemaDialect {
  /** Column type that holds milliseconds since 1970. */
  readonly wholeNumber: 'integer' | 'bigint';
  /** Follows `create table (…)`. */
  readonly tableSuffix: RawBuilder<unknown>;
}

/** Strict tables refuse values of another type, as PostgreSQL does. */
export const sqliteSchema: SchemaDialect = { wholeNumber: 'integer', tableSuffix: sql`strict` };

export const postgresSchema: SchemaDialect = { wholeNumber: 'bigint', tableSuffix: sql`` };
