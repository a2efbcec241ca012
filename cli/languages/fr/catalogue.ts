// Owns French as a whole. Must not hold a sentence itself.
import type { Catalogue } from "../catalogue.ts";
import { answers, commandHelp, misuses, settingHelp } from "./commands.ts";
import { errors, notes, usage } from "./errors.ts";
import { fileMisuses, files } from "./files.ts";
import { help, manual, options, programs } from "./help.ts";
import { images } from "./images.ts";
import { profiles, verifying } from "./profiles.ts";
import { doctor, printed, prompts } from "./prompts.ts";
import { room, status } from "./room.ts";

/** Everything that is said in French. */
export const catalogue: Catalogue = {
  ...{
    errors,
    notes,
    usage,
    room,
    status,
    commandHelp,
    settingHelp,
    answers,
    misuses,
    help,
    programs,
    options,
    manual,
    prompts,
    printed,
    doctor,
    files,
    fileMisuses,
    images,
    profiles,
    verifying,
  },
  comma: ", ",
  rightToLeft: false,
  wide: false,
};
