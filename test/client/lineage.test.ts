// Shows which group state a newcomer tries first, where commits have raced.
import { expect, it } from "vitest";
import { byLikelihood } from "../../client/lineage.ts";

const group = (seq: number) => ({ seq, from: "AAAAAAAAAAAAAAAAAAAAAA", generation: 0, epoch: 0, groupInfo: "AA" });
const orderOf = (seqs: readonly number[], steps: readonly (readonly [seq: number, base: number])[]) =>
  byLikelihood(
    seqs.map(group),
    steps.map(([seq, base]) => ({ seq, base })),
  ).map(({ seq }) => seq);

it("the newest of one branch comes first", () => {
  expect(
    orderOf(
      [1, 5, 9],
      [
        [5, 1],
        [9, 5],
      ],
    ),
  ).toEqual([9, 5, 1]);
});

it("the winner of a race comes before a loser that came later", () => {
  expect(
    orderOf(
      [6, 5, 1],
      [
        [5, 1],
        [6, 1],
      ],
    ),
  ).toEqual([5, 6, 1]);
});

it("what follows the winner comes before what was built on a loser, whichever is newer", () => {
  expect(
    orderOf(
      [9, 8, 6, 5, 1],
      [
        [5, 1],
        [6, 1],
        [8, 5],
        [9, 6],
      ],
    ),
  ).toEqual([8, 5, 9, 6, 1]);
});

it("the way to a winner counts also where its own group state is not kept any more", () => {
  expect(
    orderOf(
      [20, 6],
      [
        [5, 1],
        [6, 1],
        [7, 5],
        [20, 7],
      ],
    ),
  ).toEqual([20, 6]);
});

it("where nothing is known of the way, the newer comes first", () => {
  expect(orderOf([3, 9], [])).toEqual([9, 3]);
});

it("a step that names itself or a later one as its base leads nowhere", () => {
  expect(
    orderOf(
      [5, 6],
      [
        [5, 6],
        [6, 6],
      ],
    ),
  ).toEqual([6, 5]);
});
