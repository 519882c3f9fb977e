import { join, relative } from 'node:path';
import { newTool } from './new-tool.ts';

const [toolkit = '', verbNoun = ''] = process.argv.slice(2);
try {
  const files = await newTool(join(import.meta.dirname, '../../packages/toolkits'), toolkit, verbNoun);
  for (const file of files) console.log(relative(process.cwd(), file));
  console.log(
    `\nWhat the tool lacks: npx vitest run packages/toolkits/${toolkit}/src/toolkit.test.ts\nHow to write it: docs/add-a-tool.md`,
  );
} catch (error) {
  if (!(error instanceof RangeError)) throw error;
  console.error(
    `${error.message}\nUsage: npm run new:tool TOOLKIT VERB-NOUN, such as: npm run new:tool confluence get-page-icon`,
  );
  process.exitCode = 1;
}
