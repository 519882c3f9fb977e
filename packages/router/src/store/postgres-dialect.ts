import { PostgresDialect, PostgresQueryCompiler, type QueryCompiler } from 'kysely';
import { refuseNul } from './unstorable-text.ts';

/** Kysely's PostgreSQL dialect, which tells what cannot be stored before a statement breaks its transaction. */
export class CheckedPostgresDialect extends PostgresDialect {
  override createQueryCompiler(): QueryCompiler {
    return new CheckedCompiler();
  }
}

class CheckedCompiler extends PostgresQueryCompiler {
  protected override addParameter(parameter: unknown): void {
    refuseNul(parameter);
    super.addParameter(parameter);
  }
}
