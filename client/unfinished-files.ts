// Owns what is to become of each file that an earlier process was sending. Must not do it.
import type { FileOutcome } from "../crypto/file-seal.ts";
import type { OwnFile } from "./own-file.ts";
import type { RoomState } from "./room-state.ts";

/** What is to be done about a file; `isTold` where the room knows of it, or will by what waits to be said. */
export type Unfinished =
  | { readonly next: "go_on"; readonly own: OwnFile; readonly outcome: FileOutcome; readonly isTold: boolean }
  | { readonly next: "take_back"; readonly own: OwnFile; readonly isTold: boolean }
  /** Nothing is known of it but that the room was told. */
  | { readonly next: "say_gone"; readonly file: string }
  | { readonly next: "settle"; readonly own: OwnFile }
  | { readonly next: "forget"; readonly own: OwnFile };

/** Every file of one's own that is not over and done with. */
export function unfinishedFiles({ outbox, files, setup }: RoomState, relayNow: number): readonly Unfinished[] {
  const waiting = outbox.items().flatMap(({ item: { said } }) => (said.kind === "text" ? [] : [said]));
  const isSaid = (file: string, kind: (typeof waiting)[number]["kind"]) =>
    waiting.some((said) => said.file === file && said.kind === kind);
  const listed = new Map(files.list().flatMap((file) => (file.own ? [[file.id, file.state]] : [])));
  const stateOf = (file: string) => {
    if (isSaid(file, "file_gone")) return "gone";
    if (isSaid(file, "file_done")) return "complete";
    return listed.get(file) ?? (isSaid(file, "file") ? "coming" : null);
  };
  const known = setup.ownFiles.all();
  const told = [...listed.keys(), ...waiting.map(({ file }) => file)];
  const unknown = [...new Set(told)].filter((file) => stateOf(file) === "coming" && setup.ownFiles.get(file) === null);
  return [
    ...unknown.map((file) => ({ next: "say_gone", file }) as const),
    ...known.flatMap((own): Unfinished[] => {
      const state = stateOf(own.file);
      if (state === "gone") return [{ next: "forget", own }];
      if (state === "complete") return own.sent ? [] : [{ next: "settle", own }];
      const isTold = state !== null;
      const { outcome } = own;
      if (outcome === null || own.expiresAt <= relayNow) return [{ next: "take_back", own, isTold }];
      return [{ next: "go_on", own, outcome, isTold }];
    }),
  ];
}
