// Shows that a relay sees nothing readable: what it received, stored and printed in a whole conversation is searched for every secret.
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { decodeBase64Url } from "../../protocol/bytes.ts";
import { runChat } from "../helpers/chat-process.ts";
import { RecordingProxy } from "../helpers/recording-proxy.ts";
import { ServedRelay } from "../helpers/served-relay.ts";
import { findTraces } from "../helpers/traces.ts";

const FILE_TEXT = "Frau Brettschneider: 4.711 Taler im Monat\n".repeat(3_000);

async function storedBy(relay: ServedRelay): Promise<Buffer> {
  const entries = await readdir(relay.dataDir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name !== "owner-key");
  return Buffer.concat(await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name)))));
}

for (const history of ["shared", "sealed"]) {
  it(`a relay receives, stores and prints no name, text, link or key of a ${history} room`, async () => {
    await using relay = await ServedRelay.start();
    await using proxy = await RecordingProxy.start(relay.url);
    const created = await runChat([
      "create",
      "--json",
      "--server",
      proxy.url,
      "--name",
      "Gartenhäuschen 7",
      "--history",
      history,
      "--retention",
      "disk",
    ]);
    const room = created.lines[0] ?? { type: "none" };
    const invite = String(room["invite"]);
    const ann = await relay.join(invite, "Annegret-Überall");
    const bob = await relay.join(invite, "Balthasar_the_2nd");
    await ann.say("Die Katze sitzt auf dem Dach 🐈");
    await bob.say('a "quoted" line\nand another');
    await ann.until((line) => line["text"] === 'a "quoted" line\nand another');
    bob.tell({ type: "command", text: "/nick Cornelius-der-Dritte", id: "n" });
    await ann.until((line) => line["event"] === "nick");
    ann.tell({ type: "command", text: "/invite", id: "i" });
    const minted = await ann.until((line) => line.type === "result" && line["command"] === "invite");

    const folder = await mkdtemp(join(tmpdir(), "sotto-blind-"));
    const secretFile = join(folder, "Gehaltsliste-2031.pdf");
    await writeFile(secretFile, FILE_TEXT);
    ann.tell({ type: "send_file", path: secretFile, id: "f" });
    const file = await bob.until((line) => line.type === "file");
    bob.tell({ type: "save", file: (file["file"] as { id: string }).id, path: join(folder, "saved") });
    await bob.until((line) => line.type === "saved");
    expect(await readFile(join(folder, "saved"), "utf8")).toBe(FILE_TEXT);
    await rm(folder, { recursive: true });

    const seen = Buffer.concat([proxy.seen, await storedBy(relay), Buffer.from(relay.printed)]);
    expect(seen.length).toBeGreaterThan(5_000);
    expect(findTraces(seen, [String(room["room"])]).length).toBeGreaterThan(0);
    const fragments = [invite, String((minted["data"] as { invite: string }).invite)].map(
      (link) => link.split("#")[1] ?? "",
    );
    const secrets = fragments.map((fragment) => decodeBase64Url(fragment)?.slice(5, 37) ?? new Uint8Array(32));
    const fingerprints = ann
      .all("ready")
      .flatMap((line) => (line["members"] as { fingerprint: string }[]).map((member) => member.fingerprint));
    expect(fingerprints.length).toBeGreaterThan(0);
    const names = ["Gartenhäuschen 7", "Annegret-Überall", "Balthasar_the_2nd", "Cornelius-der-Dritte"];
    const files = [
      "Gehaltsliste-2031",
      "application/pdf",
      FILE_TEXT.slice(0, 40),
      String((file["file"] as { sha256: string }).sha256),
    ];
    expect(findTraces(seen, [(file["file"] as { id: string }).id]).length).toBeGreaterThan(0);
    expect(
      findTraces(seen, [...files, Buffer.from(String((file["file"] as { sha256: string }).sha256), "hex")]),
    ).toEqual([]);
    expect(seen.includes("AGE-SECRET-KEY")).toBe(false);
    expect(seen.includes("age-encryption.org/v1")).toBe(true);
    const texts = ["Die Katze sitzt auf dem Dach 🐈", 'a "quoted" line\nand another'];
    const keys = fingerprints.flatMap((fingerprint) => [
      fingerprint,
      Buffer.from(fingerprint.replaceAll("-", ""), "hex"),
    ]);
    expect(findTraces(seen, [...names, ...texts, ...keys, ...fragments, ...secrets, String(room["owner"])])).toEqual(
      [],
    );
  });
}
