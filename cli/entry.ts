// Owns the way into a room from the command line: who one is, where the invite is, how the room is drawn. Must not know what is done there.
import { importOwner, newIdentity, parseOwnerKey } from "../client/credentials.ts";
import type { Profile } from "../client/profile.ts";
import { openRoom } from "../client/room.ts";
import { ChatError } from "../protocol/errors.ts";
import { converse } from "./conversation.ts";
import { type Destination, findInvite, readSecretFile } from "./invite-source.ts";
import type { Invocation } from "./invocation.ts";
import { texts } from "./language.ts";
import { guestNick, parseNick } from "./names.ts";
import type { EnterOptions, RendererName, StayOptions } from "./options.ts";
import { nodePlatform } from "./platform-node.ts";
import type { Entrance, Self } from "./self.ts";
import { defaultSettings, type Settings } from "./settings.ts";
import { isScreen, type Opening, showsOf } from "./shows.ts";
import { LiveStage } from "./stage.ts";

const SECOND_MS = 1_000;

/** A fresh identity or that of a profile, with its nick; null where the person who was asked for a passphrase gave up. */
export async function thisSelf(invocation: Invocation, options: EnterOptions): Promise<Self | null> {
  const chosen = options.nick === undefined ? null : parseNick(options.nick);
  const common = { platform: nodePlatform, openRoom, connectTimeoutMs: options.timeout * SECOND_MS };
  const nickIsChosen = chosen !== null;
  if (options.profile === undefined)
    return { ...common, identity: await newIdentity(), profile: null, nick: chosen ?? guestNick(), nickIsChosen };
  const { enterProfile } = await import("./profile/session.ts");
  const profile = await enterProfile(invocation, options.profile);
  if (profile === null) return null;
  const nick = await profile.takeNick(chosen ?? profile.nick ?? guestNick());
  return { ...common, identity: profile.identity, profile, nick, nickIsChosen };
}

/** Where the invite leads, or the room of the profile that is meant, with the owner key where one is given; null where the person who was asked gave up. */
export async function findEntrance(
  invocation: Invocation,
  { profile }: Self,
  argument: string | undefined,
  options: EnterOptions,
): Promise<Entrance | null> {
  const { secrets, stdin, mayAsk } = invocation;
  const elsewhere = options.inviteFile !== undefined || secrets.invite !== undefined;
  const isNamed = argument !== undefined || !elsewhere;
  const known = profile !== null && isNamed ? await linkInProfile(profile, argument, mayAsk) : undefined;
  if (known === null) return null;
  const sources = {
    argument: known ?? argument,
    file: options.inviteFile,
    environment: secrets.invite,
    stdin,
    ask: mayAsk ? askForInvite : null,
  };
  const destination = await findInvite(sources, options.insecure === true);
  if (destination === null) return null;
  const text =
    options.ownerFile === undefined ? secrets.owner : await readSecretFile("--owner-file", options.ownerFile);
  return text === undefined ? destination : { ...destination, owner: await ownerOf(text, destination) };
}

/** How a room is drawn where nobody says: rich on a terminal, else minimal. */
export function rendererFor(chosen: RendererName | undefined): RendererName {
  if (chosen === "rich" || chosen === undefined) return isScreen() ? "rich" : "minimal";
  return chosen;
}

/** Goes in, and stays until it is over; returns the exit code. */
export async function stay(
  invocation: Invocation,
  self: Self,
  entrance: Entrance,
  options: StayOptions,
  opening: Opening = NO_OPENING,
): Promise<number> {
  const name = rendererFor(options.renderer);
  const settings = { ...defaultSettings(name !== "rich"), ...chosenSettings(options) };
  const { stdin, mayAsk } = invocation;
  const { buffer } = options;
  const stage = await LiveStage.open({ load: showsOf({ settings, buffer, stdin, opening }), mayAsk }, name);
  return converse({
    ...self,
    ...{ renderer: stage, stage, input: stage.input(), entrance, settings, buffer },
    timeoutMs: options.timeout * SECOND_MS,
    listen: options.listen === true,
    insecure: options.insecure === true,
    createKey: invocation.secrets.createKey,
  });
}

const NO_OPENING: Opening = { painted: [], lines: [] };

function chosenSettings({ times, markdown, notify, images }: StayOptions): Partial<Settings> {
  return {
    ...(times === undefined ? {} : { times }),
    ...(markdown === false ? { markdown: "off" as const } : {}),
    ...(notify === undefined ? {} : { notify }),
    ...(images === undefined ? {} : { images }),
  };
}

async function linkInProfile(profile: Profile, chosen: string | undefined, mayAsk: boolean) {
  const { knownLink } = await import("./profile/known-rooms.ts");
  return knownLink(profile, chosen, mayAsk);
}

async function askForInvite(): Promise<string | null> {
  const { askHidden } = await import("./prompt.ts");
  return askHidden(texts().prompts.invite);
}

async function ownerOf(text: string, { room }: Destination): Promise<NonNullable<Entrance["owner"]>> {
  let seed: Uint8Array;
  try {
    seed = parseOwnerKey(text);
  } catch (cause) {
    throw new ChatError("usage", texts().usage.ownerKey, { cause });
  }
  return { key: await importOwner(seed, room), text };
}
