// Owns a start of the program in the pseudo-language: imported before it, it changes the English catalogue as it is loaded. Must not know the program.
import { registerHooks } from "node:module";

const PSEUDO = new URL("./pseudo-language.ts", import.meta.url).href;

registerHooks({
  load(url, context, next) {
    if (!url.endsWith("/cli/languages/en/catalogue.ts")) return next(url, context);
    const source = [
      `import { catalogue as english } from ${JSON.stringify(`${url}?genuine`)};`,
      `import { pseudo } from ${JSON.stringify(PSEUDO)};`,
      "export const catalogue = pseudo(english);",
    ].join("\n");
    return { format: "module", source, shortCircuit: true };
  },
});
