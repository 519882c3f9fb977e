import { type Token, tokenize } from '../language/tokens.ts';
import { isArticle, isConnective, isFunctionWord, isPreposition } from '../language/words.ts';

/** One piece of a template: a word that is said, the place of a field's value, or one of the marks. */
export type Element =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'slot'; readonly field: string }
  | { readonly kind: 'break'; readonly marks: string };

export type Template = readonly Element[];

/** Reads `create a {title} page in {spaceId}`; articles and marks are left out, they may be said or not. */
export function readTemplate(phrase: string): Template {
  return phrase
    .split(/(\{\w+\})/)
    .flatMap((part): readonly Element[] =>
      /^\{\w+\}$/.test(part) ? [{ kind: 'slot', field: part.slice(1, -1) }] : wordsOf(part),
    );
}

function wordsOf(part: string): readonly Element[] {
  return tokenize(part)
    .filter((token: Token) => token.kind !== 'mark' && !isArticle(token.word))
    .map((token) => ({ kind: 'word', word: token.word }));
}

/**
 * A phrase and the shorter and turned forms of it that people say as well:
 * without any of its places and what leads to them (`create a page`), and with a noun on the other side
 * of its name (`add the label {x}`, `add {x} label`).
 */
export function variantsOf(template: Template): readonly Template[] {
  const parts = partsOf(template);
  const shorter = subsets(parts).map((subset) => subset.flat());
  const all = shorter.flatMap((variant) => [variant, ...turned(variant)]);
  const seen = new Map(all.filter(saysSomething).map((variant) => [JSON.stringify(variant), variant]));
  return [...seen.values()];
}

function saysSomething(template: Template): boolean {
  return template.some((element) => element.kind === 'word' && !isFunctionWord(element.word));
}

interface Part {
  readonly elements: Template;
  readonly optional: boolean;
}

/** Cuts a template before each preposition and around each place, into what must and what may be said. */
function partsOf(template: Template): readonly Part[] {
  const groups: Element[][] = [[]];
  template.forEach((element, index) => {
    if (index > 0 && startsPart(element)) groups.push([]);
    groups.at(-1)?.push(element);
  });
  return groups.flatMap((group): readonly Part[] => {
    const [first] = group;
    const led = first !== undefined && startsPart(first);
    if (led && group !== groups[0]) return [{ elements: group, optional: group.some(isSlot) }];
    return group.map((element) => ({ elements: [element], optional: isSlot(element) }));
  });
}

function startsPart(element: Element): boolean {
  return (
    element.kind === 'word' &&
    (isPreposition(element.word) ||
      isConnective(element.word) ||
      ['called', 'named', 'titled'].includes(element.word))
  );
}

function isSlot(element: Element): boolean {
  return element.kind === 'slot';
}

function subsets(parts: readonly Part[]): readonly (readonly Template[])[] {
  return parts.reduce<readonly (readonly Template[])[]>(
    (built, { elements, optional }) =>
      built.flatMap((before) => (optional ? [[...before, elements], before] : [[...before, elements]])),
    [[]],
  );
}

/** The variants in which one place has changed sides with the noun beside it. */
function turned(template: Template): readonly Template[] {
  return template.flatMap((element, index): readonly Template[] => {
    const next = template[index + 1];
    if (index === 0 || !next || element.kind === next.kind) return [];
    const noun = [element, next].find((one) => one.kind === 'word');
    if (!noun || isFunctionWord(noun.word)) return [];
    return [[...template.slice(0, index), next, element, ...template.slice(index + 2)]];
  });
}
