import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { startEmbeddings } from '../../testing/embeddings-server.ts';
import { runningRouter } from '../../testing/running-router.ts';
import { temporaryFolder } from '../../testing/temporary-store.ts';

const answer = z.object({
  results: z.array(z.object({ primary_tool_slugs: z.array(z.string()), reasoning: z.string() })),
});

// In an order of their own: the order is what meaning changes.
const toolsOf = (result: z.output<typeof answer>['results'][number]) => result.primary_tool_slugs.toSorted();

it('goes on by words alone, with a note, while a service for embeddings fails', async () => {
  const { url, state } = await startEmbeddings();
  const dataFolder = await temporaryFolder();
  const router = await runningRouter({
    dataFolder,
    encoder: { kind: 'service', baseUrl: url, model: 'small' },
  });
  const { session_id } = await router.createSession();
  const path = `/api/v3.1/tool_router/session/${session_id}/search`;
  const search = async () => {
    const queries = [{ use_case: 'write a note' }, { use_case: 'delete the note' }];
    return answer.parse((await router.request('POST', path, { queries })).body).results;
  };
  // Both sentences go out together, once the tools are encoded.
  await expect
    .poll(async () => {
      await search();
      return state.requests.at(-1);
    })
    .toEqual(['write a note', 'delete the note']);
  expect(await readdir(join(dataFolder, 'search'))).toHaveLength(1);
  const before = await search();
  state.mood = 'refusing';
  const after = await search();
  expect(after.map(toolsOf)).toEqual(before.map(toolsOf));
  for (const { reasoning } of before) expect(reasoning).not.toContain('words alone');
  for (const { reasoning } of after) expect(reasoning).toMatch(/words alone: .* answered 404/);
});

it('starts and searches by words where nobody answers for embeddings', async () => {
  const router = await runningRouter({
    encoder: { kind: 'service', baseUrl: 'http://127.0.0.1:1/v1', model: 'small' },
  });
  const { session_id } = await router.createSession();
  const path = `/api/v3.1/tool_router/session/${session_id}/search`;
  const { body } = await router.request('POST', path, { queries: [{ use_case: 'write a note' }] });
  expect(answer.parse(body).results[0]?.primary_tool_slugs[0]).toBe('NOTES_ADD_NOTE');
});
