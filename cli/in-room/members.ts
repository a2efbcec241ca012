// Owns the commands about people in the room. Must not know how anything is drawn.
import type { Member } from "../../client/events.ts";
import { memberObject } from "../json-renderer.ts";
import { eitherOf, texts } from "../language.ts";
import { findMember, namedMember } from "../people.ts";
import type { Answer } from "../renderer.ts";
import { isolateName, sanitiseLine } from "../sanitise.ts";
import { type Command, type CommandContext, line, misuse } from "./command.ts";

export const members: Command = {
  name: "members",
  usage: "",
  run({ here }) {
    const { answers, comma } = texts();
    const all = here.members();
    const myId = here.room.me()?.id;
    const lines = all.map((member) => {
      const marks = [
        ...(member.id === myId ? [answers.you] : []),
        ...(member.owner ? [answers.owner] : []),
        ...(member.verified ? [answers.verified] : []),
      ];
      return [
        namedMember(member, all),
        ...(marks.length === 0 ? [] : [`(${marks.join(comma)})`]),
        "",
        keyOf(member),
      ].join(" ");
    });
    return { data: { members: all.map(memberObject) }, lines };
  },
};

export const verify: Command = {
  name: "verify",
  argument: "nick",
  usage: "[NICK [yes|no]]",
  async run(context) {
    const { here, rest, rooms } = context;
    const all = here.members();
    if (rest === "")
      return { data: { members: all.map(memberObject) }, lines: all.map((one) => identityLine(one, all)) };
    const { member, verdict } = verdictIn(context);
    const name = namedMember(member, all);
    if (member.id === here.room.me()?.id)
      return { data: { member: memberObject(member) }, lines: [identityLine(member, all), texts().verifying.yourself] };
    if (verdict === null) return compareWith(context, member, name);
    here.room.do({ type: "verify", member: member.id, verified: verdict });
    const { verified, unverified, onlyNow } = texts().verifying;
    const lines = [verdict ? verified(name) : unverified(name), ...(rooms.options.profile === null ? [onlyNow] : [])];
    return { data: { member: { ...memberObject(member), verified: verdict } }, lines };
  },
};

export const kick: Command = {
  name: "kick",
  argument: "nick",
  usage: "NICK",
  run(context) {
    const { here, id } = context;
    const member = memberIn(context, context.rest);
    if (member.id === here.room.me()?.id) throw misuse(texts().misuses.yourself);
    here.room.do({ type: "kick", member: member.id, id });
    return null;
  },
};

export const owner: Command = {
  name: "owner",
  argument: "nick",
  usage: "[NICK]",
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
  run({ here, rest, id, interactive }) {
    if (interactive && rest !== "now") return line(texts().answers.burnHow);
    here.burning = here.room.me()?.owner === true;
    here.room.do({ type: "burn", id });
    return null;
  },
};

/** What both people read to each other. */
async function compareWith({ here }: CommandContext, member: Member, name: string): Promise<Answer> {
  const number = here.room.safetyNumber(member.id);
  if (number === null) throw misuse(texts().misuses.nobody(name));
  const { wordlist } = await import("@scure/bip39/wordlists/english.js");
  const words = number.words.map((index) => wordlist[index] ?? "");
  const groups = number.digits.split(" ");
  const { compare, ifSame } = texts().verifying;
  const half = groups.length / 2;
  return {
    data: { member: memberObject(member), number: number.digits, words },
    lines: [
      compare(name),
      ...[groups.slice(0, half), groups.slice(half)].map((line) => `  ${line.join(" ")}`),
      ...[words.slice(0, half), words.slice(half)].map((line) => `  ${line.join(" ")}`),
      ifSame(name),
    ],
  };
}

/** Whom `/verify` means, and what it says of them; a nick may itself end with such a word. */
function verdictIn(context: CommandContext): { member: Member; verdict: boolean | null } {
  const whole = findMember(context.rest, context.here.members());
  if ("member" in whole) return { member: whole.member, verdict: null };
  const [, nick = context.rest, word = ""] = /^(.*\S)\s+(yes|no)$/iu.exec(context.rest) ?? [];
  return { member: memberIn(context, nick), verdict: word === "" ? null : word.toLowerCase() === "yes" };
}

function identityLine(member: Member, all: readonly Member[]): string {
  const { answers } = texts();
  const marks = member.verified ? ` (${answers.verified})` : "";
  return `${namedMember(member, all)}  ${keyOf(member)}${marks}`;
}

function keyOf({ fingerprint }: Member): string {
  return isolateName(sanitiseLine(fingerprint));
}

function describeOwners({ here }: CommandContext): Answer {
  const all = here.members();
  const owners = all.filter((member) => member.owner);
  const { answers, comma } = texts();
  const names = owners.map((member) => namedMember(member, all)).join(comma);
  const said = owners.length === 0 ? answers.noOwner : answers.ownedBy(names);
  const key = here.ownerKey === null ? [] : [answers.ownerKey(here.ownerKey)];
  return { data: { owners: owners.map(memberObject), key: here.ownerKey }, lines: [said, ...key] };
}

function memberIn({ here }: CommandContext, text: string): Member {
  const all = here.members();
  const { misuses } = texts();
  if (text === "") throw misuse(misuses.whom);
  const found = findMember(text, all);
  if ("member" in found) return found.member;
  if (found.several.length === 0) throw misuse(misuses.nobody(isolateName(sanitiseLine(text))));
  throw misuse(misuses.several(eitherOf(found.several.map((member) => namedMember(member, all)))));
}
