/** An address of the server for what stood at a moment; the address itself where none is named. */
export function atMoment(path: string, asOf: string | undefined): string {
  return asOf === undefined ? path : `${path}?${new URLSearchParams({ asOf }).toString()}`;
}
