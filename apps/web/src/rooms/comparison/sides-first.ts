/** What two sides are chosen from, where an address names none. */
interface SidesAsked {
  /** Ids of the versions that were held then, the latest first; undefined while they are not known. */
  readonly held: readonly string[] | undefined;
  /** The moment or version that the frame shows; undefined for what a reader gets first. */
  readonly shown: string | undefined;
  /** The later side, where that is named. */
  readonly chosen: string | undefined;
  readonly mayReadWorking: boolean;
}

/** Two states that are held side by side before one chooses; `from` is empty where there is nothing to compare with. */
export function sidesFirst({ held, shown, chosen, mayReadWorking }: SidesAsked): {
  readonly from: string;
  readonly to: string;
} {
  const to = chosen ?? shown ?? (mayReadWorking ? 'now' : (held?.[0] ?? ''));
  const place = held?.indexOf(to) ?? -1;
  const from = held?.[place + 1] ?? held?.[place - 1];
  if (from !== undefined || held === undefined) return { from: from ?? '', to };
  // Before the first version the one thing to hold it against is the plan as it now is.
  const isEarlier = chosen === undefined && shown !== undefined && mayReadWorking;
  return isEarlier ? { from: shown, to: 'now' } : { from: '', to };
}
