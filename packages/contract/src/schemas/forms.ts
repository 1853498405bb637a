import { ADDRESS_CODE } from '@kapstok/plan';

/** How words of one kind are written, wherever a request holds them; the server says of each what it must be. */
export const FORMS = {
  /** A reporting period: `2026-05`, `2026Q2`, `2026H1`, `2026`. */
  period: /^\d{4}(?:-\d{2}|Q[1-4]|H[12])?$/,
  quarter: /^\d{4}Q[1-4]$/,
  sha256: /^[0-9a-f]{64}$/,
  /** A code of a region or of a plan in it, as addresses hold it. */
  addressCode: new RegExp(`^${ADDRESS_CODE}$`),
  /** The place of an entry in the log, as a list goes on after it. */
  entryPlace: /^\d{1,15}$/,
  /** Places among the amounts of a file. */
  places: /^(\d{1,5}(,\d{1,5})*)?$/,
} as const satisfies Readonly<Record<string, RegExp>>;

/** A kind of words that are written in one way. */
export type Form = keyof typeof FORMS;
