// Owns `chat host`: a relay, a room in it, and its founder. Must not know what the relay does.
import type { Platform } from "../../client/platform.ts";
import { rendererFor, stay, thisSelf } from "../entry.ts";
import { EXIT_OK } from "../exit-codes.ts";
import type { Invocation } from "../invocation.ts";
import { texts } from "../language.ts";
import { parseRoomName } from "../names.ts";
import { DEFAULT_POLICY, type NewRoom, newRoom } from "../new-room.ts";
import type { RelayOptions, StayOptions } from "../options.ts";
import type { RelayProcess } from "../relay-process.ts";
import { createdObject, joinCommand, reachText } from "../room-announcement.ts";
import type { Opening } from "../shows.ts";
import { startHere } from "./serve.ts";

export interface HostOptions extends RelayOptions, StayOptions {
  readonly name: string;
}

/** Starts a relay, creates a room, says how to get in, and stays there; returns the exit code. */
export async function host(invocation: Invocation, options: HostOptions): Promise<number> {
  const name = parseRoomName(options.name);
  const self = await thisSelf(invocation, options);
  if (self === null) return EXIT_OK;
  const relay = await startHere(options, () => {});
  try {
    const platform = withShortcut(self.platform, relay);
    const plan = {
      platform,
      origin: relay.url,
      name,
      policy: DEFAULT_POLICY,
      nick: self.nick,
      identity: self.identity,
      lasting: self.profile !== null,
    };
    const room = await newRoom({ ...plan, createKey: invocation.secrets.createKey ?? process.env["CREATE_KEY"] });
    if (rendererFor(options.renderer) === "json")
      process.stdout.write(`${JSON.stringify(createdObject(room, name, relay.url))}\n`);
    const opening = await announcement(room, relay.url);
    return await stay(invocation, { ...self, platform }, room.entrance, options, opening);
  } finally {
    await relay.stop();
  }
}

async function announcement({ link }: NewRoom, origin: string): Promise<Opening> {
  const { isTTY, columns } = process.stdout;
  const { drawQrCode } = await import("../qr-code.ts");
  const code = isTTY ? drawQrCode(link, columns) : null;
  const { printed } = texts();
  const lines = [
    printed.whoeverHas,
    link,
    ...reachText(origin),
    printed.toJoinElsewhere(joinCommand(origin)),
    printed.yours,
  ];
  return { painted: code ?? [], lines };
}

/** This process reaches its own relay without going round by the public address, which may lead through a proxy. */
function withShortcut(platform: Platform, { url, localUrl }: RelayProcess): Platform {
  const near = (address: string, from: string, to: string) =>
    address.startsWith(from) ? to + address.slice(from.length) : address;
  const socketOf = (origin: string) => origin.replace(/^http/u, "ws");
  return {
    ...platform,
    fetch: (address, init) => platform.fetch(near(address, url, localUrl), init),
    connect: (address, token, handlers) =>
      platform.connect(near(address, socketOf(url), socketOf(localUrl)), token, handlers),
  };
}
