// Owns what somebody needs to enter the group with nobody online: GroupInfos, boxes, the newest kick, old history keys. Must not open any.
import { KEPT_GROUP_INFOS } from "../protocol/limits.ts";
import type { ServerFrameOf, State } from "../protocol/server-frames.ts";

/** Boxes of the newest commits are kept even where no message of their epoch is left. */
const KEPT_NEWEST_BOXES = 8;

/** Many may commit at once, and the first acceptable commit wins: of so many of the newest epochs the first GroupInfo is kept as well. */
const KEPT_FIRST_GROUP_INFOS = 3;
/** Of so many of those who are connected and have been here longest the newest is kept too: newcomers by the dozen cannot push it out. */
const KEPT_ELDERS = 4;
const DROP_OTHERS = `
  DELETE FROM groups
  WHERE seq NOT IN (SELECT MAX(seq) AS newest FROM groups GROUP BY member ORDER BY newest DESC LIMIT ?)
    AND seq NOT IN (SELECT MIN(seq) AS begun FROM groups GROUP BY epoch ORDER BY begun DESC LIMIT ?)
    AND seq NOT IN (SELECT MAX(seq) FROM groups WHERE member IN (SELECT id FROM members WHERE online = 1)
                    GROUP BY member ORDER BY MIN(first) LIMIT ?)`;

/** All boxes together, in characters; one committer leaves one for each epoch. */
const MAX_BOXES_CHARACTERS = 16_777_216;

/** What one commit leaves behind. `epoch` and `generation` are those that it opens. */
export interface GroupState {
  readonly seq: number;
  readonly from: string;
  readonly generation: number;
  readonly epoch: number;
  readonly groupInfo: string;
  readonly box: string | undefined;
}

type Kick = NonNullable<State["kick"]>;

type BoxIndex = { seq: number; epoch: number; from: string; length: number };

/** The group states of one room, in storage. */
export class GroupStates {
  readonly #sql: SqlStorage;
  #boxes: BoxIndex[];

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    this.#boxes = sql
      .exec<BoxIndex>('SELECT seq, epoch, member AS "from", length(box) AS length FROM boxes ORDER BY seq')
      .toArray();
  }

  /** Keeps what a commit leaves, as the newest of its committer. */
  keep({ seq, from, generation, epoch, groupInfo, box }: GroupState): void {
    const known = this.#sql.exec<{ first: number | null }>(
      "SELECT MIN(first) AS first FROM groups WHERE member = ?",
      from,
    );
    const first = known.one().first ?? seq;
    this.#sql.exec("INSERT INTO groups VALUES (?, ?, ?, ?, ?, ?)", seq, from, generation, epoch, groupInfo, first);
    this.#sql.exec(DROP_OTHERS, KEPT_GROUP_INFOS, KEPT_FIRST_GROUP_INFOS, KEPT_ELDERS);
    if (box === undefined) return;
    this.#sql.exec("INSERT INTO boxes VALUES (?, ?, ?, ?, ?)", seq, generation, epoch, box, from);
    this.#dropBoxes((other) => other.epoch === epoch && other.from === from);
    this.#boxes.push({ seq, epoch, from, length: box.length });
  }

  /** Keeps a kick as the newest, for those who slept; `generation` and `epoch` are those that it was made in. */
  keepKick(kick: Kick): void {
    const { seq, generation, epoch, ...notice } = kick;
    this.#sql.exec(
      "INSERT OR REPLACE INTO kick VALUES (1, ?, ?, ?, ?)",
      seq,
      generation,
      epoch,
      JSON.stringify(notice),
    );
    if (kick.history === undefined) return;
    this.#sql.exec("INSERT OR REPLACE INTO histories VALUES (?, ?)", generation, kick.history);
  }

  /** Drops the boxes that no retained message needs: those of epochs other than `epochs`. */
  prune(epochs: ReadonlySet<number>): void {
    const newest = this.#boxes.slice(-KEPT_NEWEST_BOXES);
    const needed = this.#boxes.filter((box) => epochs.has(box.epoch) || newest.includes(box));
    let characters = 0;
    for (const box of needed.toReversed()) {
      characters += box.length;
      if (characters > MAX_BOXES_CHARACTERS) needed.splice(needed.indexOf(box), 1);
    }
    this.#dropBoxes((box) => !needed.includes(box));
  }

  #dropBoxes(isDropped: (box: BoxIndex) => boolean): void {
    for (const { seq } of this.#boxes.filter(isDropped)) this.#sql.exec("DELETE FROM boxes WHERE seq = ?", seq);
    this.#boxes = this.#boxes.filter((box) => !isDropped(box));
  }

  /** The answer to `sync`; boxes and old history keys only where they are asked for. */
  answer(ref: string, seq: number, steps: State["steps"], history: boolean): ServerFrameOf<"state"> {
    const groups = this.#sql
      .exec<State["groups"][number]>(
        'SELECT seq, member AS "from", generation, epoch, info AS groupInfo FROM groups ORDER BY seq DESC',
      )
      .toArray();
    const boxes = history
      ? this.#sql.exec<State["boxes"][number]>("SELECT seq, generation, epoch, box FROM boxes ORDER BY seq").toArray()
      : [];
    const histories = history
      ? this.#sql
          .exec<State["histories"][number]>("SELECT generation, history FROM histories ORDER BY generation")
          .toArray()
      : [];
    return { type: "state", ref, seq, groups, steps, boxes, kick: this.#kick(), histories };
  }

  #kick(): Kick | null {
    const rows = this.#sql.exec<{ seq: number; generation: number; epoch: number; notice: string }>(
      "SELECT seq, generation, epoch, notice FROM kick",
    );
    const [row] = rows.toArray();
    return row === undefined
      ? null
      : { seq: row.seq, generation: row.generation, epoch: row.epoch, ...JSON.parse(row.notice) };
  }
}
