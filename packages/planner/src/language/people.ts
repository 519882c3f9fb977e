const kinds = new Set(['user', 'person', 'people', 'member', 'author', 'owner', 'assignee']);

/** Whether a kind of thing is somebody. */
export function namesPeople(kind: string | undefined): boolean {
  return kind !== undefined && kinds.has(kind);
}

/** Whether a word means whoever speaks. */
export function isSpeaker(word: string): boolean {
  return ['i', 'me', 'myself', 'mine'].includes(word);
}
