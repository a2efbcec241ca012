// Owns the order of a session's work: one step at a time, so that no step sees another one half done. Must not know the steps.

/** Runs steps one after the other. A step that throws is handed to `onError`, and the next one runs all the same. */
export class Serial {
  #last: Promise<void> = Promise.resolve();
  readonly #onError: (error: unknown) => void;

  constructor(onError: (error: unknown) => void) {
    this.#onError = onError;
  }

  /** Appends a step; resolves once it has run. */
  run(step: () => void | Promise<void>): Promise<void> {
    this.#last = this.#last.then(step).catch(this.#onError);
    return this.#last;
  }
}
