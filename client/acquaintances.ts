// Owns whom one knows: who was verified, and which key bears which nick. Must not know rooms, nor where this is kept.
import { ByteReader, type Bytes, concat, prefixed, uint8, uint32, utf8 } from "../crypto/encoding.ts";

const VERSION = 1;
/** Nicks of one key that are remembered, the newest. */
const KEPT_NICKS = 8;

/** What is known of one key. */
interface Acquaintance {
  readonly verified: boolean;
  /** Newest last. */
  readonly nicks: readonly string[];
}

/** Keys by their fingerprints. */
export class Acquaintances {
  readonly #known: Map<string, Acquaintance>;
  readonly #changed = new Set<string>();
  /** Nicks and keys that were warned of. */
  readonly #warned = new Set<string>();

  constructor(kept: readonly (readonly [fingerprint: string, content: Bytes])[] = []) {
    this.#known = new Map(kept.map(([fingerprint, content]) => [fingerprint, decode(content)]));
  }

  isVerified(fingerprint: string): boolean {
    return this.#known.get(fingerprint)?.verified === true;
  }

  /** A person has compared the safety number with the bearer of this key, or takes it back. */
  verify(fingerprint: string, nick: string, verified: boolean): void {
    this.#set(fingerprint, { verified, nicks: withNick(this.#nicksOf(fingerprint), nick) });
  }

  /**
   * Somebody bears this nick. True, once for each nick and key, where another key is known by it: a lasting one, or one that was verified.
   * Keys that end with their run are not remembered, for each of them is a new one.
   */
  meet(fingerprint: string, nick: string, lasting: boolean): boolean {
    const folded = foldNick(nick);
    const known = this.#nicksOf(fingerprint).map(foldNick).includes(folded);
    const another = [...this.#known].some(
      ([other, { nicks }]) => other !== fingerprint && nicks.map(foldNick).includes(folded),
    );
    const isNews = another && !known && !this.#warned.has(`${fingerprint}:${folded}`);
    if (isNews) this.#warned.add(`${fingerprint}:${folded}`);
    if (lasting && !known) {
      const nicks = withNick(this.#nicksOf(fingerprint), nick);
      this.#set(fingerprint, { verified: this.isVerified(fingerprint), nicks });
    }
    return isNews;
  }

  /** What has changed since the last call, to be kept. */
  takeChanges(): readonly (readonly [fingerprint: string, content: Bytes])[] {
    const changed = [...this.#changed].flatMap((fingerprint) => {
      const known = this.#known.get(fingerprint);
      return known === undefined ? [] : [[fingerprint, encode(known)] as const];
    });
    this.#changed.clear();
    return changed;
  }

  #nicksOf(fingerprint: string): readonly string[] {
    return this.#known.get(fingerprint)?.nicks ?? [];
  }

  #set(fingerprint: string, acquaintance: Acquaintance): void {
    this.#known.set(fingerprint, acquaintance);
    this.#changed.add(fingerprint);
  }
}

/** Nicks that people take for the same one. */
function foldNick(nick: string): string {
  return nick.normalize("NFKC").toLowerCase();
}

function withNick(nicks: readonly string[], nick: string): readonly string[] {
  return [...nicks.filter((one) => one !== nick), nick].slice(-KEPT_NICKS);
}

function encode({ verified, nicks }: Acquaintance): Bytes {
  return concat(
    uint8(VERSION),
    uint8(Number(verified)),
    uint32(nicks.length),
    ...nicks.map((nick) => prefixed(utf8(nick))),
  );
}

function decode(content: Bytes): Acquaintance {
  const reader = new ByteReader(content);
  if (reader.uint8() !== VERSION) throw new RangeError("version");
  const verified = reader.uint8() === 1;
  const count = reader.uint32();
  if (count > KEPT_NICKS) throw new RangeError("nicks");
  const nicks = Array.from({ length: count }, () => reader.text());
  reader.end();
  return { verified, nicks };
}
