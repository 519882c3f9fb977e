import { expect, it } from 'vitest';
import type { Logger } from '../../logger.ts';
import { silentLogger } from '../../logger.ts';
import { startEmbeddings } from '../../testing/embeddings-server.ts';
import { temporaryFolder } from '../../testing/temporary-store.ts';
import { createServiceEncoder } from './embeddings-service.ts';
import { createMeaning } from './meaning.ts';
import { openVectorFile } from './vector-file.ts';

const texts = ['tells the time', 'adds a note', 'sends a message'];

async function parts() {
  const { url, state } = await startEmbeddings();
  const encoder = createServiceEncoder({ baseUrl: url, model: 'small' });
  const file = openVectorFile(await temporaryFolder(), encoder.name);
  const warnings: string[] = [];
  const logger: Logger = { ...silentLogger, warn: (_values, message) => void warnings.push(message) };
  return { state, warnings, encoder, file, texts, logger, timing: { patience: 200, pause: 60_000 } };
}

/** Asks until the tools are encoded. */
async function known(meaning: ReturnType<typeof createMeaning>, text: string) {
  return await expect
    .poll(() => meaning.likeness([text]), { timeout: 10_000, interval: 5 })
    .toMatchObject({ kind: 'known' });
}

it('encodes in the background, and tells how near a text is to each', async () => {
  const given = await parts();
  const meaning = createMeaning(given);
  expect(await meaning.likeness(['what is the hour'])).toEqual({ kind: 'not_yet' });
  await known(meaning, 'what is the hour');
  const likeness = await meaning.likeness(['what is the hour', 'a memo']);
  if (likeness.kind !== 'known') throw new Error('known by now');
  const nearest = likeness.ofTexts.map((near) => near.indexOf(Math.max(...near)));
  expect(nearest).toEqual([0, 1]);
  await meaning.stop();
});

it('encodes the tools once, whatever starts, and only those that changed', async () => {
  const given = await parts();
  const first = createMeaning(given);
  first.start();
  await known(first, 'a');
  const encodings = () => given.state.requests.filter(([text]) => text !== 'a' && text !== 'b');
  const second = createMeaning({ ...given, texts: [...texts, 'new'] });
  await known(second, 'b');
  expect(encodings()).toEqual([texts, ['new']]);
});

it('falls back to words when the encoder fails, says so once, and leaves it alone for a while', async () => {
  const given = await parts();
  const meaning = createMeaning(given);
  await known(meaning, 'a');
  given.state.mood = 'silent';
  expect(await meaning.likeness(['a'])).toMatchObject({ kind: 'failed' });
  given.state.mood = 'well';
  const asked = given.state.requests.length;
  const again = await meaning.likeness(['a']);
  expect(again).toEqual({ kind: 'failed', reason: expect.stringContaining('did not answer in time') });
  expect(given.state.requests).toHaveLength(asked);
  expect(given.warnings).toHaveLength(1);
});

it('asks again after the pause, also where the tools could not be encoded', async () => {
  const given = await parts();
  given.state.mood = 'refusing';
  const meaning = createMeaning({ ...given, timing: { pause: 0 } });
  meaning.start();
  await expect.poll(() => given.warnings.length).toBeGreaterThan(0);
  given.state.mood = 'well';
  await known(meaning, 'a');
});
