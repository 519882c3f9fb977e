import { z } from 'zod';

/*
 * An export is JSON Lines: a header, each row of each table, and how many there were. What is sealed stays sealed, so
 * it is of use with the same secret key only.
 */

/** A value as both engines have it. */
export const columnValue = z.union([z.string(), z.int(), z.null()]);

export const headerLine = z.strictObject({
  tributary: z.literal('export'),
  /** Name of the newest migration of the store that was exported. */
  schema: z.string(),
  /** Milliseconds since 1970. */
  exported_at: z.int(),
});

export const rowLine = z.strictObject({
  table: z.string(),
  row: z.record(z.string(), columnValue),
});

/** The last line: without it the export was cut short. */
export const endLine = z.strictObject({ rows: z.record(z.string(), z.int()) });

export type Row = z.output<typeof rowLine>['row'];

/** How many rows each table has, by the table's name. */
export type RowCounts = Readonly<Record<string, number>>;
