import { parentPort } from 'node:worker_threads';
import { worstCases } from './worst-cases.ts';

for (const { name, run } of worstCases) {
  try {
    run();
  } catch (error) {
    // A refusal is fine; running out of stack is not.
    if (error instanceof RangeError) continue;
  }
  parentPort?.postMessage(name);
}
