import type { ToolNames } from './tool-names.ts';

/** The file of a new tool: all of its parts, empty. It compiles, and the structural test says what to fill in. */
export function toolFile(names: ToolNames): string {
  const { slug, constant, title, isReading } = names;
  const hints = `{ readOnly: ${isReading}, destructive: false, idempotent: ${isReading} }`;
  return `import { defineTool } from '@tributary/toolkit';
import { z } from 'zod';

export const ${constant} = defineTool({
  slug: '${slug}',
  name: '${title}',
  summary: '',
  hints: ${hints},
  scopes: [],
  input: z.strictObject({}),
  output: z.object({}),
  annotations: {
    phrases: [],
    fields: {},
  },
${isReading ? readingPart(names) : writingPart(names)}});
`;
}

function readingPart({ slug }: ToolNames): string {
  return `  async run() {
    throw new Error('Write the run function of ${slug}.');
  },
`;
}

function writingPart({ slug }: ToolNames): string {
  return `  async plan() {
    throw new Error('Write the plan of ${slug}.');
  },
  undo: { impossible: '' },
`;
}

/** The test of a new tool: it fails until the tool does something. */
export function testFile({ constant, file }: ToolNames): string {
  return `import { expect, it } from 'vitest';
import { useLocalSite } from '../../testing/local-site.ts';
import { ${constant} } from './${file}.ts';

const site = useLocalSite();

it('does what it is for', async () => {
  const answer = await site.client.run(${constant}, {});
  expect(answer).toMatchObject({ title: 'what the site has now' });
});

it.each([[{ surprise: 1 }, 'invalid_input', 'surprise']])('%j is refused in words', async (input, code, words) => {
  await expect(site.client.run(${constant}, input)).rejects.toMatchObject({
    details: { code, message: expect.stringContaining(words) },
  });
});
`;
}

/** A file of examples with one in it. */
export function examplesFile(topic: string, names: ToolNames): string {
  return `import type { ExampleCalls } from '../example-call.ts';

export const ${topic}Examples: ExampleCalls = {
${exampleLine(names)}
};
`;
}

/** The example of a new tool, without arguments yet. */
export function exampleLine({ slug }: ToolNames): string {
  return `  ${slug}: async () => ({}),`;
}
