import { ToolError } from '@tributary/toolkit';
import type { Standing } from '../limits/counter.ts';

/** A limit of the router's own kept an undo from beginning: nothing was taken back. */
export class UndoOverLimit extends ToolError {
  readonly standing: Standing;

  constructor(standing: Standing, message: string) {
    super({ code: 'rate_limited', message, retryAfterSeconds: standing.resetsInSeconds });
    this.standing = standing;
  }
}
