import type { LanguageModelV3CallOptions } from '@ai-sdk/provider';
import type { ToolHints } from '@tributary/toolkit';
import { functionFieldHints } from './function-fields.ts';
import { readFunctionName } from './function-name.ts';
import { functionPhrases } from './function-phrases.ts';
import { isDestroyingVerb, isMakingVerb, isReadingVerb, plainVerb } from './function-verbs.ts';
import { metaToolOf } from './meta-tools.ts';
import { propertySchema } from './schema.ts';
import type { ToolCard } from './tool-card.ts';

/** The functions that a host offers beside a router's meta tools, or instead of them, as tools to be read for. */
export interface OfferedFunctions {
  /** By slug, in the order in which they are offered. */
  readonly cards: ReadonlyMap<string, ToolCard>;
  /** The name under which the host offers the tool of a slug. */
  readonly nameOf: (slug: string) => string | undefined;
  readonly slugOf: (name: string) => string | undefined;
}

/** Where a function's name tells of no server. */
const unnamedServer = 'tools';

/** Reads the functions that are offered. What a function is asked for by is worked out from what it says of itself. */
export function readFunctions(tools: LanguageModelV3CallOptions['tools']): OfferedFunctions {
  const slugs = new Map<string, string>();
  const names = new Map<string, string>();
  const cards = new Map<string, ToolCard>();
  for (const tool of tools ?? []) {
    if (tool.type !== 'function' || metaToolOf(tool.name) !== undefined) continue;
    const card = cardOf(tool.name, tool.description ?? '', tool.inputSchema);
    // `read_file` beside `readFile`: the first keeps the slug.
    const slug = cards.has(card.slug) ? `${card.slug}_${cards.size}` : card.slug;
    cards.set(slug, { ...card, slug });
    slugs.set(tool.name, slug);
    names.set(slug, tool.name);
  }
  return { cards, nameOf: (slug) => names.get(slug), slugOf: (name) => slugs.get(name) };
}

function cardOf(name: string, description: string, inputSchema: unknown): ToolCard {
  const { server, words } = readFunctionName(name);
  const read = propertySchema.safeParse(inputSchema);
  const schema = read.success ? read.data : {};
  const noun = words.length > 1 ? words.at(-1) : undefined;
  const required = schema.required ?? [];
  const fields = Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([field, property]) => {
      const nouns = words.slice(1);
      const makes = isMakingVerb(words[0] ?? '');
      const known = { name: field, schema: property, required: required.includes(field), noun, nouns, makes };
      return [field, functionFieldHints(known)];
    }),
  );
  return {
    slug: [server ?? unnamedServer, ...words].join('_').toUpperCase(),
    toolkit: server ?? '',
    description,
    schema,
    whole: true,
    hinted: true,
    annotations: {
      phrases: functionPhrases({ words, description, fields, required }),
      fields,
      report: '{text}',
    },
    hints: hintsOf(words, description),
  };
}

function hintsOf(words: readonly string[], description: string): ToolHints {
  const [first = ''] = description.toLowerCase().match(/\p{L}+/gu) ?? [];
  const verbs = [words[0] ?? '', plainVerb(first)];
  const destructive = verbs.some(isDestroyingVerb);
  const readOnly = !destructive && (isReadingVerb(words[0] ?? '') || verbs.some((verb) => verb === 'return'));
  return { readOnly: readOnly || isNamedForWhatItTells(words, verbs), destructive, idempotent: readOnly };
}

// `weather`, `current_time`, with a description that begins with a verb of reading.
function isNamedForWhatItTells(words: readonly string[], [, described = '']: readonly string[]): boolean {
  return isReadingVerb(described) && !words.some((word) => isDestroyingVerb(word)) && words[0] !== 'set';
}
