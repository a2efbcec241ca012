// Shows that the codec gives back every frame that it wrote, and refuses all else by one of two codes.
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { encodeBase64Url } from "../../protocol/bytes.ts";
import type { ClientFrameOf } from "../../protocol/client-frames.ts";
import {
  decodeClientFrame,
  decodeServerFrame,
  encodeClientFrame,
  encodeServerFrame,
  parseAs,
} from "../../protocol/codec.ts";
import { ChatError } from "../../protocol/errors.ts";
import {
  MAX_COMMIT_FRAME_BYTES,
  MAX_DISK_TTL_MS,
  MAX_FRAME_PARTS,
  MAX_PAYLOAD_BYTES,
  MAX_REMOVES,
  MAX_SAY_ITEMS,
  MAX_TEXT_BYTES,
  maxFrameCharacters,
} from "../../protocol/limits.ts";
import { PolicySchema } from "../../protocol/policy.ts";
import { InviteTerms, TokenRequest } from "../../protocol/requests.ts";
import { clientFrame, serverFrame } from "./frame-samples.ts";

const ID = encodeBase64Url(new Uint8Array(16));
const HASH = encodeBase64Url(new Uint8Array(32));
const LONGEST_PAYLOAD = "A".repeat(Math.ceil((MAX_PAYLOAD_BYTES * 4) / 3));

const codeOf = (run: () => unknown): string => {
  try {
    run();
    return "accepted";
  } catch (error) {
    return error instanceof ChatError ? error.code : `unexpected ${error}`;
  }
};
const fate = (frame: unknown, maxTextBytes = MAX_TEXT_BYTES) =>
  codeOf(() => decodeClientFrame(JSON.stringify(frame), maxTextBytes));
const fateOfLength = (frame: unknown, characters: number) =>
  codeOf(() => decodeClientFrame(JSON.stringify(frame).padEnd(characters), MAX_TEXT_BYTES));
const commit = (fields: object = {}): ClientFrameOf<"commit"> => ({
  ...{ type: "commit", ref: "a", generation: 0, epoch: 1, base: 1, commit: "AA", groupInfo: "AA", removes: [] },
  ...fields,
});
const say = (count: number, payload = "AA") => ({
  type: "say",
  items: Array.from({ length: count }, () => ({ id: ID, epoch: 1, payload })),
});

