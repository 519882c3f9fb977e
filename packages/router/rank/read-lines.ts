import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const toolLine = z.looseObject({
  id: z.string(),
  toolkit: z.string().nullish(),
  name: z.string(),
  description: z.string().nullish(),
  parameters: z.record(z.string(), z.json()).nullish(),
});

const queryLine = z.looseObject({ id: z.string(), query: z.string() });

/**
 * Reads the tools of a file of JSON Lines.
 *
 * @throws Error that names the file and the line that is no tool
 */
export async function readTools(file: string) {
  return await readLines(file, toolLine);
}

/**
 * Reads the queries of a file of JSON Lines.
 *
 * @throws Error that names the file and the line that is no query
 */
export async function readQueries(file: string) {
  return await readLines(file, queryLine);
}

async function readLines<Line extends z.ZodType>(
  file: string,
  schema: Line,
): Promise<readonly z.output<Line>[]> {
  const lines = (await readFile(file, 'utf8')).split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const parsed = schema.safeParse(parseJson(line));
    if (parsed.success) return [parsed.data];
    throw new Error(`${file}, line ${index + 1}: ${z.prettifyError(parsed.error)}`);
  });
}

// What is no JSON is no line of any schema; the schema says so.
function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
