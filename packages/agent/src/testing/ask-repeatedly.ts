import { createAgent } from '../agent.ts';
import { chooseModel } from '../model/choose-model.ts';

/** A program of tests: asks the same thread again and again. `AskingProgram` is what it reads from its command line. */
export interface AskingProgram {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly modelUrl: string;
  readonly file: string;
  readonly threads: readonly string[];
  readonly times: number;
}

if (import.meta.main) {
  const given: AskingProgram = JSON.parse(process.argv[2] ?? '');
  const agent = await createAgent({
    baseUrl: given.baseUrl,
    apiKey: given.apiKey,
    userId: 'jane',
    model: chooseModel({ baseUrl: given.modelUrl, modelName: 'scripted' }),
    threads: { file: given.file },
  });
  for (let time = 0; time < given.times; time += 1) {
    for (const thread of given.threads) await agent.ask(`request ${time}`, { thread });
  }
  await agent.close();
  process.exit(0);
}
