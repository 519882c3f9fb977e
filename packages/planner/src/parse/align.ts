import { readNumber } from '../language/numbers.ts';
import { wordMatch } from '../language/synonyms.ts';
import type { Token } from '../language/tokens.ts';
import { isFunctionWord, isPlural, isPreposition, isPronoun } from '../language/words.ts';
import { type Adjunct, type Grammar, type GrammarField, isPlace } from './grammar.ts';
import { type Sentence, totalWeight, weightOf } from './sentence.ts';
import type { Template } from './template.ts';
import { valueScore } from './value-score.ts';

/** The words of the sentence, from `start` to `end` (not included), that are a field's value. */
export interface Span {
  readonly field: string;
  readonly start: number;
  readonly end: number;
}

/** How a sentence reads as a request to one tool. */
export interface Alignment {
  readonly spans: readonly Span[];
  /** Share of the sentence's meaning that the reading accounts for; 1 is all of it, below 0 is noise. */
  readonly quality: number;
  /** Places of words that nothing accounts for. */
  readonly unexplained: readonly number[];
  /** Places of the words that were matched by the phrase itself. */
  readonly matched: readonly number[];
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

interface Found {
  readonly end: number;
  readonly score: number;
  readonly spans: readonly Span[];
  readonly matched: readonly number[];
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
  return alignWith(sentence, grammar, grammar.cores);
}

/** The best reading by one of the given templates in place of the grammar's own; the empty one is fields alone. */
export function alignWith(
  sentence: Sentence, grammar: Grammar, cores: readonly Template[]): Alignment | undefined {
  const reading = new Reading(sentence, grammar);
  let best: Path = impossible;
  for (const core of cores) {
    if (!isPresent(sentence, core, reading.kinds)) continue;
    const path = reading.of(core);
    if (path.score > best.score) best = path;
  }
  return best === impossible ? undefined : alignmentOf(sentence, best);
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

/** Whether a token shows by itself where a value ends, and stands for a thing of any kind. */
function isDelimited(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === 'quoted' || isPronoun(token.word) || token.word === 'one');
}

function alignmentOf(sentence: Sentence, path: Path): Alignment {
  const steps: Step[] = [];
  for (let step = path.step; step; step = step.rest.step) steps.push(step);
  return {
    spans: steps.flatMap(({ spans }) => spans),
    quality: path.score / Math.max(totalWeight(sentence.tokens), 0.35),
    unexplained: steps.flatMap(({ unexplained }) => (unexplained === undefined ? [] : [unexplained])),
    matched: steps.flatMap(({ matched }) => matched ?? []),
  };
}

/** The search for the best path; what does not depend on the core is worked out once. */
class Reading {
  readonly #sentence: Sentence;
  readonly #grammar: Grammar;
  readonly kinds: readonly string[];
  readonly #adjuncts = new Map<number, readonly Found[]>();
  readonly #values = new Map<string, number | undefined>();
  readonly #fields: readonly string[];

  constructor(sentence: Sentence, grammar: Grammar) {
    this.#sentence = sentence;
    this.#grammar = grammar;
    this.#fields = [...grammar.fields.keys()];
    this.kinds = [...grammar.fields.values()].flatMap(({ hints }) => (hints.names ? [hints.names] : []));
  }

  of(core: Template): Path {
    return this.#from(core, 0, 0, this.#reserved(core), new Map());
  }

  // A field that the core has a place for is not said by an adjunct as well.
  #reserved(core: Template): number {
    return core.reduce((mask, element) => (element.kind === 'slot' ? mask | this.#bit(element.field) : mask), 0);
  }

  #bit(field: string): number {
    return 1 << this.#fields.indexOf(field);
  }

  #from(core: Template, element: number, token: number, filled: number, memory: Map<string, Path>): Path {
    const key = `${element},${token},${filled}`;
    const known = memory.get(key);
    if (known) return known;
    let best: Path =
      element === core.length && token === this.#sentence.tokens.length ? { score: 0 } : impossible;
    const offer = (score: number, rest: Path, step: Omit<Step, 'rest'>) => {
      if (score + rest.score > best.score) best = { score: score + rest.score, step: { ...step, rest } };
    };
    if (token < this.#sentence.tokens.length) {
      this.#skip(token, (score, step) => offer(score, this.#from(core, element, token + 1, filled, memory), step));
      for (const found of this.#adjunctsAt(token)) {
        const bits = found.spans.reduce((mask, { field }) => mask | this.#bit(field), 0);
        if ((filled & bits) === 0) {
          offer(found.score, this.#from(core, element, found.end, filled | bits, memory), found);
        }
      }
    }
    for (const found of this.#elementAt(core, element, token)) {
      offer(found.score, this.#from(core, element + 1, found.end, filled, memory), found);
    }
    memory.set(key, best);
    return best;
  }

  #skip(token: number, offer: (score: number, step: Omit<Step, 'rest'>) => void): void {
    const word = this.#sentence.tokens[token];
    if (!word) return;
    const counts = word.kind !== 'mark' && !(word.kind === 'word' && isFunctionWord(word.word));
    // `three pages`: the list itself says how many.
    const next = this.#sentence.tokens[token + 1];
    if (readNumber(word.text) !== undefined && next && isPlural(next.word)) offer(-0.1, { spans: [] });
    else if (counts) offer(-weightOf(word), { spans: [], unexplained: token });
    else offer(word.kind === 'mark' || !isPreposition(word.word) ? 0 : -0.3, { spans: [] });
  }

  #elementAt(core: Template, index: number, token: number): readonly Found[] {
    const element = core[index];
    if (!element) return [];
    if (element.kind === 'slot') return this.#slotAt(element.field, token);
    if (element.kind === 'break') return this.#breakAt(element.marks, token);
    return [...this.#wordAt(element.word, token), ...this.#unsaid(element.word, index, token)];
  }

  #breakAt(marks: string, token: number): readonly Found[] {
    const said = this.#sentence.tokens[token];
    const breaks = said !== undefined && said.kind !== 'quoted' && marks.includes(said.text);
    return breaks ? [{ end: token + 1, score: 0, spans: [], matched: [] }] : [];
  }

