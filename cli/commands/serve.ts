// Owns `chat serve`. Must not know what the relay does.
import { ChatError } from "../../protocol/errors.ts";
import { readCredentials } from "../credential-directory.ts";
import { EXIT_OK } from "../exit-codes.ts";
import { texts } from "../language.ts";
import type { RelayOptions } from "../options.ts";
import { type RelayProcess, startRelay } from "../relay-process.ts";
import { parseServer } from "../server-address.ts";
import { onSignal } from "../signals.ts";

/** Runs a relay until a signal ends it; returns the exit code. */
export async function serve({ json, ...options }: RelayOptions & { readonly json?: boolean }): Promise<number> {
  let listens = false;
  const relay = await startHere(options, (line) => {
    // What goes wrong before that is told as a failure, in one sentence.
    if (listens) process.stderr.write(`${line}\n`);
  });
  listens = true;
  process.stdout.write(
    `${json === true ? JSON.stringify({ type: "listening", url: relay.url }) : texts().printed.listens(relay.url)}\n`,
  );
  const signalled = new Promise<"signal">((settle) => {
    onSignal(() => settle("signal"));
  });
  const end = await Promise.race([signalled, relay.exited]);
  if (end !== "signal") throw new ChatError("internal", texts().usage.relayGone(String(end)));
  await relay.stop();
  return EXIT_OK;
}

/** Starts a relay as the options, this process's environment and its credentials say; throws ChatError. */
export async function startHere(
  { port, host, data, publicUrl }: RelayOptions,
  onLog: (line: string) => void,
): Promise<RelayProcess> {
  const env = { ...process.env, ...(await readCredentials(process.env["CREDENTIALS_DIRECTORY"])) };
  return startRelay({
    ...{ port, host, env, onLog },
    ...(data === undefined ? {} : { dataDir: data }),
    ...(publicUrl === undefined ? {} : { publicUrl: parseServer(publicUrl) }),
  });
}
