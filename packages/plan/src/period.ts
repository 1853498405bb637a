/** Years a claim speaks of: `2025-2027`, `t/m 2027` (no from), `vanaf 2028` (no to). Both years count. */
export interface Period {
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** As printed. */
  readonly printed: string;
}

/** A quarter of a year, `2025Q3`. */
export interface Quarter {
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4;
}

/** Reads `2025-2027`, `t/m 2027`, `vanaf 2028`, `2026`; undefined when it is none of these, or ends before it begins. */
export function parsePeriod(printed: string): Period | undefined {
  const words = printed.trim();
  const span = /^(\d{4})\s*(?:-|–|t\/m|\.\.)\s*(\d{4})$/.exec(words);
  if (span !== null) return spanOf(Number(span[1]), Number(span[2]), words);
  const until = /^(?:t\/m|tot en met|until)\s*(\d{4})$/i.exec(words);
  if (until !== null) return { from: undefined, to: Number(until[1]), printed: words };
  const since = /^(?:vanaf|from)\s*(\d{4})$/i.exec(words);
  if (since !== null) return { from: Number(since[1]), to: undefined, printed: words };
  return /^\d{4}$/.test(words) ? { from: Number(words), to: Number(words), printed: words } : undefined;
}

function spanOf(from: number, to: number, printed: string): Period | undefined {
  return from > to ? undefined : { from, to, printed };
}

const QUARTERS = [1, 2, 3, 4] as const;

/** Reads `2025Q3`, `2025-Q3`, `2025K3`; undefined when it is no quarter. */
export function parseQuarter(printed: string): Quarter | undefined {
  const match = /^(\d{4})\s*-?\s*[QK]([1-4])$/i.exec(printed.trim());
  if (match === null) return undefined;
  const quarter = QUARTERS.find((candidate) => String(candidate) === match[2]);
  return quarter === undefined ? undefined : { year: Number(match[1]), quarter };
}

/** Quarters counted from year 0, for comparing and drawing. */
export function quarterIndex(quarter: Quarter): number {
  return quarter.year * 4 + quarter.quarter - 1;
}
