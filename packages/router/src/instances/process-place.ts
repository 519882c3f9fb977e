import { readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** Where this process runs: its id, and the host and process namespace in which that id means it. */
export function processPlace(): { readonly place: string; readonly process_id: number } {
  return { place: `${hostname()} ${processNamespace()}`, process_id: process.pid };
}

/** Whether a process of this place runs. An id may have been given to another one since: then it seems to run. */
export function isProcessRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be asked, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

// Two containers may have one host name, and each its own process 1.
function processNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}
