const NAMED = /^@([^;]+);(.+)$/s;

/** What a panel is about, and of which state of the plan: `now`, the id of a version, or a moment. */
interface InState {
  /** Undefined for the state one looks at. */
  readonly state: string | undefined;
  readonly address: string;
}

/** The address of something in a state of the plan: `@now;plan/fte.structural`. Without a state it is what it was. */
export function addressIn(state: string | undefined, address: string): string {
  return state === undefined || address === '' ? address : `@${state};${address}`;
}

/** Reads which state an address is about. */
export function readState(address: string): InState {
  const [, state, rest] = NAMED.exec(address) ?? [];
  return rest === undefined ? { state: undefined, address } : { state, address: rest };
}
