// Owns the comparison of what members showed with what they were told is delivered, and with what was typed. Must not know how they were disturbed.

/** One thing that a member told: an event of a session, or a line of a process. */
export type Told = { readonly type: string } & Readonly<Record<string, unknown>>;

/** A member and all that it told, in order. */
export interface Witness {
  readonly name: string;
  readonly told: readonly Told[];
  /** Its texts, each of its own, in order; the id of each is the text. */
  readonly typed: readonly string[];
  /** Of those, what went into a process that was killed before it said that it had them. */
  readonly dropped?: ReadonlySet<string>;
  /** Warnings that this member must be given, and no others. */
  readonly warnings?: readonly string[];
  /** Where it was kicked: what was typed once the kick was done. Of what came before, it has seen some beginning. */
  readonly unseen?: ReadonlySet<string>;
}

/** A room, as far as it decides what may be missing. `forgetful` where it lost its memory, or its messages expired. */
export interface Room {
  readonly retention: "memory" | "disk";
  readonly forgetful: boolean;
}

interface Shown {
  readonly seq: number;
  readonly text: string;
}
interface Gap {
  readonly from: number;
  readonly to: number;
}

const numberOf = (told: Told, field: string) => Number(told[field]);

/** The messages that a member showed. */
const shownBy = ({ told }: Pick<Witness, "told">): Shown[] =>
  told
    .filter(({ type }) => type === "message")
    .map((one) => ({ seq: numberOf(one, "seq"), text: String(one["text"]) }));

const sentBy = ({ told }: Witness): Shown[] =>
  told.filter(({ type }) => type === "sent").map((one) => ({ seq: numberOf(one, "seq"), text: String(one["id"]) }));

const gapsOf = ({ told }: Witness): Gap[] =>
  told.filter(({ type }) => type === "gap").map((one) => ({ from: numberOf(one, "from"), to: numberOf(one, "to") }));

/** What was there before a member came may be gone without a word: its past begins with the first message that it shows. */
const beganAt = (witness: Witness): number =>
  Math.min(readyAt(witness), shownBy(witness)[0]?.seq ?? Number.POSITIVE_INFINITY);
const readyAt = ({ told }: Witness): number => Number(told.find(({ type }) => type === "ready")?.["seq"] ?? 0);
/** One who was kicked has seen what it has seen, and nothing was owed to it from then on. */
const endedAt = (witness: Witness): number =>
  witness.unseen === undefined ? Number.POSITIVE_INFINITY : (shownBy(witness).at(-1)?.seq ?? 0);

const contains = ({ from, to }: Gap, seq: number) => from <= seq && seq <= to;

/** What is wrong with what members of one room told, in sentences; nothing where all is well. */
export function findFaults(witnesses: readonly Witness[], room: Room): string[] {
  return [
    ...witnesses.flatMap((witness) => [
      ...faultsOfOrder(witness),
      ...faultsOfDelivery(witness),
      ...faultsOfGaps(witness, witnesses, room),
      ...faultsOfWarnings(witness),
      ...faultsOfKick(witness),
    ]),
    ...faultsOfOrigin(witnesses),
    ...faultsOfAgreement(witnesses, room),
  ];
}

/** Each text once, and sequence numbers strictly increasing. */
function faultsOfOrder(witness: Witness): string[] {
  const shown = shownBy(witness);
  const texts = shown.map(({ text }) => text);
  const twice = texts.filter((text, index) => texts.indexOf(text) !== index);
  const back = shown.filter(({ seq }, index) => seq <= (shown[index - 1]?.seq ?? 0));
  return [
    ...twice.map((text) => `${witness.name} showed ${text} twice`),
    ...back.map(
      ({ seq, text }) => `${witness.name} showed ${text} as number ${seq}, which is not above the one before`,
    ),
  ];
}

