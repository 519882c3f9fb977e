import type { FieldHints, FieldRole } from '@tributary/toolkit';
import { sameKind } from '../conversation/things.ts';
import { isAuxiliary, isFunctionWord } from '../language/words.ts';
import { kindsTaken } from '../tools/kinds-taken.ts';
import type { PropertySchema, ToolCard } from '../tools/tool-card.ts';
import { readTemplate, type Template, variantsOf } from './template.ts';

/** A field that can be read out of a sentence. */
export interface GrammarField {
  readonly name: string;
  readonly hints: FieldHints;
  readonly schema: PropertySchema;
  readonly required: boolean;
  /** The kinds of things that it takes beside the one that it names. */
  readonly others: readonly string[];
}

/** A way of saying one field, anywhere in the sentence. */
export interface Adjunct {
  readonly field: string;
  readonly elements: Template;
  /** Said by the tool itself; the others are how people speak about such a field of any tool. */
  readonly own: boolean;
  /** What counts as the value: anything, only quoted words, or words written as a name. */
  readonly values: 'any' | 'quoted' | 'names';
}

/** A phrase that asks for the tool, or a shorter form of one. */
export interface Core {
  readonly template: Template;
  /** Fields that the whole phrase has a place for and this form has not: `rename a page` leaves the new title open. */
  readonly leftOut: readonly string[];
}

/** Everything that can be said to one tool. */
export interface Grammar {
  readonly tool: ToolCard;
  readonly fields: ReadonlyMap<string, GrammarField>;
  readonly cores: readonly Core[];
  readonly adjuncts: readonly Adjunct[];
}

// What people say for a field of such a role whatever the tool.
const phrasesOfRole: Readonly<Partial<Record<FieldRole, readonly string[]>>> = {
  title: [
    'called {}',
    'named {}',
    'titled {}',
    'entitled {}',
    'with the title {}',
    'with the name {}',
    'with the heading {}',
    'with the headline {}',
    'under the title {}',
    'under the name {}',
    'headed {}',
    'with title {}',
    'call it {}',
    'name it {}',
    'it should be called {}',
  ],
  text: [
    'saying {}',
    'that says {}',
    'which says {}',
    'that reads {}',
    'that tells people {}',
    'stating {}',
    'it should say {}',
    'it says {}',
    'with the text {}',
    'with the content {}',
    'with the body {}',
    'with points {}',
    'with lines {}',
    'text {}',
    'content {}',
    'body {}',
    'containing {}',
    'say {}',
  ],
  query: ['about {}', 'for {}', 'mentioning {}', 'containing {}', 'matching {}', 'on {}'],
};

const compiled = new WeakMap<ToolCard, Grammar>();
const compiledByContent = new Map<string, Grammar>();
const mostCompiled = 256;

/** The grammar of a tool, made once for whatever is said of it: each step reads the router's answers anew. */
export function grammarOf(tool: ToolCard): Grammar {
  const known = compiled.get(tool);
  if (known) return known;
  const content = JSON.stringify(tool);
  const grammar = compiledByContent.get(content) ?? compile(tool);
  if (compiledByContent.size >= mostCompiled) compiledByContent.clear();
  compiledByContent.set(content, grammar);
  compiled.set(tool, grammar);
  return grammar;
}

function compile(tool: ToolCard): Grammar {
  const fields = new Map(
    spokenFields(tool).map(([name, hints]) => [
      name,
      {
        name,
        hints,
        schema: tool.schema.properties?.[name] ?? {},
        required: tool.schema.required?.includes(name) ?? false,
        others: hints.role === 'reference' ? kindsTaken(tool.annotations, name) : [],
      },
    ]),
  );
  const cores = tool.annotations.phrases.flatMap((phrase) => coresOf(phrase, fields));
  const unique = [
    ...new Map(cores.reverse().map((core) => [JSON.stringify(core.template), core])).values(),
  ].reverse();
  const text = [...fields.values()].find(({ hints }) => hints.role === 'text');
  return {
    tool,
    fields,
    cores: unique,
    adjuncts: [...fields.values()].flatMap((field) => adjunctsOf(field, field === text)),
  };
}

// The search keeps the filled fields as bits of a number; nobody says more of them in one sentence.
const mostFields = 30;

function spokenFields({ annotations, schema }: ToolCard): readonly (readonly [string, FieldHints])[] {
  const isRequired = (name: string) => schema.required?.includes(name) ?? false;
  return Object.entries(annotations.fields)
    .filter(([, hints]) => hints.role !== 'technical')
    .sort(([one], [other]) => Number(isRequired(other)) - Number(isRequired(one)))
    .slice(0, mostFields);
}

