// Owns English as a whole: the language that says what all others must. Must not hold a sentence itself.
import { answers, commandHelp, misuses, settingHelp } from "./commands.ts";
import { errors, notes, usage } from "./errors.ts";
import { fileMisuses, files } from "./files.ts";
import { help, manual, options, programs } from "./help.ts";
import { images } from "./images.ts";
import { profiles, verifying } from "./profiles.ts";
import { doctor, printed, prompts } from "./prompts.ts";
import { room, status } from "./room.ts";

/** Everything that is said in English. */
export const catalogue = {
  ...{ room, status, answers, commandHelp, settingHelp, misuses, errors, notes, usage, files, fileMisuses, images },
  ...{ help, programs, options, manual, prompts, printed, doctor, profiles, verifying },
  /** What stands between the members of a list. */
  comma: ", ",
  rightToLeft: false,
  /** True where letters may take another number of columns than one. */
  wide: false,
};
