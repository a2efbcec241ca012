// Owns the command line: which commands and options there are. Must not do what they do: each is imported when it runs.
import { Command, CommanderError, Option } from "commander";
import { takeSecrets } from "./environment.ts";
import type { Invocation } from "./invocation.ts";
import * as options from "./options.ts";
import { VERSION } from "./version.ts";

/** Runs the command line; returns the exit code. Every failure has been reported by then. */
export async function run(argv: readonly string[]): Promise<number> {
  const secrets = takeSecrets(process.env);
  const json = wantsJson(argv, process.env);
  // A reader that went away is no failure; whoever needs to know listens too.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  process.on("uncaughtException", (error) => void fail(error, json).then((exitCode) => process.exit(exitCode)));
  const outcome = { exitCode: 0 };
  const invoke = async () => (await import("./invocation.ts")).thisInvocation(secrets);
  try {
    await refuseLater(argv);
    await buildProgram(invoke, outcome).parseAsync(argv, { from: "user" });
    return outcome.exitCode;
  } catch (error) {
    return fail(error, json);
  }
}

/** Reports a failure; what commander throws for help and the version is none. */
async function fail(error: unknown, json: boolean): Promise<number> {
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  const { reportFailure } = await import("./failure.ts");
  return reportFailure(error instanceof CommanderError ? await misuse(error.message) : error, json);
}

/** The commands with their options; `outcome` takes the exit code of the one that runs. */
function buildProgram(invoke: () => Promise<Invocation>, outcome: { exitCode: number }): Command {
  const program = new Command("chat")
    .description("End-to-end encrypted group chat in the terminal. Without a command it asks what to do.")
    .version(VERSION, "--version", "print the version")
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    .showSuggestionAfterError(true)
    .argument("[command]")
    .usage("[command] [options]");
  const finish = async (exitCode: Promise<number>) => {
    outcome.exitCode = await exitCode;
  };
  const define = (synopsis: string, description: string, taken: readonly Option[]) => {
    const command = program.command(synopsis).description(description);
    for (const option of taken) command.addOption(option);
    return command;
  };
  program.action(async (unknown: string | undefined) => {
    if (unknown !== undefined) throw await unknownCommand(unknown, program);
    const { ask } = await import("./commands/ask.ts");
    const chosen = await ask(await invoke());
    if (chosen !== null) await buildProgram(invoke, outcome).parseAsync([...chosen], { from: "user" });
  });
  define("host", "start a relay here, create a room and join it", [
    ...[...options.relaying(), options.name()],
    ...[...options.entering(), ...options.staying()],
  ]).action(async (taken) => finish((await import("./commands/host.ts")).host(await invoke(), taken)));
  define("serve", "run only the relay", [...options.relaying(), options.json()]).action(async (taken) =>
    finish((await import("./commands/serve.ts")).serve(taken)),
  );
  define("create", "create a room", [
    ...[options.server(), options.name(), options.json()],
    new Option("--join", "go into the room at once"),
    new Option("--history <who>", "may those who join read what was said before")
      .choices(["shared", "sealed"])
      .default("shared"),
    new Option("--retention <where>", "where the relay keeps what was said, sealed")
      .choices(["memory", "disk"])
      .default("memory"),
    new Option("--ttl <time>", "for how long it is kept on disk").default("7d"),
    ...options.entering(),
    ...options.staying().map((option) => option.hideHelp()),
  ]).action(async (taken) => finish((await import("./commands/create.ts")).create(await invoke(), taken)));
  define("join", "join a room and talk", [options.inviteFile(), ...options.entering(), ...options.staying()])
    .argument("[invite]", "asked for if you do not give it; - reads it from standard input")
    .action(async (invite, taken) => finish((await import("./commands/join.ts")).join(await invoke(), invite, taken)));
  define("send", "send one message and leave", [
    ...[options.inviteFile(), ...options.entering(), options.json()],
    new Option("--file <file>", "send a file (not in this version)").hideHelp(),
  ])
    .argument("[invite]", "a link, or - for standard input's first line")
    .argument("[text...]", "what to say; read from standard input if you do not give it")
    .action(async (first, text, taken) =>
      finish(
        (await import("./commands/send.ts")).send(await invoke(), first === undefined ? [] : [first, ...text], taken),
      ),
    );
  define("invite", "make a further link for a room", [
    new Option("--uses <number>", "how many times it lets somebody in").argParser(options.wholeNumber(1, 1_000_000)),
    new Option("--expires <time>", "how long it is good for, such as 1h"),
    ...[options.inviteFile(), ...options.entering(), options.json()],
  ])
    .argument("[invite]", "an invite of the room")
    .action(async (invite, taken) =>
      finish((await import("./commands/invite.ts")).invite(await invoke(), invite, taken)),
    );
  define("doctor", "say what works here", [options.server(), options.insecure(), options.json()]).action(
    async (taken) => finish((await import("./commands/doctor.ts")).doctor(taken)),
  );
  define("completion", "print the completions of a shell", [])
    .argument("<shell>", "bash, zsh or fish")
    .action(async (shell) => finish((await import("./commands/completion.ts")).completion(shell, program)));
  define("help", "explain a command", [new Option("--man", "print the manual page, for man(1)")])
    .argument("[command]")
    .action(async (name: string | undefined, { man }: { man?: boolean }) => explain(program, name, man === true));
  return program;
}

async function explain(program: Command, name: string | undefined, asPage: boolean): Promise<void> {
  if (asPage) {
    const { manualPage } = await import("./manual.ts");
    process.stdout.write(manualPage(program));
    return;
  }
  const command = name === undefined ? program : program.commands.find((one) => one.name() === name);
  if (command === undefined) throw await unknownCommand(name ?? "", program);
  process.stdout.write(command.helpInformation());
}

/** Commands of the design that this version does not have. */
const LATER: Readonly<Record<string, string>> = { save: "files", profile: "profiles" };

async function refuseLater([command = ""]: readonly string[]): Promise<void> {
  const what = Object.hasOwn(LATER, command) ? LATER[command] : undefined;
  if (what !== undefined) throw await misuse(`This version has no ${what} yet, so there is no chat ${command}.`);
}

async function unknownCommand(typed: string, program: Command): Promise<Error> {
  if (typed.includes("/r/")) return misuse("To join a room, type chat join; it asks for the invite.");
  const { nearest } = await import("./nearest.ts");
  const names = program.commands.map((command) => command.name());
  const hint = nearest(typed, names);
  return misuse(`There is no chat ${typed}. ${hint === null ? "See chat --help." : `Did you mean chat ${hint}?`}`);
}

/** The failure of a command line that is wrong, from a text that may come from commander. */
async function misuse(message: string): Promise<Error> {
  const { ChatError } = await import("../protocol/errors.ts");
  const line = message.replace(/^error: /u, "").replaceAll("\n", " ");
  const sentence = line.charAt(0).toUpperCase() + line.slice(1);
  return new ChatError("usage", /[.?)]$/u.test(sentence) ? sentence : `${sentence}.`);
}

function wantsJson(argv: readonly string[], env: NodeJS.ProcessEnv): boolean {
  const named = argv.some(
    (word, index) => word === "--renderer=json" || (word === "json" && argv[index - 1] === "--renderer"),
  );
  const stays = argv[0] === "join" || argv[0] === "host";
  const other = argv.some((word) => word.startsWith("--renderer"));
  return argv.includes("--json") || named || (stays && !other && env["CHAT_RENDERER"] === "json");
}
