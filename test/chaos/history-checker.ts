// Owns the comparison of what members showed with what they were told is delivered. Must not know how they were disturbed.

/** One thing that a member told: an event of a session, or a line of a process. */
export type Told = { readonly type: string } & Readonly<Record<string, unknown>>;

/** A member and all that it told, in order. `typed` are its texts, each of its own, in order. */
export interface Witness {
  readonly name: string;
  readonly told: readonly Told[];
  readonly typed: readonly string[];
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

const shownBy = ({ told }: Witness): Shown[] =>
  told
    .filter(({ type }) => type === "message")
    .map((one) => ({ seq: numberOf(one, "seq"), text: String(one["text"]) }));

const gapsOf = ({ told }: Witness): Gap[] =>
  told.filter(({ type }) => type === "gap").map((one) => ({ from: numberOf(one, "from"), to: numberOf(one, "to") }));

/** What was there before a member came may be gone without a word: its past begins with the first message that it shows. */
const beganAt = (witness: Witness): number =>
  Math.min(readyAt(witness), shownBy(witness)[0]?.seq ?? Number.POSITIVE_INFINITY);
const readyAt = ({ told }: Witness): number => Number(told.find(({ type }) => type === "ready")?.["seq"] ?? 0);

const contains = ({ from, to }: Gap, seq: number) => from <= seq && seq <= to;

/** What is wrong with what members of one room told, in sentences; nothing where all is well. */
export function findFaults(witnesses: readonly Witness[], retention: "memory" | "disk"): string[] {
  return [
    ...witnesses.flatMap((witness) => [
      ...faultsOfOrder(witness),
      ...faultsOfDelivery(witness),
      ...faultsOfGaps(witness, retention),
    ]),
    ...faultsOfAgreement(witnesses, retention),
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

/** All that was typed is acknowledged once, in the order in which it was typed. */
function faultsOfDelivery({ name, told, typed }: Witness): string[] {
  const sent = told.filter(({ type }) => type === "sent");
  const ids = sent.map(({ id }) => String(id));
  const seqs = sent.map((one) => numberOf(one, "seq"));
  return [
    ...typed.filter((text) => !ids.includes(text)).map((text) => `${name}'s ${text} was never acknowledged`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${name}'s ${id} was acknowledged twice`),
    ...seqs
      .filter((seq, at) => seq <= (seqs[at - 1] ?? 0))
      .map((seq) => `${name} was given number ${seq} out of order`),
  ];
}

/** A gap names only what was not shown; a disk room has none. */
function faultsOfGaps(witness: Witness, retention: "memory" | "disk"): string[] {
  const shown = shownBy(witness);
  return gapsOf(witness).flatMap((gap) => {
    const place = `${witness.name}'s gap from ${gap.from} to ${gap.to}`;
    const inside = shown.filter(({ seq }) => contains(gap, seq));
    return [
      ...(retention === "disk" ? [`${place} is in a disk room`] : []),
      ...(gap.to < gap.from ? [`${place} is none`] : []),
      ...inside.map(({ text }) => `${place} holds ${text}, which was shown`),
    ];
  });
}

/** One number, one text; and what is missing from one is in a gap of theirs that holds its number. */
function faultsOfAgreement(witnesses: readonly Witness[], retention: "memory" | "disk"): string[] {
  const texts = new Map<number, string>();
  const numbers = new Map<string, Set<number>>();
  const faults: string[] = [];
  for (const { seq, text } of witnesses.flatMap(shownBy)) {
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
      const gone = before || gapsOf(witness).some((gap) => [...seqs].every((seq) => contains(gap, seq)));
      if (!shown && !gone) faults.push(`${witness.name} did not show ${text}, and no gap of theirs holds it`);
    }
  }
  return [...new Set(faults)];
}
