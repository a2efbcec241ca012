// Owns one disaster: the disk under a relay's data fills up, and has room again later. Must not judge by itself.
import { join } from "node:path";
import { nodePlatform } from "../../cli/platform-node.ts";
import { type RelayProcess, startRelay } from "../../cli/relay-process.ts";
import { createRoom } from "../../client/creation.ts";
import { openRoom } from "../../client/room.ts";
import { newIdentity } from "../../crypto/identity.ts";
import { Person } from "../helpers/person.ts";
import { makeRawRoom, RawMember, randomText } from "../helpers/raw-member.ts";
import { SmallDisk } from "../helpers/small-disk.ts";

const PAYLOAD_BYTES = 8_000;
/** More than the small disk holds. */
const MESSAGES = 400;
/** What somebody says when no more fits, longer than what is left. */
const LAST_WORDS = "w".repeat(10_000);

/** What is wrong after a disk was full, in sentences; null where this cannot be tried here. */
export async function fillDisk(): Promise<string[] | null> {
  await using disk = await SmallDisk.make();
  if (disk === null) return null;
  const lines: string[] = [];
  const relay = await startRelay({
    ...{ port: 0, host: "127.0.0.1", dataDir: join(disk.path, "data"), env: { RATE_LIMIT_MESSAGES: "1000000" } },
    onLog: (line) => void lines.push(line),
  });
  const ann = await somebody(relay);
  try {
    const room = await makeRawRoom(relay.localUrl, "disk");
    const acknowledged: string[] = [];
    const ended = await RawMember.join(relay.localUrl, room, null)
      .then((member) => fill(member, acknowledged))
      .catch(() => true);
    const refused = [
      await makeRawRoom(relay.localUrl, "disk").catch((error: unknown) => String(error)),
      await RawMember.join(relay.localUrl, room, 0).catch((error: unknown) => String(error)),
    ];
    ann.room.do({ type: "say", text: LAST_WORDS, id: "last" });
    await ann.until(({ events }) => events.some((event) => event.type === "error" && event.code === "storage_failed"));
    disk.grow();
    await ann.until(({ events }) => events.some((event) => event.type === "sent" && event.id === "last"));
    const back = await RawMember.join(relay.localUrl, room, 0);
    const kept = back.payloads();
    const seq = await back.say("YQ");
    return [
      ...(ended ? [] : ["the disk did not fill up"]),
      ...(String(refused[0]).includes("storage_failed") ? [] : [`creating a room says ${refused[0]}`]),
      ...(String(refused[1]).includes("507") ? [] : [`who connects is told ${refused[1]}`]),
      ...acknowledged.filter((payload) => !kept.includes(payload)).map(() => "an acknowledged message is lost"),
      ...(lines.some((line) => line.includes("write_failed")) ? [] : ["the relay does not log that it cannot write"]),
      ...(seq > acknowledged.length ? [] : ["numbers went back"]),
      ...(ann.texts().filter((text) => text === LAST_WORDS).length === 1 ? [] : ["a message is not shown once"]),
    ];
  } finally {
    ann.room.close();
    await relay.stop();
  }
}

/** Somebody with the real client in a `disk` room of their own. */
async function somebody(relay: RelayProcess): Promise<Person> {
  const identity = await newIdentity();
  const founded = await createRoom({
    ...{ platform: nodePlatform, origin: relay.localUrl, name: "Garden", nick: "ann", identity },
    policy: { history: "shared", retention: "disk", ttlMs: 900_000 },
  });
  const { room, invite } = founded;
  const ann = new Person(
    openRoom({
      ...{ platform: nodePlatform, origin: relay.localUrl, room, invite, nick: "ann", identity, founded },
      ...{ buffer: 100, connectTimeoutMs: 30_000 },
    }),
  );
  await ann.nth("ready");
  return ann;
}

/** Says messages until the relay takes no more; false where it takes all. */
async function fill(member: RawMember, acknowledged: string[]): Promise<boolean> {
  for (let nth = 0; nth < MESSAGES; nth++) {
    const payload = randomText(PAYLOAD_BYTES);
    await member.say(payload);
    acknowledged.push(payload);
  }
  return false;
}
