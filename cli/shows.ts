// Owns the renderers of a real terminal or pipe, and what each takes of it. Must not know what is drawn.
import { ChatError } from "../protocol/errors.ts";
import { JsonRenderer } from "./json-renderer.ts";
import { texts } from "./language.ts";
import { LineReader } from "./line-reader.ts";
import { MinimalRenderer } from "./minimal-renderer.ts";
import { Notifier } from "./notification.ts";
import type { RendererName } from "./options.ts";
import type { Renderer } from "./renderer.ts";
import type { Settings } from "./settings.ts";
import type { Show } from "./stage.ts";

/** What the command that leads into a room has to say before anything else. */
export interface Opening {
  /** Drawn already, such as a QR code; for terminals that are drawn on. */
  readonly painted: readonly string[];
  readonly lines: readonly string[];
}

export interface ShowOptions {
  readonly settings: Settings;
  readonly buffer: number;
  /** Standard input as the process began to read it. */
  readonly stdin: LineReader;
  readonly opening: Opening;
}

/** True where a screen can be drawn on. */
export function isScreen(): boolean {
  return isTerminal() && process.env["TERM"] !== "dumb";
}

/** Loads the renderers that this place can have; the first one says the opening. */
export function showsOf({
  settings,
  buffer,
  stdin,
  opening,
}: ShowOptions): (name: RendererName) => Promise<() => Show> {
  let lines = stdin;
  let said = opening;
  const open = (make: (opening: Opening) => Show) => () => {
    const show = make(said);
    said = { painted: [], lines: [] };
    return show;
  };
  return async (name) => {
    if (name !== "rich") return open(({ lines: first }) => plainShow(name, settings, first, takeLines()));
    if (!isScreen()) throw new ChatError("usage", texts().misuses.noScreen);
    const { openScreen } = await import("./rich/screen.ts");
    await stdin.release();
    return open(({ painted, lines: first }) => {
      const { renderer, input } = openScreen(process.stdin, process.stdout, { settings, buffer, env: process.env });
      if (painted.length + first.length > 0) renderer.open(painted, first);
      const close = async () => {
        renderer.close();
        // The pause of standard input takes effect a little later, and would stop whoever reads it next.
        await new Promise((settle) => setImmediate(settle));
      };
      return { renderer, input, needsStanding: true, unseen: () => renderer.unseen(), close };
    });
  };

  /** A terminal's lines are let go of for a screen, and taken up again behind it; a pipe's are read by one reader to their end. */
  function takeLines(): LineReader {
    if (lines.released) lines = new LineReader(process.stdin.iterator({ destroyOnReturn: false }));
    return lines;
  }
}

function plainShow(name: "minimal" | "json", settings: Settings, first: readonly string[], input: LineReader): Show {
  const out = (text: string) => void process.stdout.write(text);
  const show = (renderer: Renderer) => ({
    ...{ renderer, input, needsStanding: name === "json" },
    unseen: () => [],
    close: async () => {
      renderer.close();
      if (isTerminal()) await input.release();
    },
  });
  if (name === "json") return show(new JsonRenderer(out));
  for (const line of first) out(`${line}\n`);
  const notifier = new Notifier(out, settings, process.env);
  const err = (text: string) => void process.stderr.write(text);
  return show(new MinimalRenderer({ out, err, notifier, isTyped: isTerminal() }));
}

function isTerminal(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true;
}
