import { readFileSync, statfsSync } from 'node:fs';

const inMemory = '/dev/shm';
/** More than all that the tests write, databases included. */
const enoughBytes = 4 * 2 ** 30;

/**
 * Where the tests' files go: in memory, where the machine has room there. They wait for no disk then, which is a fifth of
 * their time; nothing in them outlives a power cut. Undefined where the usual folder is to be taken.
 */
export function temporaryFolder(): string | undefined {
  try {
    const { bavail, bsize } = statfsSync(inMemory);
    return bavail * bsize >= enoughBytes && runsPrograms() ? inMemory : undefined;
  } catch {
    return undefined;
  }
}

// The browser of the tests is unpacked there too.
function runsPrograms(): boolean {
  const mount = readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .find((line) => line.split(' ')[1] === inMemory);
  return mount !== undefined && !mount.split(' ')[3]?.split(',').includes('noexec');
}