function coresOf(phrase: string, fields: ReadonlyMap<string, GrammarField>): readonly Core[] {
  const whole = readTemplate(phrase).filter(
    (element) => element.kind !== 'slot' || fields.has(element.field),
  );
  const variants = [whole, withoutAuxiliaries(whole)].flatMap(variantsOf);
  return [...variants, ...variants.flatMap((variant) => withoutNouns(variant, fields))].map((template) => ({
    template,
    leftOut: slotsOf(whole).filter((field) => !slotsOf(template).includes(field)),
  }));
}

// `what pages are in {x}` is asked as `what pages do we have in {x}` too.
function withoutAuxiliaries(template: Template): Template {
  return template.filter((element) => element.kind !== 'word' || !isAuxiliary(element.word));
}

function slotsOf(template: Template): readonly string[] {
  return template.flatMap((element) => (element.kind === 'slot' ? [element.field] : []));
}

// `to the {id} page` is said `to {id}` as well: after such a word the noun is not needed.
function withoutNouns(core: Template, fields: ReadonlyMap<string, GrammarField>): readonly Template[] {
  return core.flatMap((element, index): readonly Template[] => {
    const [before, after] = [core[index - 1], core[index + 1]];
    const noun = element.kind === 'slot' ? fields.get(element.field)?.hints.names : undefined;
    // `on the blog post X` is not `on X`, where that says a page: one of two fields shows itself by its noun.
    const alone = element.kind === 'slot' && !isAlternative(element.field, fields);
    const led = alone && before?.kind === 'word' && isFunctionWord(before.word);
    const named = after?.kind === 'word' && noun !== undefined && sameKind(after.word, noun);
    return led && named ? [[...core.slice(0, index + 1), ...core.slice(index + 2)]] : [];
  });
}

/** Whether a field stands in place of another, so that only its noun tells which of them is said. */
export function isAlternative(name: string, fields: ReadonlyMap<string, GrammarField>): boolean {
  return [...fields.values()].some(({ hints }) => [hints.unless ?? []].flat().includes(name));
}

function adjunctsOf(field: GrammarField, isFirstText: boolean): readonly Adjunct[] {
  const own = (field.hints.phrases ?? []).map((phrase) => adjunct(field.name, phrase, true));
  const usual = usualPhrases(field.hints).map((phrase) => adjunct(field.name, phrase, false));
  const byName = [`${spoken(field.name)} {}`, `with ${spoken(field.name)} {}`].map((phrase) =>
    adjunct(field.name, phrase, false),
  );
  // `make two pages: A and B`
  const listed: readonly Adjunct[] =
    (['title', 'list'].includes(field.hints.role) && field.required) || isFirstText
      ? [{ ...adjunct(field.name, '{}', false), elements: afterColon(field.name), values: 'any' }]
      : [];
  const bare =
    field.hints.role === 'title' || field.hints.role === 'query' ? [adjunct(field.name, '{}', false)] : [];
  // A day is known as one wherever it stands: `remind me tomorrow`.
  const days: readonly Adjunct[] =
    field.hints.role === 'date' ? [{ ...adjunct(field.name, '{}', true), values: 'any' }] : [];
  return [...own, ...usual, ...byName, ...bare, ...listed, ...days].filter(
    (one, index, all) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === index,
  );
}

// What is looked for in titles alone is nothing that pages are about.
function usualPhrases({ role, phrases = [] }: FieldHints): readonly string[] {
  const inTitles = role === 'query' && phrases.length > 0 && phrases.every((one) => /titled?\b/.test(one));
  return inTitles ? [] : (phrasesOfRole[role] ?? []);
}

function afterColon(field: string): Template {
  return [
    { kind: 'break', marks: ':' },
    { kind: 'slot', field },
  ];
}

function adjunct(field: string, phrase: string, own: boolean): Adjunct {
  const elements = readTemplate(phrase.replace('{}', `{${field}}`));
  return { field, elements, own, values: elements.length === 1 ? 'quoted' : 'any' };
}

/** Whether the field says where something is: it is spoken of with `in`. */
export function isPlace(field: GrammarField): boolean {
  return (
    field.hints.role === 'reference' && (field.hints.phrases ?? []).some((phrase) => /^in\b/.test(phrase))
  );
}

/** How a field's name is said: `parentId` is `parent`, `due_date` is `due date`. */
export function spoken(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase()
    .replace(/ ids?$/, '')
    .trim();
}
