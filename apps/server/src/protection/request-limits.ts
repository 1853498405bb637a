/** How many requests are taken in a minute. */
export interface RequestLimits {
  /** From one address, of any kind. */
  readonly requests: number;
  /** From one visitor: a session, a key, or an address where there is neither. */
  readonly visits: number;
  /** Changes from one visitor. */
  readonly writes: number;
  /** Attempts to sign in, and keys and sessions that are not known, from one address. */
  readonly signIns: number;
}

/** The limits that go with a number of requests a minute from one address; behind one address many may work. */
export function requestLimits(requestsPerMinute: number): RequestLimits {
  return {
    requests: requestsPerMinute,
    visits: Math.max(5, Math.ceil(requestsPerMinute / 2)),
    writes: Math.max(5, Math.ceil(requestsPerMinute / 10)),
    signIns: Math.max(5, Math.ceil(requestsPerMinute / 100)),
  };
}