describe("frames of a client", () => {
  it("come back as they were written", () => {
    fc.assert(
      fc.property(clientFrame, (frame) => {
        expect(decodeClientFrame(encodeClientFrame(frame), MAX_TEXT_BYTES)).toEqual(frame);
      }),
    );
  });

  it("are refused whole when any field is missing, added or of another kind", () => {
    fc.assert(
      fc.property(clientFrame, fc.nat(), (frame, pick) => {
        const required = Object.keys(frame).filter((key) => key !== "box" && key !== "kick");
        const key = required[pick % required.length] ?? "type";
        const { [key]: _gone, ...rest } = { ...frame } as Record<string, unknown>;
        expect(fate(rest)).toBe("bad_input");
        expect(fate({ ...rest, [key]: { unexpected: true } })).toBe("bad_input");
        expect(fate({ ...frame, surplus: 1 })).toBe("bad_input");
      }),
    );
  });

  it("are parsed only where neither their length nor the number of their parts speaks against it", () => {
    const parse = vi.spyOn(JSON, "parse");
    const isParsed = (text: string) => {
      parse.mockClear();
      const code = codeOf(() => decodeClientFrame(text, MAX_TEXT_BYTES));
      return [parse.mock.calls.length > 0, code];
    };
    const long = maxFrameCharacters(MAX_TEXT_BYTES);
    expect(isParsed("[]".padEnd(long))).toEqual([true, "bad_input"]);
    expect(isParsed("[]".padEnd(long + 1))).toEqual([false, "too_large"]);
    expect(isParsed(JSON.stringify(commit()).padEnd(long + 1))).toEqual([true, "accepted"]);
    expect(isParsed("[".repeat(MAX_FRAME_PARTS))).toEqual([true, "bad_input"]);
    expect(isParsed("[".repeat(MAX_FRAME_PARTS + 1))).toEqual([false, "bad_input"]);
    const keys = Array.from({ length: 1024 }, (_, leaf) => ({ leaf, sealed: "AA" }));
    const kick = { capability: HASH, member: ID, admission: HASH, keys, history: "AA" };
    const removes = Array.from({ length: MAX_REMOVES }, () => ID);
    expect(isParsed(JSON.stringify(commit({ removes, kick })))).toEqual([true, "accepted"]);
    parse.mockRestore();
  });

  it("never end in anything but a frame, `bad_input` or `too_large`, whatever was sent", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.anything().map((value) => JSON.stringify(value) ?? ""),
        ),
        (text) => {
          expect(["accepted", "bad_input", "too_large"]).toContain(
            codeOf(() => decodeClientFrame(text, MAX_TEXT_BYTES)),
          );
        },
      ),
    );
  });

  it.each([
    "",
    "null",
    "[]",
    "7",
    "{}",
    '{"type":"hello"',
    '{"type":"nothing"}',
    '{"type":["leave"]}',
    '{"__proto__":{"type":"leave"}}',
  ])("are not %j", (text) => {
    expect(codeOf(() => decodeClientFrame(text, MAX_TEXT_BYTES))).toBe("bad_input");
  });

  it.each([-1, 0.5, 2 ** 53, "1", null, Number.NaN])("have no count of %s", (epoch) => {
    expect(fate({ type: "signal", epoch, payload: "AA" })).toBe("bad_input");
  });

  it("are refused by the name of the field, never by its content", () => {
    const refusal = () => decodeClientFrame('{"type":"signal","epoch":1,"payload":"not base64!"}', MAX_TEXT_BYTES);
    expect(refusal).toThrow("bad_input: field payload");
  });
});

