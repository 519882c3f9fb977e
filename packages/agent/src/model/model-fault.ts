/** What is wrong with an answer that no server told of. */
export type ModelFaultKind =
  /** Nothing came for longer than one waits. */
  | 'silent'
  /** It ended before it was whole. */
  | 'broke-off'
  /** What answered is no model's server. */
  | 'not-a-server'
  /** The model made a tool call that its own server could not read. */
  | 'unreadable-call';

/** Thrown where we, and not the server, find that there is no answer. */
export class ModelFault extends Error {
  override readonly name = 'ModelFault';
  readonly kind: ModelFaultKind;

  constructor(kind: ModelFaultKind) {
    super(kind);
    this.kind = kind;
  }
}