/** All that was typed is acknowledged once, in the order in which it was typed, as the number under which its writer shows it. */
function faultsOfDelivery(witness: Witness): string[] {
  const { name, typed, dropped, unseen } = witness;
  const sent = sentBy(witness);
  const shown = shownBy(witness);
  const ids = sent.map(({ text }) => text);
  // A process that is killed may have shown its text and not said any more that it was sent.
  const owed = unseen === undefined ? typed.filter((text) => dropped?.has(text) !== true) : [];
  return [
    ...owed.filter((text) => !ids.includes(text)).map((text) => `${name}'s ${text} was never acknowledged`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${name}'s ${id} was acknowledged twice`),
    ...ids.filter((id) => !typed.includes(id)).map((id) => `${name} was told that ${id} is sent, which it never typed`),
    ...sent
      .filter(({ seq }, at) => seq <= (sent[at - 1]?.seq ?? 0))
      .map(({ seq }) => `${name} was given number ${seq} out of order`),
    ...sent
      .filter((one) => !shown.some(({ seq, text }) => seq === one.seq && text === one.text))
      .map(({ seq, text }) => `${name}'s ${text} was acknowledged as number ${seq}, and is not shown as that`),
  ];
}

/** A gap names only what was not shown, ends below what came later, and holds something that is gone; a disk room has none. */
function faultsOfGaps(witness: Witness, witnesses: readonly Witness[], { retention, forgetful }: Room): string[] {
  const mine = new Set(shownBy(witness).map(({ seq }) => seq));
  const known = witnesses.flatMap((one) => [...shownBy(one), ...sentBy(one)].map(({ seq }) => seq));
  const newest = Math.max(0, ...known);
  return gapsOf(witness).flatMap((gap) => {
    const place = `${witness.name}'s gap from ${gap.from} to ${gap.to}`;
    const inside = shownBy(witness).filter(({ seq }) => contains(gap, seq));
    const isMissing = known.some((seq) => contains(gap, seq) && !mine.has(seq));
    return [
      ...(retention === "disk" ? [`${place} is in a disk room`] : []),
      ...(gap.to < gap.from ? [`${place} is none`] : []),
      ...inside.map(({ text }) => `${place} holds ${text}, which was shown`),
      ...(gap.to > newest ? [`${place} ends beyond all that was said`] : []),
      // What was lost with a relay's memory before anybody saw it has a number that nobody can name.
      ...(isMissing || forgetful ? [] : [`${place} holds nothing that is missing`]),
    ];
  });
}

/** An honest relay is accused of nothing, and nothing fails; a clock that is wrong is named. */
function faultsOfWarnings({ name, told, warnings = [], unseen }: Witness): string[] {
  const given = told.filter(({ type }) => type === "warning").map(({ code }) => String(code));
  const errors = told.filter(({ type }) => type === "error").map(({ code }) => String(code));
  return [
    ...given.filter((code) => !warnings.includes(code)).map((code) => `${name} was warned: ${code}`),
    ...warnings.filter((code) => !given.includes(code)).map((code) => `${name} was not warned: ${code}`),
    ...errors.filter((code) => unseen === undefined || code !== "kicked").map((code) => `${name} was told: ${code}`),
  ];
}

/** Who was kicked is told so, and shows nothing that was said afterwards. */
function faultsOfKick(witness: Witness): string[] {
  const { name, told, unseen } = witness;
  if (unseen === undefined) return [];
  const isTold = told.some(({ type, reason }) => type === "left" && reason === "kicked");
  return [
    ...(isTold ? [] : [`${name} was kicked and not told`]),
    ...shownBy(witness)
      .filter(({ text }) => unseen.has(text))
      .map(({ text }) => `${name} showed ${text}, which was said after its kick`),
  ];
}

/** Nobody shows what nobody typed. */
function faultsOfOrigin(witnesses: readonly Witness[]): string[] {
  const typed = new Set(witnesses.flatMap((witness) => witness.typed));
  return witnesses.flatMap((witness) =>
    shownBy(witness)
      .filter(({ text }) => !typed.has(text))
      .map(({ text }) => `${witness.name} showed ${text}, which nobody typed`),
  );
}

/** One number, one text; and what is missing from one is in a gap of theirs that holds its number. */
function faultsOfAgreement(witnesses: readonly Witness[], { retention }: Room): string[] {
  const texts = new Map<number, string>();
  const numbers = new Map<string, Set<number>>();
  const faults: string[] = [];
  for (const { seq, text } of witnesses.flatMap((witness) => [...shownBy(witness), ...sentBy(witness)])) {
    if ((texts.get(seq) ?? text) !== text)
      faults.push(`number ${seq} is ${texts.get(seq)} to one and ${text} to another`);
    texts.set(seq, text);
    numbers.set(text, (numbers.get(text) ?? new Set()).add(seq));
  }
  for (const [text, seqs] of numbers) {
    // A memory room that lost an acknowledgement with its memory has the text a second time, for those who missed the first.
    if (seqs.size > 1 && retention === "disk") faults.push(`${text} has the numbers ${[...seqs].join(" and ")}`);
    for (const witness of witnesses) {
      const shown = shownBy(witness).some((one) => one.text === text);
      const before = retention === "memory" && Math.max(...seqs) < beganAt(witness);
      const after = Math.max(...seqs) > endedAt(witness);
      const gone = before || after || gapsOf(witness).some((gap) => [...seqs].every((seq) => contains(gap, seq)));
      if (!shown && !gone) faults.push(`${witness.name} did not show ${text}, and no gap of theirs holds it`);
    }
  }
  return [...new Set(faults)];
}
