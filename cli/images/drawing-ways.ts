// Owns which way of drawing pictures a terminal has. Must not know pictures.
import type { Answers } from "./terminal-answers.ts";

/** How pictures are drawn. */
export type Way = "kitty" | "iterm" | "blocks";

type Environment = Readonly<Record<string, string | undefined>>;

/** Terminals that know iTerm2's protocol, by what they say in TERM_PROGRAM or LC_TERMINAL, which survives ssh. */
const ITERM = new Set(["iTerm.app", "iTerm2", "WezTerm", "mintty"]);
/** Terminals that know kitty's protocol, by their TERM, should their answer be late. KITTY_WINDOW_ID says less: whatever is started in kitty inherits it. */
const KITTY = new Set(["xterm-kitty", "xterm-ghostty"]);
/** Terminals that would print a question to kitty as text. */
const PRINTING = new Set(["Apple_Terminal"]);
const WHITE = 7;
const BRIGHT_BLACK = 8;

/** True where the terminal may be asked. A multiplexer would answer for itself, and draws over pictures that it does not know. */
export function isAsked(env: Environment): boolean {
  const { TERM = "", TERM_PROGRAM = "" } = env;
  return !isMultiplexed(env) && TERM !== "" && !/^(dumb|linux|vt\d)/u.test(TERM) && !PRINTING.has(TERM_PROGRAM);
}

/** The best way that the terminal has: iTerm2's own first where it is that, as others speak kitty's protocol better than it does. */
export function bestWay(env: Environment, answers: Answers): Way {
  const { TERM_PROGRAM = "", LC_TERMINAL = "" } = env;
  if (isMultiplexed(env)) return "blocks";
  if (TERM_PROGRAM === "iTerm.app" || LC_TERMINAL === "iTerm2") return "iterm";
  if (answers.kitty === true || (answers.kitty === null && KITTY.has(env["TERM"] ?? ""))) return "kitty";
  return ITERM.has(TERM_PROGRAM) ? "iterm" : "blocks";
}

/** True where the terminal's background is dark, as far as it says so; most are. */
export function isDark({ COLORFGBG = "" }: Environment): boolean {
  const background = /;(\d+)$/u.exec(COLORFGBG)?.[1];
  return background === undefined || Number(background) < WHITE || Number(background) === BRIGHT_BLACK;
}

function isMultiplexed({ TMUX = "", STY = "", ZELLIJ = "", TERM = "" }: Environment): boolean {
  return TMUX !== "" || STY !== "" || ZELLIJ !== "" || /^(screen|tmux)/u.test(TERM);
}
