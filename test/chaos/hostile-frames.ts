// Owns what somebody with a token and ill will might send: frames malformed, oversized, nested, wrongly typed, out of place. Must not know what is answered.
import fc from "fast-check";
import { encodeBase64Url } from "../../protocol/bytes.ts";
import { clientFrame } from "../protocol/frame-samples.ts";

/** Something put on a socket: text, or bytes as a binary frame. */
export type Hostile = string | Uint8Array;

const ANYTHING = fc.jsonValue({ maxDepth: 4 });
/** Frames after which the relay does not close the socket, and one in a while after which it does. */
const lasting = clientFrame.filter(({ type }) => type !== "hello" && type !== "leave");
const frame = fc.oneof({ weight: 50, arbitrary: lasting }, { weight: 1, arbitrary: clientFrame });
const text = frame.map((one) => JSON.stringify(one));

/** A good frame of which one field, at any depth, holds something else. */
const wronglyTyped = fc.tuple(frame, fc.nat(), ANYTHING).map(([good, at, value]) => {
  const copy = JSON.parse(JSON.stringify(good));
  const places: { holder: Record<string, unknown>; key: string }[] = [];
  const collect = (holder: Record<string, unknown>): void => {
    for (const [key, inner] of Object.entries(holder)) {
      places.push({ holder, key });
      if (typeof inner === "object" && inner !== null) collect(inner as Record<string, unknown>);
    }
  };
  collect(copy);
  const place = places[at % places.length];
  if (place !== undefined) place.holder[place.key] = value;
  return JSON.stringify(copy);
});

/** A good frame of which a piece is missing, doubled, or replaced by any characters. */
const mangled = fc
  .tuple(text, fc.nat(), fc.nat({ max: 40 }), fc.constantFrom("cut", "drop", "double", "replace"), fc.string())
  .map(([whole, start, length, how, other]) => {
    const at = start % whole.length;
    const piece = whole.slice(at, at + length);
    const rest = whole.slice(at + length);
    if (how === "cut") return whole.slice(0, at);
    if (how === "drop") return whole.slice(0, at) + rest;
    return whole.slice(0, at) + (how === "double" ? piece + piece : other) + rest;
  });

const nested = fc
  .tuple(fc.integer({ min: 1, max: 5_000 }), fc.constantFrom<[string, string]>(["[", "]"], ['{"type":', "}"]))
  .map(([depth, [open, close]]) => `${open.repeat(depth)}0${close.repeat(depth)}`);

const long = fc
  .tuple(text, fc.integer({ min: 100_000, max: 200_000 }))
  .map(([whole, characters]) => `${whole.slice(0, -1)}${" ".repeat(characters)}}`);

const bytes = fc.uint8Array({ minLength: 2, maxLength: 40 }).map(encodeBase64Url);

/** Commits that look as if they belonged to an early epoch of the room. */
const commitOfNow = fc.record({ epoch: fc.nat(6), ref: bytes, commit: bytes }).map(({ epoch, ref, commit }) =>
  JSON.stringify({
    type: "commit",
    ref,
    generation: 0,
    epoch,
    base: 1,
    commit,
    groupInfo: commit,
    box: commit,
    removes: [],
  }),
);

const hostile: fc.Arbitrary<Hostile> = fc.oneof(
  { weight: 6, arbitrary: text },
  { weight: 6, arbitrary: wronglyTyped },
  { weight: 6, arbitrary: mangled },
  { weight: 3, arbitrary: commitOfNow },
  { weight: 2, arbitrary: fc.json({ maxDepth: 5 }) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 200 }) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
  { weight: 1, arbitrary: nested },
  { weight: 1, arbitrary: fc.oneof({ weight: 19, arbitrary: text }, { weight: 1, arbitrary: long }) },
);

/** So many hostile frames, the same for the same seed. */
export function hostileFrames(seed: number, count: number): readonly Hostile[] {
  return fc.sample(hostile, { seed, numRuns: count });
}