describe("limits of a client's frame", () => {
  it(`lets a say carry ${MAX_SAY_ITEMS} messages, and not one more`, () => {
    expect(fate(say(1))).toBe("accepted");
    expect(fate(say(0))).toBe("bad_input");
    expect(fate(say(MAX_SAY_ITEMS))).toBe("accepted");
    expect(fate(say(MAX_SAY_ITEMS + 1))).toBe("bad_input");
  });

  it(`lets a commit remove ${MAX_REMOVES} members, and not one more`, () => {
    const removes = (count: number) => Array.from({ length: count }, () => ID);
    expect(fate(commit({ removes: removes(MAX_REMOVES) }))).toBe("accepted");
    expect(fate(commit({ removes: removes(MAX_REMOVES + 1) }))).toBe("bad_input");
  });

  it("has a longest and a shortest payload", () => {
    expect(fate(commit({ groupInfo: LONGEST_PAYLOAD }))).toBe("accepted");
    expect(fate(commit({ groupInfo: `${LONGEST_PAYLOAD}A` }))).toBe("bad_input");
    expect(fate(commit({ groupInfo: "A" }))).toBe("bad_input");
  });

  it("lets only a commit be longer than the longest texts ask for", () => {
    const longest = maxFrameCharacters(MAX_TEXT_BYTES);
    expect(fateOfLength(say(1), longest)).toBe("accepted");
    expect(fateOfLength(say(1), longest + 1)).toBe("too_large");
    expect(fateOfLength(commit(), longest + 1)).toBe("accepted");
  });

  it("has a longest commit", () => {
    expect(fateOfLength(commit(), MAX_COMMIT_FRAME_BYTES)).toBe("accepted");
    expect(fateOfLength(commit(), MAX_COMMIT_FRAME_BYTES + 1)).toBe("too_large");
  });

  it.each([
    ["id", ID],
    ["hash", HASH],
  ])("knows no %s that is shorter or longer", (_name, exact) => {
    const burn = (text: string) => fate({ type: "burn", ref: "a", capability: text, statement: "AA" });
    const item = (text: string) => fate({ type: "say", items: [{ id: text, epoch: 1, payload: "AA" }] });
    const fits = exact === HASH ? burn : item;
    expect([fits(exact), fits(exact.slice(1)), fits(`${exact}A`)]).toEqual(["accepted", "bad_input", "bad_input"]);
  });

  it.each([
    ["an id", { type: "say", items: [{ id: `${"A".repeat(21)}B`, epoch: 1, payload: "AA" }] }],
    ["a hash", { type: "burn", ref: "a", capability: `${"A".repeat(42)}B`, statement: "AA" }],
    ["a payload of one byte", { type: "signal", epoch: 1, payload: "AB" }],
    ["a payload of two bytes", { type: "signal", epoch: 1, payload: "AAB" }],
    ["a member to remove", commit({ removes: [`${"A".repeat(21)}B`] })],
  ])("knows one text alone for each bytes, in %s too", (_where, frame) => {
    expect(fate(frame)).toBe("bad_input");
    expect(fate(JSON.parse(JSON.stringify(frame).replace(/B"/, 'A"')))).toBe("accepted");
  });

  it.each(["epoch", "generation"])(
    "takes a step that ends the last %s but one, and not the last, which has no next",
    (field) => {
      const most = Number.MAX_SAFE_INTEGER - 1;
      expect([most, most + 1].map((value) => fate(commit({ [field]: value })))).toEqual(["accepted", "bad_input"]);
    },
  );

  it("takes a ref of 1 to 64 characters", () => {
    const sync = (length: number) => fate({ type: "sync", ref: "r".repeat(length), history: true });
    expect([0, 1, 64, 65].map(sync)).toEqual(["bad_input", "accepted", "accepted", "bad_input"]);
  });
});

describe("frames of a relay", () => {
  it("come back as they were written", () => {
    fc.assert(
      fc.property(serverFrame, (frame) => {
        expect(decodeServerFrame(encodeServerFrame(frame))).toEqual(frame);
      }),
    );
  });

  it("may carry fields that a later relay adds: they are left out, not refused", () => {
    expect(decodeServerFrame('{"type":"live","seq":7,"later":true}')).toEqual({ type: "live", seq: 7 });
  });

  it.each(["", "{}", '{"type":"live"}', '{"type":"live","seq":-1}', '{"type":"error","code":"no_such_code"}'])(
    "are not %j",
    (text) => {
      expect(codeOf(() => decodeServerFrame(text))).toBe("bad_input");
    },
  );
});

describe("requests", () => {
  const accepts = (schema: Parameters<typeof parseAs>[0]) => (value: unknown) =>
    codeOf(() => parseAs(schema, value)) === "accepted";

  it("count the uses of an invite from 1 to a million, and let it live for 366 days at most", () => {
    const year = 366 * 86_400_000;
    const uses = [null, 1, 1_000_000, 0, 1_000_001].map((number) => ({ uses: number, expiresInMs: null }));
    const times = [null, 1, year, 0, year + 1].map((number) => ({ uses: null, expiresInMs: number }));
    expect(uses.map(accepts(InviteTerms))).toEqual([true, true, true, false, false]);
    expect(times.map(accepts(InviteTerms))).toEqual([true, true, true, false, false]);
  });

  it("keep messages for a second to the longest time", () => {
    const policies = [999, 1_000, MAX_DISK_TTL_MS, MAX_DISK_TTL_MS + 1].map((ttlMs) => ({
      history: "shared",
      retention: "disk",
      ttlMs,
    }));
    expect(policies.map(accepts(PolicySchema))).toEqual([false, true, true, false]);
  });

  it("ask for a token by an admission or by an earlier token, not by both", () => {
    const asked = [{ admission: ID }, { token: "t" }, { admission: ID, token: "t" }, {}, { token: "t".repeat(2049) }];
    expect(asked.map((one) => accepts(TokenRequest)({ version: 1, ...one }))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
