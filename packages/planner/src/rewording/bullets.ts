import { Said } from '../language/said.ts';
import { isThing } from '../language/synonyms.ts';
import { isPlural } from '../language/words.ts';

const bulleted = /^(?<head>[^\n:]+):[ \t]*\n(?<lines>(?:[ \t]*(?:[-*•–]|\d+[.)])[ \t]+[^\n]+\n?)+)\s*$/u;
const told = /\b(?:saying|says|say|text|content|contents|body|reads|message|comment|points|lines|list)\b/i;
const mark = /^[ \t]*(?:[-*•–]|\d+[.)])[ \t]+/;

/**
 * Several things that are named on lines of their own, as a list: `create these pages in X:` with `- A` and `- B` below it
 * as `create pages in X: "A", "B"`. Lines that are to be written are left as they are.
 */
export function withLinesJoined(message: string): string {
  const { head, lines } = bulleted.exec(message.trim())?.groups ?? {};
  if (head === undefined || lines === undefined || told.test(head) || !namesSeveral(head)) return message;
  const names = lines
    .split('\n')
    .map((line) => line.replace(mark, '').trim())
    .filter((name) => name !== '');
  const plain = head
    .replace(/\b(?:the following|these|the)(?: new)?(?= \p{L}+s\b)/iu, '')
    .replace(/ {2,}/g, ' ');
  return `${plain.trim()}: ${names.map(quoted).join(', ')}`;
}

function namesSeveral(head: string): boolean {
  return new Said(head).find(0, (word) => isPlural(word) && (isThing(word) || others.has(word))) >= 0;
}

const others = new Set(['spaces', 'whiteboards', 'labels']);

function quoted(name: string): string {
  return /["“”]/.test(name) ? name : `"${name}"`;
}
