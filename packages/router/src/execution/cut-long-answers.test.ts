import { expect, it } from 'vitest';
import { z } from 'zod';
import { type RunningRouter, runningRouter } from '../testing/running-router.ts';
import { parseCursor, partOf } from './cut-long-answers.ts';

const answered = z.object({ data: z.record(z.string(), z.unknown()), error: z.string().nullable() });
const firstPart = z.object({
  part: z.string(),
  of_characters: z.int(),
  next: z.object({ tool_slug: z.string(), log_id: z.string(), cursor: z.string() }).optional(),
});

const longText = 'Milk 🥛 and bread. '.repeat(40);

async function sessionOf({ request, createSession }: RunningRouter, most?: number) {
  const workbench = most === undefined ? {} : { workbench: { auto_offload_threshold: most } };
  const { session_id } = await createSession({ user_id: 'jane', ...workbench });
  return async (slug: string, given: object) => {
    const path = `/api/v3.1/tool_router/session/${session_id}/execute`;
    const { body } = await request('POST', path, { tool_slug: slug, arguments: given });
    return answered.parse(body);
  };
}

async function routerWithLongNote() {
  const router = await runningRouter();
  router.service.notes.set('long', longText);
  return router;
}

it('tells an answer whole where it is short enough, or the session says nothing of it', async () => {
  const router = await routerWithLongNote();
  const whole = { id: 'long', text: longText };
  expect((await (await sessionOf(router))('NOTES_GET_NOTE', { noteId: 'long' })).data).toEqual(whole);
  const roomy = await sessionOf(router, 5_000);
  expect((await roomy('NOTES_GET_NOTE', { noteId: 'long' })).data).toEqual(whole);
});

it.each(['compact', 'full'])(
  'tells a long one in parts that make up the whole, in %s form',
  async (format) => {
    const run = await sessionOf(await routerWithLongNote(), 100);
    let answer = await run('NOTES_GET_NOTE', { noteId: 'long', format });
    let text = '';
    for (;;) {
      const { part, next, of_characters: characters } = firstPart.parse(answer.data);
      text += part;
      expect(part.length).toBeLessThanOrEqual(101);
      if (!next) {
        expect(text).toHaveLength(characters);
        break;
      }
      answer = await run(next.tool_slug, { log_id: next.log_id, cursor: next.cursor });
    }
    expect(JSON.parse(text)).toEqual({ id: 'long', text: longText });
  },
);

it('keeps the parts from every other session, and says what to send instead', async () => {
  const router = await routerWithLongNote();
  const run = await sessionOf(router, 100);
  const { next } = firstPart.parse((await run('NOTES_GET_NOTE', { noteId: 'long' })).data);
  const given = { log_id: next?.log_id, cursor: next?.cursor };
  const others = await sessionOf(router, 100);
  expect((await others('TRIBUTARY_READ_ANSWER', given)).error).toContain('No call of this session');
  expect((await run('TRIBUTARY_READ_ANSWER', { ...given, cursor: 'here' })).error).toContain(
    'not one of ours',
  );
});

it('splits no character, and ends at the end', () => {
  const place = { format: 'full', offset: 0 } as const;
  const data = { a: '🥛' };
  expect(partOf({ logId: 'log_1', data }, place, 7)).toMatchObject({ part: '{"a":"🥛' });
  expect(partOf({ logId: 'log_1', data }, { ...place, offset: 99 }, 7)).toEqual({
    part: '',
    from_character: 99,
    of_characters: 10,
  });
});

it.each(['', 'full', 'full.', 'full.-1', 'other.3', 'full.1e3'])('reads no cursor out of "%s"', (cursor) => {
  expect(parseCursor(cursor)).toBeUndefined();
});
