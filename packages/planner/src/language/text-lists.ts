import { splitList } from './lists.ts';
import { textOf, tokenize } from './tokens.ts';

const described =
  /^(?:an?|the|this|these)?\s*(?:(?:short|simple|quick|small)\s+)?(?<kind>(?:bullet(?:ed)?|bullet point|unordered|numbered|ordered|task|to-?do|check)[- ]?)?\s*(?:list|bullets|bullet points|checklist)(?:\s+(?:with|of|containing)|\s*:)(?:\s+the (?:items|points|entries|steps)\b)?:?\s+(?<entries>.+?)[\s.]*$/isu;

/** Words that describe a list as the list itself, in Markdown: `a bullet list with a, b and c`. Others as they are. */
export function asTextList(words: string): string {
  const { kind = '', entries = '' } = described.exec(words.trim())?.groups ?? {};
  const items = splitList(entries, tokenize(entries)).map((entry) => textOf(entries, entry).trim());
  if (items.length < 2) return words;
  return items.map((item, at) => `${markOf(kind, at)} ${item}`).join('\n');
}

function markOf(kind: string, at: number): string {
  if (/^(?:numbered|ordered)/i.test(kind)) return `${at + 1}.`;
  return /^(?:task|to-?do|check)/i.test(kind) ? '- [ ]' : '*';
}
