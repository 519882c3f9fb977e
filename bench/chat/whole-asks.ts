import { Home } from '../../packages/tributary/tests/testing/home.ts';
import { millisecondsOf } from '../frame/statistics.ts';

/** Milliseconds of `ask` in a process of its own, which serves itself, each time with nothing running before. */
export async function wholeAsks(count: number, tell: (progress: string) => void): Promise<readonly number[]> {
  const home = new Home();
  try {
    const times: number[] = [];
    for (let number = 0; number < count; number++) times.push(await millisecondsOf(() => askOnce(home)));
    tell(`asked ${count} times from nothing`);
    return times;
  } finally {
    await home.leave();
  }
}

async function askOnce(home: Home): Promise<void> {
  const { status, output, errors } = await home.runProcess(['ask', 'who am I?']);
  if (status !== 0 || !output.includes('Ada Admin')) throw new Error(`ask ended with ${status}: ${errors}`);
}
