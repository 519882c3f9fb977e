/** A text cannot be stored, or looked for: PostgreSQL holds no NUL characters, so neither engine is given any. */
export class UnstorableText extends Error {
  override readonly name = 'UnstorableText';
  readonly code = 'unstorable_text';

  constructor() {
    super('A text with a NUL character cannot be stored: leave the character out.');
  }
}

/** @throws UnstorableText */
export function refuseNul(value: unknown): void {
  if (typeof value === 'string' && value.includes('\0')) throw new UnstorableText();
}
