import { isDescribing } from '../language/describing.ts';
import { readNumber } from '../language/numbers.ts';
import { wordMatch } from '../language/synonyms.ts';
import type { Token } from '../language/tokens.ts';
import { isFunctionWord, isPlural, isPreposition } from '../language/words.ts';
import type { Span } from './found.ts';
import type { Core, Grammar } from './grammar.ts';
import { isDelimited, Matcher } from './matcher.ts';
import { type Sentence, totalWeight, weightOf } from './sentence.ts';
import type { Template } from './template.ts';

/** How a sentence reads as a request to one tool. */
export interface Alignment {
  readonly spans: readonly Span[];
  /** Share of the sentence's meaning that the reading accounts for; 1 is all of it, below 0 is noise. */
  readonly quality: number;
  /** Places of words that nothing accounts for. */
  readonly unexplained: readonly number[];
  /** Places of the words that were matched by the phrase itself. */
  readonly matched: readonly number[];
  /** Fields that the phrase has a place for which was not said. */
  readonly leftOut: readonly string[];
}

interface Path {
  readonly score: number;
  readonly step?: Step;
}

interface Step {
  readonly spans: readonly Span[];
  readonly unexplained?: number;
  readonly matched?: readonly number[];
  readonly rest: Path;
}

const impossible: Path = { score: Number.NEGATIVE_INFINITY };

/**
 * The best reading of a sentence by a tool's grammar: one of its phrases in order, with the ways of saying its
 * fields anywhere around it, so that as few words as possible stay unexplained.
 *
 * Undefined where none of the phrases is in the sentence. A core is tried only when all its words are there,
 * which keeps it fast.
 */
export function align(sentence: Sentence, grammar: Grammar): Alignment | undefined {
  const readings = known.get(grammar) ?? new Map<string, Alignment | undefined>();
  const key = JSON.stringify([sentence.now.toISOString().slice(0, 10), sentence.source, sentence.names]);
  if (readings.has(key)) return readings.get(key);
  const alignment = alignWith(sentence, grammar, grammar.cores);
  if (readings.size >= mostKnown) readings.clear();
  known.set(grammar, readings.set(key, alignment));
  return alignment;
}

// Each step of a conversation is decided from its first message on, so that the same is read again and again.
const known = new WeakMap<Grammar, Map<string, Alignment | undefined>>();
const mostKnown = 64;

/** The best reading by one of the given templates in place of the grammar's own; the empty one is fields alone. */
export function alignWith(
  sentence: Sentence,
  grammar: Grammar,
  cores: readonly Core[],
): Alignment | undefined {
  const matcher = new Matcher(sentence, grammar);
  let best: Path = impossible;
  let bestScore = impossible.score;
  let leftOut: readonly string[] = [];
  for (const core of cores) {
    if (!isPresent(sentence, core.template, matcher.kinds)) continue;
    const path = new Search(sentence, grammar, matcher, core.template).best();
    const score = path.score - lossOfOmission(core, grammar, path);
    if (score <= bestScore) continue;
    bestScore = score;
    best = path;
    leftOut = core.leftOut;
  }
  return best === impossible ? undefined : alignmentOf(sentence, best, leftOut);
}

// A phrase without what it is about asks for less: `search marketing` may be words to search for.
function lossOfOmission({ leftOut, template }: Core, grammar: Grammar, path: Path): number {
  const said = new Set(stepsOf(path).flatMap(({ spans }) => spans.map(({ field }) => field)));
  return leftOut
    .filter((field) => !said.has(field))
    .reduce((loss, field) => {
      const known = grammar.fields.get(field);
      // `set the text to We start in July`: what is called a text is not read as something else.
      if (known?.hints.role === 'text' && said.size > 1 && speaksOfText(template)) return loss + 0.8;
      if (known?.hints.role === 'title' && !known.required) return loss + 0.25;
      return loss + (!known?.required ? 0 : known.hints.role === 'query' ? 1 : 0.35);
    }, 0);
}

function speaksOfText(template: Template): boolean {
  return template.some((element) => element.kind === 'word' && wordMatch(element.word, 'text') > 0);
}

function stepsOf(path: Path): readonly Step[] {
  const steps: Step[] = [];
  for (let step = path.step; step; step = step.rest.step) steps.push(step);
  return steps;
}

function isPresent(sentence: Sentence, core: Template, kinds: readonly string[]): boolean {
  const unsaid = sentence.tokens.some(isDelimited) ? kinds : [];
  return core.every(
    (element) =>
      element.kind !== 'word' ||
      isPreposition(element.word) ||
      unsaid.some((kind) => wordMatch(element.word, kind) === 1) ||
      sentence.tokens.some((token) => token.kind !== 'quoted' && wordMatch(token.word, element.word) > 0),
  );
}

