/** Where a text stands among all that may be said: of length 1, near to texts that mean the like. */
export type Vector = Float32Array;

/** Turns texts into vectors. */
export interface Encoder {
  /** Names the model: vectors of different models cannot be compared. */
  readonly name: string;
  /**
   * The vectors of the texts, in their order.
   *
   * @throws EncoderError
   */
  encode(texts: readonly string[], signal: AbortSignal): Promise<readonly Vector[]>;
}

/** Why there are no vectors; the message says what to change. */
export class EncoderError extends Error {
  readonly code: 'not_installed' | 'not_reachable' | 'refused' | 'unusable_answer';

  constructor(code: EncoderError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EncoderError';
    this.code = code;
  }
}

/** Brings a vector to length 1, so that likeness is a mere sum of products. */
export function toVector(numbers: readonly number[]): Vector {
  const length = Math.hypot(...numbers) || 1;
  return Float32Array.from(numbers, (number) => number / length);
}

/** How much two vectors mean the like, -1 to 1. */
export function likenessOf(one: Vector, other: Vector): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}
