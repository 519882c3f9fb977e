import type { SeedPage, SeedSpace } from '../../packages/confluence-site/src/index.ts';
import { createWriter, type Writer } from './words.ts';

const smallSpaces = 19;
const childrenOfEach = 12;
const hour = 3_600_000;
const firstMoment = Date.parse('2020-01-01T00:00:00Z');
const authors = ['admin@example.com', 'jane@example.com', 'sam@example.com'] as const;

/**
 * So many pages in twenty spaces: half in the first, as spaces are never of one size, in trees of twelve children each.
 * One in five carries a label, and one in five hundred is for its author only.
 */
export function describeSpaces(pages: number): readonly SeedSpace[] {
  const writer = createWriter(pages);
  const numbers = Array.from({ length: pages }, (_, number) => number);
  const isLarge = (number: number) => number % 2 === 0;
  return Array.from({ length: smallSpaces + 1 }, (_, space) => ({
    key: `BENCH${space}`,
    pages: treeOf(
      writer,
      numbers.filter((number) =>
        space === 0 ? isLarge(number) : !isLarge(number) && number % smallSpaces === space - 1,
      ),
    ),
  }));
}

interface GrowingPage extends SeedPage {
  readonly children: GrowingPage[];
}

function treeOf(writer: Writer, numbers: readonly number[]): readonly SeedPage[] {
  const top: GrowingPage[] = [];
  const parents: GrowingPage[] = [];
  for (const [place, number] of numbers.entries()) {
    const page = pageOf(writer, number);
    const siblings = place < childrenOfEach ? top : parents[Math.floor(place / childrenOfEach) - 1]?.children;
    (siblings ?? top).push(page);
    // Nobody else could write below a private one.
    if (!page.isPrivate) parents.push(page);
  }
  return top;
}

function pageOf(writer: Writer, number: number): GrowingPage {
  const paragraphs = Array.from({ length: 4 }, () => `<p>${writer.text(30)}</p>`);
  return {
    title: `${writer.text(4)} ${number}`,
    body: `<h2>${writer.text(3)}</h2>${paragraphs.join('')}`,
    author: authors[number % authors.length],
    createdAt: new Date(firstMoment + number * hour).toISOString(),
    labels: number % 5 === 0 ? [`label-${writer.below(50)}`] : [],
    isPrivate: number % 500 === 499,
    children: [],
  };
}
