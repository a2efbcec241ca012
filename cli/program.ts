// Owns the command line: which commands and options there are. Must not do what they do: each is imported when it runs.
import { Command, CommanderError, type HelpConfiguration, Option } from "commander";
import { PAGE_COLUMNS } from "./built-help.ts";
import { takeSecrets } from "./environment.ts";
import { helpStyle } from "./help-style.ts";
import type { Invocation } from "./invocation.ts";
import { speak, texts, wantedSpeech } from "./language.ts";
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
    await speak(wantedSpeech(argv, process.env));
    const program = await buildProgram(invoke, outcome);
    const [first = "-"] = argv;
    if (!first.startsWith("-") && program.commands.every((command) => command.name() !== first))
      throw await unknownCommand(first, program);
    await program.parseAsync(argv, { from: "user" });
    return outcome.exitCode;
  } catch (error) {
    return fail(error, json);
  }
}

/** Reports a failure; what commander throws for help and the version is none. */
async function fail(error: unknown, json: boolean): Promise<number> {
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  const { reportFailure } = await import("./failure.ts");
  if (!(error instanceof CommanderError)) return reportFailure(error, json);
  const { commandLineError } = await import("./command-line-error.ts");
  return reportFailure(commandLineError(error), json);
}

/** The commands with their options; `outcome` takes the exit code of the one that runs. */
async function buildProgram(invoke: () => Promise<Invocation>, outcome: { exitCode: number }): Promise<Command> {
  const { programs, options: say, help } = texts();
  const program = new Command("chat")
    .description(programs.chat)
    .version(VERSION, "--version", help.showVersion)
    .helpOption("-h, --help", help.showHelp)
    .configureHelp(helpStyle(await measures()))
    .addOption(options.lang())
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ outputError: () => {}, getOutHelpWidth: pageColumns })
    .showSuggestionAfterError(true)
    .argument("[command]")
    .usage("[command] [options]");
  const finish = async (exitCode: Promise<number>) => {
    outcome.exitCode = await exitCode;
  };
  const define = (name: Exclude<keyof typeof programs, "chat">, taken: readonly Option[]) => {
    const command = program.command(name).description(programs[name]).helpOption("-h, --help", help.showHelp);
    for (const option of [...taken, options.lang()]) command.addOption(option);
    return command;
  };
  program.action(async (unknown: string | undefined) => {
    if (unknown !== undefined) throw await unknownCommand(unknown, program);
    const { ask } = await import("./commands/ask.ts");
    const chosen = await ask(await invoke());
    if (chosen !== null) await (await buildProgram(invoke, outcome)).parseAsync([...chosen], { from: "user" });
  });
  define("host", [...[...options.relaying(), options.name()], ...options.talking()]).action(async (taken) =>
    finish((await import("./commands/host.ts")).host(await invoke(), taken)),
  );
  define("serve", [...options.relaying(), options.json()]).action(async (taken) =>
    finish((await import("./commands/serve.ts")).serve(taken)),
  );
  define("create", [
    ...[options.server(), options.name(), options.json()],
    new Option("--join", say.joinAtOnce),
    new Option("--history <who>", say.history).choices(["shared", "sealed"]).default("shared"),
    new Option("--retention <where>", say.retention).choices(["memory", "disk"]).default("memory"),
    new Option("--ttl <time>", say.ttl).default("7d"),
    ...options.entering(),
    ...options.staying().map((option) => option.hideHelp()),
  ]).action(async (taken) => finish((await import("./commands/create.ts")).create(await invoke(), taken)));
  define("join", [options.inviteFile(), ...options.talking()])
    .argument("[invite]", say.inviteToJoin)
    .action(async (invite, taken) => finish((await import("./commands/join.ts")).join(await invoke(), invite, taken)));
  define("send", [
    ...[options.inviteFile(), options.json(), ...options.talking()],
    new Option("--file <file>", say.file),
    new Option("--name <name>", say.fileName),
  ])
    .argument("[invite]", say.inviteToSend)
    .argument("[text...]", say.text)
    .action(async (first, text, taken) =>
      finish(
        (await import("./commands/send.ts")).send(await invoke(), first === undefined ? [] : [first, ...text], taken),
      ),
    );
  define("invite", [
    new Option("--uses <number>", say.uses).argParser(options.wholeNumber(1, 1_000_000)),
    new Option("--expires <time>", say.expires),
    ...[options.inviteFile(), ...options.entering(), options.json()],
  ])
    .argument("[invite]", say.inviteOfRoom)
    .action(async (invite, taken) =>
      finish((await import("./commands/invite.ts")).invite(await invoke(), invite, taken)),
    );
  define("profile", [
    options.json(),
    new Option("--yes", say.yes),
    new Option("--keyring <what>", say.keyring).choices(["keep", "forget"]),
  ])
    .argument("[action]", say.profileAction)
    .argument("[names...]", say.profileNames)
    .action(async (action, names, taken) =>
      finish((await import("./commands/profile.ts")).profile(await invoke(), action, names, taken)),
    );
  define("save", [options.inviteFile(), ...options.entering()])
    .argument("[words...]", say.inviteAndFile)
    .usage("[options] [invite] <file-id>")
    .action(async (words, taken) => finish((await import("./commands/save.ts")).save(await invoke(), words, taken)));
  define("doctor", [options.server(), options.insecure(), options.json()]).action(async (taken) =>
    finish((await import("./commands/doctor.ts")).doctor(taken)),
  );
  define("completion", [])
    .argument("[shell]", say.shell)
    .action(async (shell) => finish((await import("./commands/completion.ts")).completion(shell ?? "", program)));
  define("help", [new Option("--man", say.man)])
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

async function unknownCommand(typed: string, program: Command): Promise<Error> {
  const { usage } = texts();
  if (typed.includes("/r/")) return misuse(usage.joinThen);
  const { nearest } = await import("./nearest.ts");
  const names = program.commands.map((command) => command.name());
  const close = nearest(typed, names);
  return misuse(usage.unknownCommand(typed, close === null ? usage.seeHelp : usage.didYouMean(`chat ${close}`)));
}

async function misuse(sentence: string): Promise<Error> {
  const { ChatError } = await import("../protocol/errors.ts");
  return new ChatError("usage", sentence);
}

/** How wide text is and where it breaks, for languages whose letters are not all one column wide; commander counts letters. */
async function measures(): Promise<HelpConfiguration> {
  if (!texts().wide) return {};
  const [{ columnsOf }, { wrap }] = await Promise.all([import("./rich/columns.ts"), import("./rich/wrapping.ts")]);
  const boxWrap = (text: string, width: number) =>
    wrap([{ text }], width)
      .map((line) => line.map((span) => span.text).join(""))
      .join("\n");
  return { displayWidth: columnsOf, boxWrap };
}

/** A page as wide as the terminal, at most as one is built. */
function pageColumns(): number {
  return Math.min(PAGE_COLUMNS, process.stdout.columns ?? PAGE_COLUMNS);
}

function wantsJson(argv: readonly string[], env: NodeJS.ProcessEnv): boolean {
  const named = argv.some(
    (word, index) => word === "--renderer=json" || (word === "json" && argv[index - 1] === "--renderer"),
  );
  const talks = ["join", "host", "send"].includes(argv[0] ?? "");
  const other = argv.some((word) => word.startsWith("--renderer"));
  return argv.includes("--json") || named || (talks && !other && env["CHAT_RENDERER"] === "json");
}
