import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { listen } from '../http-server.ts';

const asked = z.object({ model: z.string(), input: z.array(z.string()) });

/** How the service behaves now. */
type Mood = 'well' | 'refusing' | 'silent' | 'short' | 'talkative';

/**
 * A service that answers `POST /v1/embeddings` as OpenAI's does, in no order, with a vector for each text that tells
 * whether it speaks of time, of notes, or of anything else.
 */
export async function startEmbeddings() {
  const state: { mood: Mood; keys: (string | null)[]; requests: string[][] } = {
    mood: 'well',
    keys: [],
    requests: [],
  };
  const server = await listen(
    async (request) => {
      if (new URL(request.url).pathname !== '/v1/embeddings') return new Response('', { status: 404 });
      const { input } = asked.parse(await request.json());
      state.requests.push(input);
      state.keys.push(request.headers.get('authorization'));
      switch (state.mood) {
        case 'silent':
          return await new Promise<Response>(() => {});
        case 'refusing':
          return Response.json({ error: { message: 'no such model' } }, { status: 404 });
        case 'talkative':
          return new Response('<html>Welcome</html>');
        case 'short':
          return Response.json({ data: [] });
        case 'well':
          return Response.json({ data: input.map(entryOf).toReversed() });
      }
    },
    { host: '127.0.0.1', port: 0 },
  );
  onTestFinished(() => server.close(0));
  return { url: `${server.url}/v1`, state };
}

function entryOf(text: string, index: number) {
  const kinds = [/time|clock|hour/i, /note|memo/i].map((kind) => (kind.test(text) ? 3 : 0));
  return { index, embedding: [...kinds, 1] };
}
