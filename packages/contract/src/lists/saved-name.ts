/** Of what a file is that somebody takes out. */
interface Saved {
  /** What it holds, in words. */
  readonly what: string;
  /** What of it: a period, a project. */
  readonly about?: string | undefined;
  /** The state it is of, as a part of a name. */
  readonly mark?: string | undefined;
}

/** Words as a part of a name, with signs only that can stand in a header and in any folder. */
function inName(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[:'’]/g, '')
    .replace(/[^\w.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 60);
}

/** Words as a part of a file name after its first word. */
export function inFileName(words: string, first: string): string {
  const plain = inName(words);
  return plain === '' ? first : `${first}-${plain}`;
}

/** What a list or report is called as a file: `termijnen-van-toekenningen-versie-1.2.csv`. */
export function savedName({ what, about = '', mark = '' }: Saved, format: string): string {
  const parts = [inName(what.toLowerCase()), inName(about), inName(mark)];
  return `${parts.filter((part) => part !== '').join('-')}.${format}`;
}
