// Owns the commands about people in the room. Must not know how anything is drawn.
import type { Member } from "../../client/events.ts";
import { memberObject } from "../json-renderer.ts";
import { findMember, shownNick } from "../people.ts";
import type { Answer } from "../renderer.ts";
import { sanitiseLine } from "../sanitise.ts";
import { type Command, type CommandContext, line, misuse } from "./command.ts";

export const members: Command = {
  name: "members",
  usage: "",
  help: "show who is here",
  run({ here }) {
    const all = here.members();
    const myId = here.room.me()?.id;
    const lines = all.map((member) => {
      const marks = [
        ...(member.id === myId ? ["you"] : []),
        ...(member.owner ? ["owner"] : []),
        ...(member.verified ? ["verified"] : []),
      ];
      return [shownNick(member, all), ...(marks.length === 0 ? [] : [`(${marks.join(", ")})`])].join(" ");
    });
    return { data: { members: all.map(memberObject) }, lines };
  },
};

export const verify: Command = {
  name: "verify",
  argument: "nick",
  usage: "[NICK]",
  help: "show fingerprints, to compare them over another channel",
  run(context) {
    const all = context.here.members();
    const chosen = context.rest === "" ? all : [memberIn(context, context.rest)];
    const lines = chosen.map((member) => `${shownNick(member, all)}  ${sanitiseLine(member.fingerprint)}`);
    return { data: { members: chosen.map(memberObject) }, lines };
  },
};

export const kick: Command = {
  name: "kick",
  argument: "nick",
  usage: "NICK",
  help: "remove somebody for good; the room gets a new link (owners only)",
  run(context) {
    const { here, id } = context;
    const member = memberIn(context, context.rest);
    if (member.id === here.room.me()?.id) throw misuse("That is you; /quit leaves the room.");
    here.room.do({ type: "kick", member: member.id, id });
    return null;
  },
};

export const owner: Command = {
  name: "owner",
  argument: "nick",
  usage: "[NICK]",
  help: "show who owns the room and the key that proves it, or make somebody a further owner",
  run(context) {
    const { here, rest, id } = context;
    if (rest === "") return describeOwners(context);
    here.room.do({ type: "owner", member: memberIn(context, rest).id, id });
    return null;
  },
};

export const burn: Command = {
  name: "burn",
  usage: "",
  help: "delete the room for everybody (owners only)",
  run({ here, rest, id, interactive }) {
    if (interactive && rest !== "now")
      return line("This deletes the room and all that was said, for everybody. /burn now does it.");
    here.burning = here.room.me()?.owner === true;
    here.room.do({ type: "burn", id });
    return null;
  },
};

function describeOwners({ here }: CommandContext): Answer {
  const all = here.members();
  const owners = all.filter((member) => member.owner);
  const names = owners.map((member) => shownNick(member, all)).join(", ");
  const said = owners.length === 0 ? "No owner is here." : `Owned by ${names}.`;
  const key = here.ownerKey === null ? [] : [`The owner key, for --owner-file; keep it to yourself: ${here.ownerKey}`];
  return { data: { owners: owners.map(memberObject), key: here.ownerKey }, lines: [said, ...key] };
}

function memberIn({ here }: CommandContext, text: string): Member {
  const all = here.members();
  if (text === "") throw misuse("Whom? Give a nick.");
  const found = findMember(text, all);
  if ("member" in found) return found.member;
  if (found.several.length === 0) throw misuse(`Nobody here is called ${sanitiseLine(text)}.`);
  const names = found.several.map((member) => shownNick(member, all)).join(" or ");
  throw misuse(`There are several: ${names}?`);
}
