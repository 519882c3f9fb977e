import { leavesTextOpen } from './clauses.ts';

const face =
  '(?:[:;=]-?[)D(PpOo/|]|<3|\\^\\^|xD|[\\u{1F600}-\\u{1F64F}\\u{1F44B}\\u{1F44D}\\u{1F44F}\\u{1F91D}\\u{1F917}\\u{1F91E}\\u{2764}\\u{1F499}\\u{2728}\\u{1F389}\\u{1F60A}][\\u{FE0F}\\u{1F3FB}-\\u{1F3FF}]*)';
const atStart = new RegExp(`^(?:${face}\\s*)+(?=[\\p{L}\\p{N}"“'‘])`, 'u');
const atEnd = new RegExp(`(?<=[\\p{L}\\p{N}"”’'.,!?)])[\\s,]*\\s(?:${face}\\s*)+[.!?]*\\s*$`, 'u');

/** A message without the faces around it: `delete X, please :)`. What is to be written keeps them. */
export function withoutSmileys(message: string): string {
  const found = atEnd.exec(message);
  const before = found ? message.slice(0, found.index) : message;
  const plain = leavesTextOpen(before) || /\S+\s+\S+\s+\S+:\s*[^"“]*$/.test(before) ? message : before;
  return plain.replace(atStart, '');
}
