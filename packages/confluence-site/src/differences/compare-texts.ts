import { diffArrays, diffWordsWithSpace } from 'diff';
import type { TextBlock } from './text-blocks.ts';

/** Some words of a block, and whether they are in both versions. */
export interface ComparedWords {
  readonly text: string;
  readonly change: 'same' | 'added' | 'removed';
}

/** A block of either version or both. */
export interface ComparedBlock {
  readonly kind: string;
  readonly change: 'same' | 'changed' | 'added' | 'removed';
  readonly words: readonly ComparedWords[];
}

/** How far two texts may be apart until they count as wholly different: looking further takes seconds. */
const maximumDistance = 2_000;

/** Compares two bodies block by block, and blocks of one kind at one place word by word. */
export function compareTexts(before: readonly TextBlock[], after: readonly TextBlock[]): ComparedBlock[] {
  const runs = diffArrays(before.map(keyOf), after.map(keyOf), { maxEditLength: maximumDistance });
  if (!runs) return replaced(before, after);
  const compared: ComparedBlock[] = [];
  let [from, to] = [0, 0];
  let removed: readonly TextBlock[] = [];
  for (const { count, added, removed: isRemoved } of runs) {
    if (isRemoved) {
      removed = before.slice(from, from + count);
      from += count;
      continue;
    }
    const run = after.slice(to, to + count);
    to += count;
    compared.push(...replaced(removed, added ? run : []));
    removed = [];
    if (added) continue;
    compared.push(...run.map((block) => whole(block, 'same')));
    from += count;
  }
  return [...compared, ...replaced(removed, [])];
}

/** Whether nothing that a reader sees is different. */
export function isSameText(compared: readonly ComparedBlock[]): boolean {
  return compared.every(({ change }) => change === 'same');
}

function keyOf({ kind, text }: TextBlock): string {
  return `${kind} ${text}`;
}

/** Blocks that stand where others stood: of one kind, they are the same block changed. */
function replaced(before: readonly TextBlock[], after: readonly TextBlock[]): ComparedBlock[] {
  const compared: ComparedBlock[] = [];
  for (let index = 0; index < Math.max(before.length, after.length); index += 1) {
    const [old, now] = [before[index], after[index]];
    if (old && now && old.kind === now.kind) compared.push(changed(old, now));
    else {
      if (old) compared.push(whole(old, 'removed'));
      if (now) compared.push(whole(now, 'added'));
    }
  }
  return compared;
}

function changed(before: TextBlock, after: TextBlock): ComparedBlock {
  const runs = diffWordsWithSpace(before.text, after.text, { maxEditLength: maximumDistance });
  const words: ComparedWords[] = runs
    ? runs.map(({ value, added, removed }) => ({ text: value, change: changeOf(added, removed) }))
    : [
        { text: before.text, change: 'removed' },
        { text: after.text, change: 'added' },
      ];
  return { kind: after.kind, change: 'changed', words };
}

function changeOf(added: boolean, removed: boolean): ComparedWords['change'] {
  if (added) return 'added';
  return removed ? 'removed' : 'same';
}

function whole(block: TextBlock, change: ComparedWords['change']): ComparedBlock {
  return { kind: block.kind, change, words: [{ text: block.text, change }] };
}
