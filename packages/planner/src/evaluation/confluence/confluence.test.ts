import { afterAll, beforeAll, expect, it } from 'vitest';
import { Conversation } from '../conversation.ts';
import { type Dialogue, mistakeIn } from './expectation.ts';
import { LocalSite } from './local-site.ts';
import { labelling } from './tables/labels.ts';
import { changingPages, creatingPages } from './tables/pages.ts';
import { reading } from './tables/reading.ts';
import { changingTheSubject, declining } from './tables/refusals.ts';
import { blogPosts, spaces } from './tables/spaces-and-posts.ts';
import { wordings } from './tables/wordings.ts';

const tables = {
  creatingPages,
  changingPages,
  labelling,
  reading,
  spaces,
  blogPosts,
  declining,
  changingTheSubject,
  wordings,
};
const enough = 0.97;

let site: LocalSite;

beforeAll(async () => {
  site = await LocalSite.start();
});

afterAll(async () => {
  await site.close();
});

it('does what is asked, over the real router, search, toolkit and site', async () => {
  const dialogues = Object.entries(tables).flatMap(([table, entries]) =>
    entries.map((dialogue) => ({ table, dialogue })),
  );
  const mistakes: string[] = [];
  for (const { table, dialogue } of dialogues) {
    const mistake = await play(dialogue);
    if (mistake !== undefined) mistakes.push(`${table}: ${mistake}`);
  }
  const score = 1 - mistakes.length / dialogues.length;
  const summary = `${dialogues.length - mistakes.length} of ${dialogues.length} dialogues`;
  process.stdout.write(`${[summary, ...mistakes].join('\n')}\n`);
  expect(score, summary).toBeGreaterThanOrEqual(enough);
}, 120_000);

async function play(dialogue: Dialogue): Promise<string | undefined> {
  await site.reset();
  const conversation = new Conversation(site);
  for (const line of dialogue) {
    const mistake = mistakeIn(line, await conversation.say(line.said));
    if (mistake !== undefined) return `“${line.said}” ${mistake}`;
  }
  return undefined;
}
