import { isPointing } from './pointing.ts';
import { sameKind, type Thing } from './things.ts';

/** What is kept with another thing under a key, as a property is. */
export interface Kept {
  readonly kind: string;
  readonly key: string;
  /** What it is kept with, in words: `the page "Roadmap"`. */
  readonly owner: string;
  readonly ownerKind: string;
}

const keptKind = 'property';

/** What was set, changed or listed under a key in the conversation, newest first. */
export function keptThings(things: readonly Thing[]): readonly Kept[] {
  return things
    .flatMap((thing, at) => {
      const owner =
        thing.kind !== undefined && sameKind(thing.kind, keptKind) ? ownerOf(things, at) : undefined;
      const { kind: ownerKind, name } = owner ?? {};
      const key = thing.name ?? thing.value;
      return ownerKind === undefined || name === undefined
        ? []
        : [{ kind: keptKind, key, owner: `the ${ownerKind} "${name}"`, ownerKind }];
    })
    .toReversed();
}

/** The one that was spoken of last and so is what `it` means: no other was, and no other thing since. */
export function lastKept(things: readonly Thing[]): Kept | undefined {
  const batch = things.at(-1)?.batch;
  const latest = things.filter((thing) => thing.batch === batch);
  const kept = latest.filter(({ kind }) => kind !== undefined && sameKind(kind, keptKind));
  return batch !== undefined && kept.length === 1 ? keptThings(latest)[0] : undefined;
}

// Both came with one answer: what was set stands before what it was set on, what was listed after.
function ownerOf(things: readonly Thing[], at: number): Thing | undefined {
  const thing = things[at];
  const isOwner = (one: Thing | undefined) =>
    one?.batch !== undefined && one.batch === thing?.batch && one.kind !== thing?.kind && !one.gone;
  if (thing?.aside) return isOwner(things[at + 1]) ? things[at + 1] : undefined;
  return (
    things.slice(0, at).findLast((one) => isOwner(one) && one.kind !== 'space') ??
    things.slice(0, at).findLast(isOwner)
  );
}

/** Whether words mean what it is kept with: `it`, `the board`. */
export function pointsToOwner(words: string, { ownerKind }: Kept): boolean {
  return isPointing(words, ownerKind);
}
