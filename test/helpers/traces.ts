// Owns the search for a secret in what a relay has seen, in every form that an encoder might have given it.

/** A secret, and the form in which it was found. */
export interface Trace {
  readonly secret: string;
  readonly form: string;
}

/** Where `seen` holds any of `secrets`: raw, escaped for JSON, in hex, or in base64 or base64url at any of the three offsets. */
export function findTraces(seen: Buffer, secrets: readonly (string | Uint8Array)[]): Trace[] {
  return secrets.flatMap((secret) => {
    const bytes = Buffer.from(secret);
    const name = typeof secret === "string" ? secret : bytes.toString("hex");
    return formsOf(bytes).flatMap(([form, needle]) => (seen.includes(needle) ? [{ secret: name, form }] : []));
  });
}

function formsOf(bytes: Buffer): [string, Buffer][] {
  const text = bytes.toString("utf8");
  const escaped = JSON.stringify(text).slice(1, -1);
  const ascii = escaped.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  const hex = bytes.toString("hex");
  const plain: [string, string][] = [
    ["escaped", escaped],
    ["escaped to ASCII", ascii],
    ["hex", hex],
    ["HEX", hex.toUpperCase()],
  ];
  return [
    ["raw", bytes],
    ...plain.map(([form, needle]): [string, Buffer] => [form, Buffer.from(needle)]),
    ...base64FormsOf(bytes),
  ];
}

/** The middle of the encoding at each offset is the same whatever stands around it. */
function base64FormsOf(bytes: Buffer): [string, Buffer][] {
  return [0, 1, 2].flatMap((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64");
    const start = offset === 0 ? 0 : offset + 1;
    const whole = Math.floor(((offset + bytes.length) * 8) / 6);
    const needle = encoded.slice(start, whole);
    return [
      [`base64 at offset ${offset}`, Buffer.from(needle)],
      [`base64url at offset ${offset}`, Buffer.from(needle.replaceAll("+", "-").replaceAll("/", "_"))],
    ] as [string, Buffer][];
  });
}
