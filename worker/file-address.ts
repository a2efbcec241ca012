// Owns the way from a room and a file's id to the file's object. Must not know what it does.

/** What a file's object is for those who only end it. */
interface Removable {
  remove(): Promise<unknown>;
}

/** Where files are bound. */
export interface FilesBinding<F = Removable> {
  readonly FILES: { getByName(name: string): F };
}

/** The object of `file` in `room`: a file's id says nothing in another room. */
export function findFile<F>({ FILES }: FilesBinding<F>, room: string, file: string): F {
  return FILES.getByName(`${room}/${file}`);
}
