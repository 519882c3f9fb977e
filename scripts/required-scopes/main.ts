import { parseArgs } from 'node:util';
import { confluence, requiredScopes } from '../../packages/toolkits/confluence/src/index.ts';

const { values, positionals } = parseArgs({
  options: { granular: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const unknown = positionals.filter((slug) => !confluence.tools.some((tool) => tool.slug === slug));
if (unknown.length > 0) {
  console.error(`There is no tool ${unknown.join(', ')}. docs/confluence.md lists them.`);
  process.exitCode = 1;
} else {
  const chosen = confluence.tools.filter(
    ({ slug }) => positionals.length === 0 || positionals.includes(slug),
  );
  console.log(requiredScopes(chosen, values.granular ? 'granular' : 'classic').join('\n'));
}
