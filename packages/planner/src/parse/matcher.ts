import { isSeparator } from '../language/lists.ts';
import { wordMatch } from '../language/synonyms.ts';
import type { Token } from '../language/tokens.ts';
import {
  isConnective,
  isFunctionWord,
  isNamer,
  isPlural,
  isPreposition,
  isPronoun,
} from '../language/words.ts';
import { takes } from '../tools/tool-card.ts';
import { countAt, thereAt } from './bare-fields.ts';
import type { Found } from './found.ts';
import { type Adjunct, type Grammar, type GrammarField, isAlternative } from './grammar.ts';
import { isOneValue } from './one-value.ts';
import { type Sentence, weightOf } from './sentence.ts';
import type { Template } from './template.ts';
import { textLead } from './text-lead.ts';
import { valueScore } from './value-score.ts';
import { afterColon, afterFillers, afterPointer, firstEntry } from './value-start.ts';

/** The usual ways to say a field list their own synonyms: `list` is not `reads`. */
const sameWord = 0.85;

/** What a text that does not go on to the end pays where that says nothing. */
const textCut = 0.4;

/** More words and commas than this are no name or query; only texts go on, and long lists as long as they do. */
const longestValue = 24;
const longestList = 60;
/** From so many commas on a list is a long one. */
const manyEntries = 8;

/** Finds the pieces of one grammar in one sentence. What does not depend on the phrase is worked out once. */
export class Matcher {
  readonly #sentence: Sentence;
  readonly #grammar: Grammar;
  /** The kinds of things that the tool's fields name: `page`, `space`. */
  readonly kinds: readonly string[];
  /** Those that may be left unsaid: nothing else of the tool is meant where nothing is said. */
  readonly #plainKinds: readonly string[];
  /** Whether the tool wants more than one text. */
  readonly #sharesText: boolean;
  readonly #longestValue: number;
  readonly #adjuncts = new Map<number, readonly Found[]>();
  readonly #slots = new Map<string, (readonly Found[])[]>();