function alignmentOf(sentence: Sentence, path: Path, leftOut: readonly string[]): Alignment {
  const steps = stepsOf(path);
  return {
    spans: steps.flatMap(({ spans }) => spans),
    quality: path.score / Math.max(totalWeight(sentence.tokens), 0.35),
    unexplained: steps.flatMap(({ unexplained }) => (unexplained === undefined ? [] : [unexplained])),
    matched: steps.flatMap(({ matched }) => matched ?? []),
    leftOut,
  };
}

/** The search for the best path through a sentence by one core. */
class Search {
  readonly #sentence: Sentence;
  readonly #matcher: Matcher;
  readonly #fields: readonly string[];
  readonly #core: Template;
  readonly #memory = new Map<number, Path>();

  constructor(sentence: Sentence, grammar: Grammar, matcher: Matcher, core: Template) {
    this.#sentence = sentence;
    this.#matcher = matcher;
    this.#fields = [...grammar.fields.keys()];
    this.#core = core;
  }

  // A field that the core has a place for is not said by an adjunct as well.
  best(): Path {
    const reserved = this.#core.flatMap((element) => (element.kind === 'slot' ? [element.field] : []));
    return this.#from(0, 0, this.#bits(reserved));
  }

  #bits(fields: readonly string[]): number {
    return fields.reduce((mask, field) => mask | (1 << this.#fields.indexOf(field)), 0);
  }

  #from(element: number, token: number, filled: number): Path {
    const key = (filled * (this.#core.length + 1) + element) * (this.#sentence.tokens.length + 1) + token;
    const known = this.#memory.get(key);
    if (known) return known;
    let best: Path =
      element === this.#core.length && token === this.#sentence.tokens.length ? { score: 0 } : impossible;
    const offer = (score: number, rest: Path, step: Omit<Step, 'rest'>) => {
      if (score + rest.score > best.score) best = { score: score + rest.score, step: { ...step, rest } };
    };
    if (token < this.#sentence.tokens.length) {
      this.#skip(token, (score, step) => offer(score, this.#from(element, token + 1, filled), step));
      for (const found of this.#matcher.adjunctsAt(token)) {
        const bits = this.#bits(found.spans.map(({ field }) => field));
        if ((filled & bits) === 0) {
          const score = found.score - this.#interruption(element);
          offer(score, this.#from(element, found.end, filled | bits), found);
        }
      }
    }
    for (const found of this.#matcher.elementAt(this.#core, element, token)) {
      offer(found.score, this.#from(element + 1, found.end, filled), found);
    }
    this.#memory.set(key, best);
    return best;
  }

  // `add a label to q3 planning`: nothing comes between a word and the value that follows it.
  #interruption(element: number): number {
    const [before, next] = [this.#core[element - 1], this.#core[element]];
    const parted =
      before?.kind === 'slot' &&
      next?.kind === 'word' &&
      this.#matcher.kinds.some((kind) => wordMatch(next.word, kind) === 1);
    return element > 0 && (next?.kind === 'slot' || parted) ? 0.4 : 0;
  }

  // `a quick page`: how a thing is that has another name says little.
  #lossAt(token: number, word: Token): number {
    const next = this.#sentence.tokens[token + 1];
    const indefinite = ['a', 'an'].includes(this.#sentence.tokens[token - 1]?.text.toLowerCase() ?? '');
    const kind = next?.kind === 'word' && this.#matcher.kinds.some((one) => wordMatch(next.word, one) === 1);
    if (kind && word.kind === 'word' && isDescribing(word.word)) return 0.1;
    return indefinite && kind && word.kind === 'word' ? 0.4 : weightOf(word);
  }

  #skip(token: number, offer: (score: number, step: Omit<Step, 'rest'>) => void): void {
    const word = this.#sentence.tokens[token];
    if (!word) return;
    const counts = word.kind !== 'mark' && !(word.kind === 'word' && isFunctionWord(word.word));
    // `three pages`: the list itself says how many.
    const next = this.#sentence.tokens[token + 1];
    if (readNumber(word.text) !== undefined && next && isPlural(next.word)) offer(-0.1, { spans: [] });
    else if (counts) offer(-this.#lossAt(token, word), { spans: [], unexplained: token });
    else offer(-lossOf(word), { spans: [] });
  }
}

// Marks and articles say nothing that could be lost; a preposition or a pronoun does.
function lossOf(token: Token): number {
  if (token.kind === 'mark') return 0;
  if (isPreposition(token.word)) return 0.3;
  return token.word === 'it' || token.word === 'them' ? 0.15 : 0;
}
