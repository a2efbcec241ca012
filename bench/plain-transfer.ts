// Owns the same requests that carry a file, with nothing done to what they carry. Must not know sealing.
import { randomBytes } from "node:crypto";
import { Agent, request } from "node:http";
import { FILE_CHUNK_BYTES } from "../protocol/limits.ts";
import { FILE_CAPABILITY_HEADER } from "../protocol/requests-files.ts";
import { hashOf, makeRawRoom, randomText } from "./raw-room.ts";

/** As many as the client has under way. */
const UNDER_WAY = 3;

/** Sends and reads so many bytes at the same time, in chunks as files have them. */
export async function plainTransfer(origin: string, bytes: number): Promise<void> {
  const { room, tokens } = await makeRawRoom(origin, 1);
  const agent = new Agent({ keepAlive: true });
  const [file, capability] = [randomText(16), randomText(32)];
  const headers = { authorization: `Bearer ${tokens[0]}`, [FILE_CAPABILITY_HEADER]: capability };
  const chunk = randomBytes(FILE_CHUNK_BYTES);
  const chunks = Math.ceil(bytes / FILE_CHUNK_BYTES);
  const ask = (method: string, path: string, body?: string | Uint8Array) =>
    exchange(`${origin}/api/rooms/${room}/files${path}`, { method, headers, agent }, body);
  await ask(
    "POST",
    "",
    JSON.stringify({ version: 1, file, bytes: chunks * chunk.length, capability: hashOf(capability) }),
  );
  const up = inTurn(chunks, (n) => ask("PUT", `/${file}/chunks/${n}`, chunk)).then(() =>
    ask("POST", `/${file}/finish`, JSON.stringify({ version: 1, chunks })),
  );
  await Promise.all([up, inTurn(chunks, (n) => ask("GET", `/${file}/chunks/${n}`))]);
  agent.destroy();
}

/** Does all of it, with as many under way as a client has. */
async function inTurn(count: number, run: (n: number) => Promise<unknown>): Promise<void> {
  const underWay: Promise<unknown>[] = [];
  for (let n = 0; n < count; n++) {
    underWay.push(run(n));
    if (underWay.length >= UNDER_WAY) await underWay.shift();
  }
  await Promise.all(underWay);
}

function exchange(
  url: string,
  options: { method: string; headers: Record<string, string>; agent: Agent },
  body?: string | Uint8Array,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(url, options, (response) => {
      response.resume();
      response.once("end", () => {
        if ((response.statusCode ?? 500) < 300) resolve();
        else reject(new Error(`${options.method}: ${response.statusCode}`));
      });
    });
    sent.once("error", reject);
    sent.end(body);
  });
}
