import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  canBeUndone,
  isWriteTool,
  type JsonObject,
  type JsonValue,
  type Tool,
  toJsonSchema,
} from '@tributary/toolkit';
import { hasExample } from './example-calls.ts';

const toolFolder = join(import.meta.dirname, '../src/tools');
const fewestPhrases = 3;

/**
 * What a tool lacks, in sentences that say what to do; nothing for one that is complete. What it does is its own test's
 * affair.
 */
export function missingParts(tool: Tool): readonly string[] {
  return [
    ...missingFiles(tool),
    ...missingWords(tool),
    ...missingDescriptions(tool, 'input'),
    ...missingDescriptions(tool, 'output'),
    ...missingStrictness(tool),
    ...missingHints(tool),
    ...missingPhrases(tool),
    ...missingFieldHints(tool),
  ];
}

/** The name of a tool's file, without its ending: `create-page` for `CONFLUENCE_CREATE_PAGE`. */
export function fileNameOf(slug: string): string {
  return slug
    .replace(/^CONFLUENCE_/, '')
    .toLowerCase()
    .replaceAll('_', '-');
}

function missingFiles({ slug, deprecatedFor }: Tool): readonly string[] {
  const name = fileNameOf(slug);
  // An old name of a tool is tested with the tool.
  const isTested = deprecatedFor !== undefined || existsSync(join(toolFolder, `${name}.test.ts`));
  return [
    ...lacks(existsSync(join(toolFolder, `${name}.ts`)), `Put ${slug} into src/tools/${name}.ts.`),
    ...lacks(isTested, `Test it in src/tools/${name}.test.ts.`),
    ...lacks(hasExample(slug), `Add an example call of ${slug} to a file in testing/examples/.`),
  ];
}

function missingWords({ slug, name, summary, scopes, annotations }: Tool): readonly string[] {
  const slugForm = /^CONFLUENCE_[A-Z]+(_[A-Z]+)+$/;
  const summaryForm = /^[A-Z].*\breturns\b.*\.$/;
  const { report, listing } = annotations;
  return [
    ...lacks(slugForm.test(slug), `Name it CONFLUENCE_VERB_NOUN: ${slug} is not of that form.`),
    ...lacks(name.length > 3, 'Give it a name as people read it in a list, such as “Create page”.'),
    ...lacks(
      summaryForm.test(summary) && summary.length >= 30,
      'Write the summary: a sentence of at least 30 characters with the word “returns” in it.',
    ),
    ...lacks(scopes.length > 0, 'Name the OAuth scopes that its calls need (scopes).'),
    ...lacks(new Set(scopes).size === scopes.length, 'Name each scope once.'),
    ...lacks(Boolean(report) || listing !== undefined, 'Say how its answer is told: report or listing.'),
  ];
}

function missingDescriptions(tool: Tool, direction: 'input' | 'output'): readonly string[] {
  const schema = toJsonSchema(tool[direction], direction);
  const undescribed = schemasIn(schema).filter(
    ([at, inner]) => at !== '' && !/\|\d+$/.test(at) && !inner.description,
  );
  return [
    ...undescribed.map(([at]) => `Describe ${direction}${at}.`),
    ...lacks(!/"\$(ref|defs)"/.test(JSON.stringify(schema)), `Write the ${direction} without references.`),
  ];
}

function missingStrictness({ input }: Tool): readonly string[] {
  const { error } = input.safeParse({ surprise: 1 });
  const isStrict = JSON.stringify(error?.issues ?? []).includes('surprise');
  return lacks(isStrict, 'Refuse unknown fields: the input is a z.strictObject.');
}

function missingHints(tool: Tool): readonly string[] {
  const { readOnly, destructive, idempotent } = tool.hints;
  if (isWriteTool(tool)) {
    return [
      ...lacks(!readOnly, 'It writes, so hints.readOnly is false.'),
      ...lacks(
        canBeUndone(tool.undo) || tool.undo.impossible !== '',
        'Say how it is taken back (undo), or why it cannot be.',
      ),
    ];
  }
  const isHarmless = readOnly && !destructive && idempotent;
  return lacks(isHarmless, 'It reads, so its hints are readOnly, idempotent and not destructive.');
}

function missingPhrases({ input, annotations: { phrases } }: Tool): readonly string[] {
  const fields = Object.keys(input.shape);
  const unknown = phrases.flatMap(slotsOf).filter((name) => !fields.includes(name));
  return [
    ...lacks(
      phrases.length >= fewestPhrases,
      `Write what people say for it: at least ${fewestPhrases} phrases.`,
    ),
    ...lacks(new Set(phrases).size === phrases.length, 'Write each phrase once.'),
    ...unknown.map((name) => `{${name}} stands in a phrase and is no field of the input.`),
  ];
}

function missingFieldHints({ input, annotations: { fields } }: Tool): readonly string[] {
  const taken = Object.keys(input.shape);
  const { required } = toJsonSchema(input, 'input');
  const isRequired = (name: string) => Array.isArray(required) && required.includes(name);
  return [
    ...taken.filter((name) => !(name in fields)).map((name) => `Say how people speak of “${name}”.`),
    ...Object.entries(fields).flatMap(([name, { role, names, phrases = [], question, worthAsking }]) => [
      ...lacks(taken.includes(name), `“${name}” has hints and is no field of the input.`),
      ...phrases
        .filter((phrase) => phrase.split('{}').length !== 2)
        .map((phrase) => `Mark the one place of the value in “${phrase}” with {}.`),
      ...lacks(role !== 'reference' || Boolean(names), `Say what kind of thing “${name}” names.`),
      ...lacks(
        Boolean(question) || !(isRequired(name) || worthAsking),
        `Write the question that asks for “${name}”.`,
      ),
    ]),
  ];
}

function lacks(isThere: boolean, what: string): readonly string[] {
  return isThere ? [] : [what];
}

function slotsOf(template: string): string[] {
  return [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}

/** Every schema in a schema, with the path that leads to it. */
function schemasIn(schema: JsonObject, at = ''): (readonly [at: string, schema: JsonObject])[] {
  const properties = isObject(schema.properties) ? Object.entries(schema.properties) : [];
  const options = Array.isArray(schema.anyOf) ? schema.anyOf : [];
  const inner: (readonly [string, JsonValue | undefined])[] = [
    ...properties.map(([name, property]) => [`${at}/${name}`, property] as const),
    [`${at}[]`, schema.items],
    ...options.map((option, index) => [`${at}|${index}`, option] as const),
  ];
  return [
    [at, schema],
    ...inner.flatMap(([where, value]) =>
      // A union's null needs no words of its own.
      isObject(value) && value.type !== 'null' ? schemasIn(value, where) : [],
    ),
  ];
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
