import { normalDensity, normalQuantile } from './normal.ts';

/**
 * Parts of which the value is worked out; between them runs a curve. All parts near both ends, where values change fast, and
 * ever fewer towards the middle.
 */
export interface Knots {
  readonly count: number;
  /** Which part, from 0 up to `count`. */
  readonly places: Int32Array;
  /** The probability in the middle of the part. */
  readonly probabilities: Float64Array;
  /** The standard normal value there, and how much it rises to the next part. */
  readonly normals: Float64Array;
  readonly normalSlopes: Float64Array;
}

/** What a distribution is at its knots: its values from small to large, and how much each rises to the next part. */
export interface Curve {
  readonly values: Float64Array;
  readonly slopes: Float64Array;
}

/** At each end all parts have a knot. */
const ENDS = 16;
/** From there on the next knot is this share of the way to the end further. */
const SHARE = 12;

const known = new Map<number, Knots>();

/** The knots for so many parts; kept, as all inputs have as many. */
export function knotsOf(count: number): Knots {
  const before = known.get(count);
  if (before !== undefined) return before;
  const places = Int32Array.from(placesOf(count));
  const probabilities = Float64Array.from(places, (place) => (place + 0.5) / count);
  const normals = probabilities.map(normalQuantile);
  const normalSlopes = normals.map((normal) => 1 / (normalDensity(normal) * count));
  const made = { count, places, probabilities, normals, normalSlopes };
  known.set(count, made);
  return made;
}

function placesOf(count: number): readonly number[] {
  const places: number[] = [];
  for (let at = 0; at < count; at += stepFrom(at, count)) places.push(at);
  return places;
}

/** How far the next knot is: in the second half it is the step back that is a share of the way to the end. */
function stepFrom(at: number, count: number): number {
  const left = count - 1 - at;
  if (Math.min(at, left) < ENDS) return 1;
  return at < left ? Math.floor(at / SHARE) : Math.floor(left / (SHARE + 1));
}

const normalsOf = new Map<number, Float64Array>();

/** The standard normal values of so many parts; kept, as all inputs have as many. */
export function standardNormals(count: number): Float64Array {
  const before = normalsOf.get(count);
  if (before !== undefined) return before;
  const made = new Float64Array(count);
  const { places, normals, normalSlopes } = knotsOf(count);
  fillCurve(made, places, { values: normals, slopes: normalSlopes });
  normalsOf.set(count, made);
  return made;
}

/** Fills a column with the values of all parts: a curve of the third degree from knot to knot (Hermite). */
export function fillCurve(to: Float64Array, places: Int32Array, { values, slopes }: Curve): void {
  const last = places.length - 1;
  for (let knot = 0; knot < last; knot += 1) {
    const [from, until] = [places[knot] ?? 0, places[knot + 1] ?? 0];
    const [first, next] = [values[knot] ?? 0, values[knot + 1] ?? 0];
    const width = until - from;
    const [rise, nextRise] = [(slopes[knot] ?? 0) * width, (slopes[knot + 1] ?? 0) * width];
    const apart = next - first;
    const second = 3 * apart - 2 * rise - nextRise;
    const third = rise + nextRise - 2 * apart;
    const share = 1 / width;
    for (let at = 0; at < width; at += 1) {
      const u = at * share;
      to[from + at] = first + u * (rise + u * (second + u * third));
    }
  }
  to[places[last] ?? 0] = values[last] ?? 0;
}
