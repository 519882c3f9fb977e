import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { confluence } from '../../packages/toolkits/confluence/src/index.ts';
import { withTable } from './tool-table.ts';

const page = join(import.meta.dirname, '../../docs/confluence.md');
await writeFile(page, withTable(await readFile(page, 'utf8'), confluence));
