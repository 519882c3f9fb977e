import type { ToolErrorDetails, ToolResponse } from '@tributary/toolkit';
import { z } from 'zod';

// v2 sends `errors`, v1 `message` and `data.errors`, the gateway `code` and `message`.
const refusalShape = z.object({
  errors: z.array(z.object({ title: z.string().nullish(), detail: z.string().nullish() })).nullish(),
  message: z.string().nullish(),
  data: z
    .object({
      errors: z.array(z.object({ message: z.object({ translation: z.string().nullish() }).nullish() })),
    })
    .partial()
    .nullish(),
});

/** Confluence's own words, without the names of its Java classes; empty where it said nothing. */
function wordsOf(body: unknown): string {
  const parsed = refusalShape.safeParse(body);
  if (!parsed.success) return '';
  const { errors, message, data } = parsed.data;
  const first = errors?.[0];
  const words =
    (first && [first.title, first.detail].filter(Boolean).join(': ')) ||
    data?.errors?.[0]?.message?.translation ||
    message ||
    '';
  return words.replace(/^[\w.$]+Exception:\s*/, '').slice(0, 500);
}

function quoted(words: string): string {
  return words === '' ? '' : ` Confluence says: ${words.replace(/[.\s]*$/, '')}.`;
}

type Explain = (words: string, response: ToolResponse) => ToolErrorDetails;

const byStatus: Readonly<Record<number, Explain>> = {
  400: explainBadRequest,
  401: (words) =>
    /scope/i.test(words)
      ? {
          code: 'not_permitted',
          message: `The connection was not granted what this needs.${quoted(words)} Connect Confluence again and grant the missing scope.`,
        }
      : {
          code: 'not_connected',
          message: `Confluence refused the credentials of the connection.${quoted(words)} Connect it again with an email and an API token that belong together, or with a token that has not expired.`,
        },
  403: (words) => ({
    code: 'not_permitted',
    message: `The connected account may not do this in Confluence.${quoted(words)} Ask an administrator of the space for permission, or use another account.`,
  }),
  404: (words) => ({
    code: 'not_found',
    message: `Confluence has no such thing, or does not show it to the connected account.${quoted(words)} Check the id, or send a title or name instead.`,
  }),
  409: (words) => ({
    code: 'conflict',
    message: `It was changed in the meantime, or is there already.${quoted(words)} Read it again, then repeat; without a version number the current one is used.`,
  }),
  410: (words) => ({
    code: 'provider_error',
    message: `Confluence no longer offers this.${quoted(words)} Use another tool.`,
  }),
  413: () => ({
    code: 'invalid_input',
    message: 'The text is larger than Confluence takes (5 MB). Split it over several pages.',
  }),
  429: (_words, response) => {
    const seconds = retryAfter(response);
    return {
      code: 'rate_limited',
      message: `Confluence gets too many requests. Try again in ${seconds} seconds.`,
      retryAfterSeconds: seconds,
    };
  },
};

function explainBadRequest(words: string): ToolErrorDetails {
  if (/already exists|same file name as an existing/i.test(words)) {
    return {
      code: 'conflict',
      message: `The title, key or file name is taken.${quoted(words)} Send another one, or update what is there.`,
    };
  }
  if (/xhtml|storage format/i.test(words)) {
    return {
      code: 'invalid_input',
      message: `The body is not well-formed storage format.${quoted(words)} Send it as Markdown (a plain string) instead.`,
    };
  }
  return {
    code: 'invalid_input',
    message: words === '' ? 'Confluence refused the input.' : `Confluence refused the input: ${words}`,
  };
}

function retryAfter({ headers }: ToolResponse): number {
  const sent = headers['retry-after'] ?? '';
  if (/^\d+$/.test(sent)) return Number(sent);
  const until = Date.parse(sent) - Date.parse(headers.date ?? '');
  // Atlassian's advice for an answer that does not say.
  return until > 0 ? Math.ceil(until / 1000) : 5;
}

/** Puts a refusal of Confluence's v2 API, its v1 API or the gateway before them into words that say what to do. */
export function explainRefusal(response: ToolResponse): ToolErrorDetails {
  const { status } = response;
  const words = wordsOf(response.body);
  const explain = byStatus[status];
  if (explain) return { ...explain(words, response), providerStatus: status };
  const unavailable = status >= 500;
  return {
    code: unavailable ? 'provider_unavailable' : 'provider_error',
    message: `Confluence answered ${status}.${quoted(words)}${unavailable ? ' Try again later.' : ''}`,
    providerStatus: status,
  };
}
