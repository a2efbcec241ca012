// Owns how many cells of a terminal a picture takes. Must not know how it gets there.

/** Width and height in anything. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Cells. */
export interface Area {
  readonly columns: number;
  readonly rows: number;
}

/** A cell of a terminal that does not say how large it is, in pixels. */
export const USUAL_CELL: Size = { width: 10, height: 20 };

/** The largest area within `room` that shows a picture undistorted, and no larger than it is; null where there is no room. `cell` is a cell's size in the picture's pixels. */
export function areaOf(picture: Size, cell: Size, room: Area): Area | null {
  if (room.columns < 1 || room.rows < 1) return null;
  const wide = picture.width / cell.width;
  const high = picture.height / cell.height;
  const scale = Math.min(1, room.columns / wide, room.rows / high);
  const within = (cells: number, most: number) => Math.min(most, Math.max(1, Math.round(cells * scale)));
  return { columns: within(wide, room.columns), rows: within(high, room.rows) };
}
