/** The model's server is asked again after a pause, since it could not answer just now. */
export interface ModelWaiting {
  readonly type: 'model-waiting';
  /** For people. */
  readonly model: string;
  /** Why, in a sentence. */
  readonly reason: string;
  readonly milliseconds: number;
}

/** Another model takes over, for the rest of this request. */
export interface ModelChanged {
  readonly type: 'model-changed';
  /** For people, both of them. */
  readonly from: string;
  readonly to: string;
  /** Why, in a sentence or two that say what to change. */
  readonly reason: string;
}

/** The answer waits: the conversation has grown long, and the model shortens its beginning first. */
export interface ModelSummarising {
  readonly type: 'model-summarising';
}

export type ModelEvent = ModelWaiting | ModelChanged | ModelSummarising;
