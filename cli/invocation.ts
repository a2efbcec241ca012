// Owns what a command finds when it starts: secrets, standard input, and whether somebody can be asked. Must not know commands.
import type { Secrets } from "./environment.ts";
import { LineReader } from "./line-reader.ts";

export interface Invocation {
  readonly secrets: Secrets;
  readonly stdin: LineReader;
  /** True where a person sits at standard input. */
  readonly mayAsk: boolean;
}

/** The invocation of this process. */
export function thisInvocation(secrets: Secrets): Invocation {
  return {
    secrets,
    stdin: new LineReader(process.stdin.iterator({ destroyOnReturn: false })),
    mayAsk: process.stdin.isTTY === true,
  };
}

/** How a person starts a command of ours: through npm or npx where this process was. */
export function commandLine(command: string): string {
  const script = process.env["npm_lifecycle_event"];
  if (script === undefined) return `chat ${command}`;
  return script === "npx" ? `npx sotto ${command}` : `npm run -s chat -- ${command}`;
}