  // `label it urgent`, `open it`: what points back or is quoted shows where it ends, and of what kind it is.
  #unsaid(word: string, index: number, token: number): readonly Found[] {
    const [before, next] = [this.#sentence.tokens[token - 1], this.#sentence.tokens[token]];
    const isKind = this.kinds.some((kind) => wordMatch(word, kind) === 1);
    const delimited = isKind ? isDelimited(before) || isDelimited(next) : isPreposition(word) && isDelimited(before);
    return index > 0 && delimited ? [{ end: token, score: -0.2, spans: [], matched: [] }] : [];
  }

  #wordAt(word: string, token: number): readonly Found[] {
    const found = this.#literalAt(word, token);
    return found ? [found] : [];
  }

  #literalAt(word: string, token: number): Found | undefined {
    const said = this.#sentence.tokens[token];
    if (!said || said.kind === 'quoted') return undefined;
    const match = wordMatch(said.word, word);
    if (match === 0) return undefined;
    return { end: token + 1, score: match * weightOf(said), spans: [], matched: [token] };
  }

  #slotAt(field: string, start: number): readonly Found[] {
    const found: Found[] = [];
    for (let end = start + 1; end <= this.#sentence.tokens.length; end += 1) {
      const score = this.#value(field, start, end);
      if (score !== undefined) found.push({ end, score, spans: [{ field, start, end }], matched: [] });
    }
    return found;
  }

  #value(field: string, start: number, end: number): number | undefined {
    const key = `${field},${start},${end}`;
    if (this.#values.has(key)) return this.#values.get(key);
    const known = this.#grammar.fields.get(field);
    const others = this.kinds.filter((kind) => kind !== known?.hints.names);
    const score = known ? valueScore(this.#sentence, known, start, end, others) : undefined;
    this.#values.set(key, score);
    return score;
  }

  #adjunctsAt(token: number): readonly Found[] {
    const known = this.#adjuncts.get(token);
    if (known) return known;
    const found = [
      ...this.#grammar.adjuncts.flatMap((adjunct) => this.#adjunctAt(adjunct, token)),
      ...this.#thereAt(token),
    ];
    this.#adjuncts.set(token, found);
    return found;
  }

  #adjunctAt(adjunct: Adjunct, token: number): readonly Found[] {
    let paths: readonly Found[] = [{ end: token, score: adjunct.own ? 0 : -0.1, spans: [], matched: [] }];
    for (const element of adjunct.elements) {
      paths = paths.flatMap((path) => this.#extend(path, element));
    }
    return adjunct.quotedOnly ? paths.filter(({ end }) => this.#sentence.tokens[end - 1]?.kind === 'quoted' && end === token + 1) : paths;
  }

  #extend(path: Found, element: Template[number]): readonly Found[] {
    const at = this.#nextWord(path.end);
    const next =
      element.kind === 'slot'
        ? this.#slotAt(element.field, at)
        : element.kind === 'break'
          ? this.#breakAt(element.marks, path.end)
          : this.#wordAt(element.word, at);
    return next.map((found) => ({
      end: found.end,
      score: path.score + found.score,
      spans: [...path.spans, ...found.spans],
      matched: [...path.matched, ...found.matched],
    }));
  }

  // Within a way of saying a field, articles and a colon say nothing: `in the space`, `text: …`.
  #nextWord(token: number): number {
    let at = token;
    while (isFiller(this.#sentence.tokens[at])) at += 1;
    return at;
  }

  #thereAt(token: number): readonly Found[] {
    const said = this.#sentence.tokens[token];
    if (said?.kind !== 'word' || (said.word !== 'there' && said.word !== 'here')) return [];
    return [...this.#grammar.fields.values()]
      .filter((field: GrammarField) => isPlace(field))
      .map(({ name }) => ({
        end: token + 1,
        score: 0.3,
        spans: [{ field: name, start: token, end: token + 1 }],
        matched: [],
      }));
  }
}

const fillers = new Set(['a', 'an', 'the', 'my', 'our', 'your', 'following', ':', ',']);

function isFiller(token: Sentence['tokens'][number] | undefined): boolean {
  return token !== undefined && token.kind !== 'quoted' && fillers.has(token.word);
}