  constructor(sentence: Sentence, grammar: Grammar) {
    this.#sentence = sentence;
    this.#grammar = grammar;
    const texts = [...grammar.fields.values()].filter(
      ({ required, hints }) => required && hints.role === 'text',
    );
    this.#sharesText = texts.length > 1;
    const listsMany = sentence.tokens.filter(isSeparator).length >= manyEntries;
    this.#longestValue = listsMany ? longestList : longestValue;
    this.kinds = [...grammar.fields.values()].flatMap(({ hints }) => (hints.names ? [hints.names] : []));
    this.#plainKinds = [...grammar.fields.values()].flatMap(({ name, hints }) =>
      hints.names && !isAlternative(name, grammar.fields) ? [hints.names] : [],
    );
  }

  /** The ways in which a template's element can stand at a token. */
  elementAt(core: Template, index: number, token: number): readonly Found[] {
    const element = core[index];
    if (!element) return [];
    if (element.kind === 'slot') return this.#slotAt(element.field, token);
    if (element.kind === 'break') return this.#breakAt(element.marks, token);
    return [...this.#wordAt(element.word, token), ...this.#unsaid(element.word, index, token)];
  }

  #breakAt(marks: string, token: number): readonly Found[] {
    const said = this.#sentence.tokens[token];
    const breaks = said !== undefined && said.kind !== 'quoted' && marks.includes(said.text);
    return breaks ? [{ end: token + 1, score: 0.05, spans: [], matched: [] }] : [];
  }

  // `label it urgent`, `open it`: what points back or is quoted shows where it ends, and of what kind it is.
  #unsaid(word: string, index: number, token: number): readonly Found[] {
    const [before, next] = [this.#sentence.tokens[token - 1], this.#sentence.tokens[token]];
    const isKind = this.#plainKinds.some((kind) => wordMatch(word, kind) === 1);
    const delimited = isKind
      ? isDelimited(before) || isDelimited(next)
      : isPreposition(word) && isDelimited(before);
    const goesOn = next === undefined || next.kind === 'mark' || isConnective(next.word);
    return index > 0 && delimited && (isKind || !goesOn)
      ? [{ end: token, score: -0.1, spans: [], matched: [] }]
      : [];
  }

  #wordAt(word: string, token: number, least = 0): readonly Found[] {
    const found = this.#literalAt(word, token, least);
    return found ? [found] : [];
  }

  #literalAt(word: string, token: number, least: number): Found | undefined {
    const said = this.#sentence.tokens[token];
    if (!said || said.kind === 'quoted') return undefined;
    const match = wordMatch(said.word, word);
    if (match === 0 || (match < least && !isPreposition(word))) return undefined;
    return { end: token + 1, score: match * weightOf(said), spans: [], matched: [token] };
  }

  #slotAt(field: string, start: number): readonly Found[] {
    const slots = this.#slots.get(field) ?? [];
    const found = slots[start] ?? this.#findSlot(field, start);
    slots[start] = found;
    this.#slots.set(field, slots);
    return found;
  }

  #findSlot(name: string, start: number): readonly Found[] {
    const field = this.#grammar.fields.get(name);
    if (!field) return [];
    const { tokens } = this.#sentence;
    const isText = field.hints.role === 'text';
    if (isText && textLead(this.#sentence.tokens, start) > 0) return this.#ledText(name, start);
    const others = this.kinds.filter((kind) => kind !== field.hints.names);
    const found: Found[] = [];
    const last = isText ? tokens.length : Math.min(tokens.length, start + this.#longestValue);
    for (let end = start + 1; end <= last; end += 1) {
      const quoted = end === start + 1 && tokens[start]?.kind === 'quoted';
      if (isText && !quoted && !this.#mayBeText(field, start, end)) continue;
      const score = valueScore(this.#sentence, field, start, end, others);
      // Of two readings that explain as much, the one with fewer values is the plainer.
      if (score !== undefined) {
        const shared = isText && this.#isShort(field) && this.#opensRequired(end) ? textCut : 0;
        found.push({ end, score: score - 0.02 + shared, spans: [{ field: name, start, end }], matched: [] });
      }
    }
    return found;
  }

  #mayBeText(field: GrammarField, start: number, end: number): boolean {
    const { tokens } = this.#sentence;
    return mayEndText(tokens[end]) && !(this.#isShort(field) && !isOneValue(tokens.slice(start, end)));
  }

  // `the sentence "…"`, `a line saying …`: what is written is what follows.
  #ledText(field: string, start: number): readonly Found[] {
    const lead = textLead(this.#sentence.tokens, start);
    const matched = Array.from({ length: lead }, (_, at) => start + at);
    const explained = matched.reduce((sum, at) => sum + weightOf(this.#sentence.tokens[at] ?? noToken), 0);
    return this.#slotAt(field, start + lead).map((found) => ({
      ...found,
      score: found.score + 0.7 * explained,
    }));
  }

  // One of several texts, or any value at all, is no prose that may go on with any words.
  #isShort({ schema }: GrammarField): boolean {
    return this.#sharesText || takes(schema, 'number');
  }

  // `the property owner with the value Jane to Roadmap`: of several texts each ends where the next thing wanted begins.
  #opensRequired(token: number): boolean {
    return this.#grammar.adjuncts.some(
      (adjunct) =>
        adjunct.own &&
        this.#grammar.fields.get(adjunct.field)?.required === true &&
        this.#adjunctAt(adjunct, token).length > 0,
    );
  }

  /** The ways of saying a field, of any, that begin at a token. */
  adjunctsAt(token: number): readonly Found[] {
    const known = this.#adjuncts.get(token);
    if (known) return known;
    const found = [
      ...this.#grammar.adjuncts.flatMap((adjunct) => this.#adjunctAt(adjunct, token)),
      ...thereAt(this.#sentence, this.#grammar, token),
      ...countAt(this.#sentence, this.#grammar, token),
    ];
    this.#adjuncts.set(token, found);
    return found;
  }

  #adjunctAt(adjunct: Adjunct, token: number): readonly Found[] {
    if (adjunct.elements[0]?.kind === 'break' && this.#listsSeveral(adjunct.field, token)) return [];
    let paths: readonly Found[] = [{ end: token, score: adjunct.own ? 0 : -0.1, spans: [], matched: [] }];
    for (const element of adjunct.elements) {
      paths = paths.flatMap((path) => this.#extend(path, element, adjunct.own ? 0 : sameWord));
    }
    if (adjunct.values === 'any') return paths;
    const fits = adjunct.values === 'quoted' ? isQuotation : isWrittenAsName;
    return paths.filter(({ spans }) =>
      spans.every(({ start, end }) => fits(this.#sentence.tokens.slice(start, end))),
    );
  }

  // `three pages in Marketing: A, B and C`: the names of what is made, and no text.
  #listsSeveral(field: string, colon: number): boolean {
    const { fields, tool } = this.#grammar;
    if (fields.get(field)?.hints.role !== 'text') return false;
    const made = tool.slug.split('_').at(-1)?.toLowerCase() ?? '';
    return this.#sentence.tokens
      .slice(0, colon)
      .some(
        ({ kind, word }) =>
          kind === 'word' && isPlural(word) && (wordMatch(word, made) > 0 || word.endsWith(`${made}s`)),
      );
  }

  #extend(path: Found, element: Template[number], least: number): readonly Found[] {
    const at = afterFillers(this.#sentence.tokens, path.end);
    const next =
      element.kind === 'slot'
        ? this.#valuesAt(element.field, path.end, at)
        : element.kind === 'break'
          ? this.#breakAt(element.marks, path.end)
          : this.#wordAt(element.word, afterPointer(this.#sentence.tokens, at), least);
    return next.map((found) => ({
      end: found.end,
      score: path.score + found.score,
      spans: [...path.spans, ...found.spans],
      matched: [...path.matched, ...found.matched],
    }));
  }

  // `with labels a and b`: what looks like an article may be the first entry.
  #valuesAt(field: string, token: number, word: number): readonly Found[] {
    const { tokens } = this.#sentence;
    const role = this.#grammar.fields.get(field)?.hints.role;
    if (role === 'text') return this.#slotAt(field, afterColon(tokens, token));
    // `called My corner`: written as a name with the word that it begins with.
    const begins = this.#beginsName(field, token) ? token : word;
    const values = this.#slotAt(field, begins);
    const entry = firstEntry(tokens, token, word);
    if (entry === undefined) return values;
    return role === 'list' ? this.#slotAt(field, entry) : [...this.#slotAt(field, entry), ...values];
  }

  #beginsName(field: string, token: number): boolean {
    const [before, first, next] = [token - 1, token, token + 1].map((at) => this.#sentence.tokens[at]);
    const isTitle = this.#grammar.fields.get(field)?.hints.role === 'title';
    const isNamed = before?.kind === 'word' && isNamer(before.word);
    return (
      isTitle && isNamed && first?.kind === 'word' && /^\p{Lu}/u.test(first.text) && next?.kind === 'word'
    );
  }
}

/** Whether a token shows by itself where a value ends, and stands for a thing of any kind. */
export function isDelimited(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return token.kind === 'quoted' || isPronoun(token.word) || ['one', 'both'].includes(token.word);
}

const noToken = { kind: 'mark', text: '', word: '', start: 0, end: 0 } as const;

function isQuotation(tokens: readonly Token[]): boolean {
  return tokens.length === 1 && tokens[0]?.kind === 'quoted';
}

// `Release checklist`, `"Plan"`, `it`: what shows by itself that something is called so, or points to it.
function isWrittenAsName(tokens: readonly Token[]): boolean {
  const [first] = tokens;
  if (first === undefined) return false;
  if (tokens.length === 1 && isDelimited(first)) return true;
  return first.kind === 'word' && first.start > 0 && /^[\p{Lu}\d]/u.test(first.text);
}

// Text is followed by another sentence or by what says another field; both begin with such a word or mark.
function mayEndText(next: Token | undefined): boolean {
  return next === undefined || next.kind !== 'word' || isFunctionWord(next.word) || gives.has(next.word);
}

const gives = new Set(['=', ':=', '->', '=>', '→']);
