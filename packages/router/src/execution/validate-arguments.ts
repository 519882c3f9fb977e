import { type JsonObject, ToolError } from '@tributary/toolkit';
import type { CatalogueTool } from '../catalogue/catalogue.ts';
import { explainIssue } from './explain-issue.ts';

/**
 * The arguments as the tool takes them: checked, defaults filled in.
 *
 * @throws ToolError `invalid_input` that says for each field what to send instead
 */
export function validateArguments(
  { tool, inputSchema }: CatalogueTool,
  given: JsonObject,
): Record<string, unknown> {
  const result = tool.input.safeParse(given);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) =>
    explainIssue(issue, { value: given, schema: inputSchema }),
  );
  throw new ToolError({
    code: 'invalid_input',
    message: `${tool.slug} was not run, its arguments are not right. ${problems.join(' ')}`,
  });
}
