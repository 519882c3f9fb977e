import { join } from 'node:path';
import { type Agent, chooseModel, createAgent } from '../../packages/agent/src/index.ts';
import { Home } from '../../packages/tributary/tests/testing/home.ts';

type Kind = 'small talk' | 'reading' | 'writing';

/** What people say, by kind; the number makes each its own. */
const sayings: Readonly<Record<Kind, (number: number) => string>> = {
  'small talk': () => 'thanks',
  reading: (number) =>
    ['who am I?', 'list the pages in the Marketing space', 'what is on the page Q3 Planning?'][number % 3] ??
    '',
  writing: (number) =>
    number % 2 === 0
      ? `create a page called Note ${number} in the Marketing space with the text Number ${number}.`
      : `add the label number-${number} to the page Note ${number - 1}`,
};

const warmUp = 3;

/** Milliseconds from a request to the first word of its answer, of a planner that works with a server of its own process. */
export async function firstWords(
  count: number,
  tell: (progress: string) => void,
): Promise<Readonly<Record<Kind, readonly number[]>>> {
  const home = new Home();
  try {
    const { url } = await home.serveProcess();
    const agent = await createAgent({
      baseUrl: url,
      apiKey: home.apiKey,
      userId: 'default',
      model: chooseModel({}),
      threads: { file: join(home.folder, 'threads.db') },
    });
    try {
      const talk = await timesOf(agent, 'small talk', count);
      const reading = await timesOf(agent, 'reading', count);
      const writing = await timesOf(agent, 'writing', count);
      tell(`heard ${count * 3} answers begin`);
      return { 'small talk': talk, reading, writing };
    } finally {
      await agent.close();
    }
  } finally {
    await home.leave();
  }
}

/** One conversation, so that what was said before is read each time, as in a chat. */
async function timesOf(agent: Agent, kind: Kind, count: number): Promise<readonly number[]> {
  const times: number[] = [];
  for (let number = 0; number < warmUp + count; number++) {
    const time = await timeOf(agent, kind, sayings[kind](number));
    if (number >= warmUp) times.push(time);
  }
  return times;
}

async function timeOf(agent: Agent, thread: string, text: string): Promise<number> {
  const began = performance.now();
  let first: number | undefined;
  const { steps } = await agent.ask(text, {
    thread,
    onEvent: ({ type }) => {
      if (type === 'text') first ??= performance.now();
    },
  });
  const failed = steps.find(({ successful }) => !successful);
  if (failed || first === undefined) throw new Error(`"${text}" was not done: ${failed?.error ?? 'no word'}`);
  return first - began;
}
