// Owns a process whose clock is wrong by SKEW_MS milliseconds: imported before the program, it shifts what Date says. Must not know the program.
const skewMs = Number(process.env.SKEW_MS);
const TrueDate = globalThis.Date;

globalThis.Date = class extends TrueDate {
  constructor(...given) {
    if (given.length === 0) super(TrueDate.now() + skewMs);
    else super(...given);
  }

  static now() {
    return TrueDate.now() + skewMs;
  }
};
