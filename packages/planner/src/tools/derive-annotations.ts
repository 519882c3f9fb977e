import type { FieldHints, FieldRole, ToolAnnotations } from '@tributary/toolkit';
import { choicesOf, type PropertySchema, takes } from './tool-card.ts';

/**
 * How people may speak of a tool that a router sends without saying so: from its name, the names of its fields
 * and their types. Good enough for plain requests.
 */
export function deriveAnnotations(tool: {
  readonly slug: string;
  readonly toolkit: string;
  readonly schema: PropertySchema;
}): ToolAnnotations {
  const words = nameWords(tool.slug, tool.toolkit);
  const noun = words.at(-1)?.replace(/s$/, '') ?? 'thing';
  const required = new Set(tool.schema.required ?? []);
  const fields = Object.fromEntries(
    Object.entries(tool.schema.properties ?? {}).map(([name, schema]) => [
      name,
      fieldHints(name, schema, noun, required.has(name)),
    ]),
  );
  return { phrases: phrasesOf(words, fields, required), fields };
}

function nameWords(slug: string, toolkit: string): readonly string[] {
  const words = slug.toLowerCase().split('_');
  const own = toolkit.toLowerCase().replaceAll('_', '');
  return words[0] === own || toolkit === '' ? words.slice(1) : words;
}

function phrasesOf(
  words: readonly string[],
  fields: Readonly<Record<string, FieldHints>>,
  required: ReadonlySet<string>,
): readonly string[] {
  const plain = words.join(' ').replace(/ by id$/, '');
  const verb = words[0] ?? '';
  const rest = plain.split(' ').slice(1).join(' ');
  const named = Object.entries(fields);
  const main =
    named.find(([, { role }]) => role === 'title' || role === 'query')?.[0] ??
    named.find(([name, { role }]) => role === 'reference' && required.has(name))?.[0];
  if (main === undefined) return [plain];
  if (rest === '') return [plain, `${verb} {${main}}`, `${verb} for {${main}}`];
  return [
    plain,
    `${verb} {${main}} ${rest}`,
    `${verb} ${rest} {${main}}`,
    `${plain} of {${main}}`,
    `${plain} to {${main}}`,
  ];
}

const byName: readonly (readonly [RegExp, FieldRole])[] = [
  [/^(?:title|name|subject|summary|headline|displayname)$/i, 'title'],
  [/^(?:body|content|text|message|description|comment|notes?|markdown|details)$/i, 'text'],
  [/^(?:query|q|search|searchstring|keywords?|cql|jql|term)$/i, 'query'],
  [
    /^(?:limit|start|cursor|expand|offset|page_?size|per_?page|page_?token|fields|format|representation|version)$/i,
    'technical',
  ],
  [/(?:date|deadline|due|_at|_on)$/i, 'date'],
  [/(?:^id|[a-z]Id|_id|_?key|parent|owner|assignee|recipient|to|channel|repo|project|space)$/, 'reference'],
];

function roleOf(name: string, schema: PropertySchema): FieldRole {
  const named = byName.find(([pattern]) => pattern.test(name))?.[1];
  if (named !== undefined) return named;
  if (choicesOf(schema).length > 1) return 'choice';
  if (takes(schema, 'array')) return 'list';
  if (takes(schema, 'number') || takes(schema, 'integer')) return 'number';
  return 'technical';
}

function fieldHints(name: string, schema: PropertySchema, noun: string, required: boolean): FieldHints {
  const role = roleOf(name, schema);
  const spoken = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
  const names = spoken.replace(/ ?(?:ids?|keys?)$/, '') || noun;
  const question = required ? { question: role === 'reference' ? `which ${names}` : `the ${spoken}` } : {};
  if (role !== 'reference') return { role, ...question };
  const own = names === noun || /^id$/i.test(name);
  const phrases = own
    ? [`${names} {}`, `the {} ${names}`]
    : [`in the {} ${names}`, `in the ${names} {}`, `in {}`, `${names} {}`];
  return { role, names, phrases, ...question };
}
