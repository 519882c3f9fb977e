import type { Memory } from '../conversation/memory.ts';
import { isWriting } from '../conversation/pointing.ts';
import { lastSpokenOf, sameKind, type Thing } from '../conversation/things.ts';
import type { Action } from '../fill/action.ts';
import { grammarOf } from '../parse/grammar.ts';
import type { ToolCard } from '../tools/tool-card.ts';
import { ofKept } from './of-kept.ts';
import { ofVersion } from './of-version.ts';

/**
 * Requests with what they leave out and the conversation tells, each after the one before: `add "2027" too` after a look
 * at labels as `add the label "2027" to it`, `change that property to final` with the property that was set.
 */
export function inFull(requests: readonly string[], memory: Memory): readonly string[] {
  const entries = entriesOf(memory);
  const last = lastSpokenOf(memory.things);
  const isPage = isWriting(last?.kind ?? '');
  return requests.map((request, at) => {
    const one = request.trim();
    if (isPage && whereIsIt.test(one)) return 'which page is it under';
    const owned = last && owns.exec(one)?.groups?.thing;
    if (owned !== undefined) return `show the ${owned} of it`;
    return (
      ofKept(one, memory.things) ??
      (last && ofVersion(one)) ??
      (entries && ofEntry(one, entries, takes.test(requests[at - 1] ?? ''))) ??
      request
    );
  });
}

// `and its labels?`
const owns = /^(?:and |also |what about |how about )?(?:its|their) (?<thing>\p{L}+s)[\s?.!]*$/iu;

const whereIsIt = /^where (?:is|was) (?:it|that page|this page)(?: now| then)?[\s?]*$/i;

/** What things have several of by name alone, as pages have labels, and which were spoken of. */
interface Entries {
  readonly kind: string;
  readonly known: readonly string[];
  /** Those of what was done last. */
  readonly latest: readonly string[];
  readonly tools: readonly ToolCard[];
}

// What was listed or changed last was such an entry.
function entriesOf({ done, tools, things }: Memory): Entries | undefined {
  const kind = listedOrChanged(done?.at(-1));
  if (kind === undefined || ![...tools.values()].some((tool) => changesEntries(tool, kind))) return undefined;
  const known = things.filter((thing) => sameKind(thing.kind ?? '', kind));
  const batch = things.at(-1)?.batch;
  return {
    kind,
    known: known.map(nameOf),
    tools: [...tools.values()],
    latest: known.filter((thing) => thing.place === undefined && thing.batch === batch).map(nameOf),
  };
}

function listedOrChanged(last: Action | undefined): string | undefined {
  if (!last) return undefined;
  const { tool, values, pointers, several } = last;
  if (tool.hints.readOnly) return tool.annotations.listing?.noun;
  const changed = [...grammarOf(tool).fields.values()].find(
    ({ name, hints }) =>
      hints.role === 'list' && (values.has(name) || pointers.has(name) || several?.field === name),
  );
  return changed && (changed.hints.names ?? changed.name.replace(/s$/, ''));
}

function changesEntries({ annotations, hints }: ToolCard, kind: string): boolean {
  const fields = Object.entries(annotations.fields);
  return (
    !hints.readOnly &&
    fields.some(([field, { role, names }]) => role === 'list' && sameKind(names ?? field, kind))
  );
}

function nameOf({ name, value }: Thing): string {
  return name ?? value;
}

const named = '["“\'‘][^"”]+["”\'’]';
const word = '[\\p{L}\\p{N}][\\p{L}\\p{N}_-]*';
const beside = 'too|as well|also|instead';
// A word by itself is one only where something says that it comes beside the others.
const adds = new RegExp(
  `^(?:and |also )?add (?:(?<quoted>${named})(?: (?:${beside}))?|(?<bare>${word})(?<beside> (?:${beside}))?)$`,
  'iu',
);
const takes = new RegExp(
  `^(?:remove|drop|delete) (?<entry>${named}|${word})(?: off)?(?<from> from it| it)?$`,
  'iu',
);
const putsOn = /^(?:put|stick) (?:it|that|them|those) (?:on|onto) (?:the )?(?<name>.+?)(?: instead| too)?$/i;

/** @param inExchange the request before takes an entry away, so that this one puts another in its place */
function ofEntry(
  request: string,
  { kind, known, latest, tools }: Entries,
  inExchange: boolean,
): string | undefined {
  const plain = request.replace(/[\s.!]+$/, '');
  const { entry, from } = takes.exec(plain)?.groups ?? {};
  // What is not deleted by mistake: the whole page may have the name of its label.
  const isTaken = entry !== undefined && known.includes(unquoted(entry));
  if (isTaken && (from !== undefined || !/^delete/i.test(plain)))
    return `remove the ${kind} ${entry} from it`;
  const { quoted, bare, beside: said } = adds.exec(plain)?.groups ?? {};
  const added = quoted ?? (said !== undefined || inExchange ? bare : undefined);
  if (added !== undefined && (quoted !== undefined || !isOtherwiseMeant(added, tools)))
    return `add the ${kind} ${added} to it`;
  const name = putsOn.exec(plain)?.groups?.name;
  if (name === undefined || latest.length === 0) return undefined;
  return `add the ${kind}${latest.length > 1 ? 's' : ''} ${latest.join(', ')} to ${name}`;
}

// `add comments too` is about things of a kind that tools speak of.
function isOtherwiseMeant(said: string, tools: readonly ToolCard[]): boolean {
  return (
    pointers.has(said.toLowerCase()) ||
    tools.some(({ slug }) => slug.split('_').some((part) => sameKind(part, said)))
  );
}

const pointers = new Set('it that this them those these one another some more'.split(' '));

function unquoted(words: string): string {
  return words.replace(/^["“'‘]|["”'’]$/g, '');
}
