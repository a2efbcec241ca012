// Shows how a room's id comes about, by a known answer.
import { expect, it } from "vitest";
import { roomIdOf } from "../../protocol/room-id.ts";

it("makes a room's id of the first 16 bytes of a SHA-256", async () => {
  // SHA-256 of 00 01 … 1f is 630dcd2966c4336691125448bbb25b4ff412a49c732db2c8abc1b8581bd710dd.
  const preimage = Uint8Array.from({ length: 32 }, (_, at) => at);
  expect(Buffer.from(await roomIdOf(preimage), "base64url").toString("hex")).toBe("630dcd2966c4336691125448bbb25b4f");
});
