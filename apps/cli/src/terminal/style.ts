/** How words stand out; on anything but a terminal they do not. */
export interface Style {
  readonly bold: (words: string) => string;
  readonly dim: (words: string) => string;
  readonly red: (words: string) => string;
  readonly yellow: (words: string) => string;
}

function wrapped(on: boolean, open: number, close: number): (words: string) => string {
  return on ? (words) => `\u001b[${open}m${words}\u001b[${close}m` : (words) => words;
}

/** Styles with or without colours. */
export function styleOf(colours: boolean): Style {
  return {
    bold: wrapped(colours, 1, 22),
    dim: wrapped(colours, 2, 22),
    red: wrapped(colours, 31, 39),
    yellow: wrapped(colours, 33, 39),
  };
}

/** Whether to use colours: on a terminal, unless `NO_COLOR` is set to anything. See no-color.org. */
export function wantsColours(isTerminal: boolean, noColour: string | undefined): boolean {
  return isTerminal && (noColour === undefined || noColour === '');
}
