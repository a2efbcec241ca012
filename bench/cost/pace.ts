// Owns the pace at which people talk in the run that is counted. Must not know who takes it.

/** From one message to the next, in milliseconds. */
export const PACE_MS = 5_000;
