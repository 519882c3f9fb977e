import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// A third of the start-up. In a folder of ours and not in the machine's temporary one: what is in it is run.
enableCompileCache(join(import.meta.dirname, '..', 'node_modules', '.cache', 'compiled'));

const { runInProcess } = await import('./run-in-process.ts');
await runInProcess();
