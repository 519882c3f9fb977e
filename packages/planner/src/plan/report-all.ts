import type { Action } from '../fill/action.ts';
import { sayFailure } from '../say/failures.ts';
import { reportOf } from '../say/report.ts';
import type { Execution } from './executions.ts';

/** What was done, and what was not, one paragraph for each call. */
export function reportAll(actions: readonly Action[], executions: readonly Execution[]): string {
  return executions
    .flatMap(({ results }, index) =>
      results.map((result) => {
        const action = actions[index];
        if (!result.successful) return sayFailure(result);
        if (!action) return 'Done.';
        const report = reportOf(action.tool, result.data, action.counts);
        return action.remark === undefined ? report : `${action.remark}\n\n${report}`;
      }),
    )
    .join('\n\n');
}
