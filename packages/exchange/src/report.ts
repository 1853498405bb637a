import { type Text, text } from '@kapstok/quantity';
import type { CellError, Notice } from './read-result.ts';

/** Where in a file something stands; see `CellError`. */
export interface Spot {
  readonly file: string;
  readonly row: number;
  readonly column: string;
}

const FOUND_LENGTH = 80;

/** What stood there, short enough for a list of errors. */
function shortened(found: string): string {
  const line = found.replace(/\s+/g, ' ').trim();
  return line.length <= FOUND_LENGTH ? line : `${line.slice(0, FOUND_LENGTH - 1)}…`;
}

/** Gathers errors and notices while a plan is read; lists at most `listed` of each and counts the rest. */
export class Report {
  /** Which file each table was read from, by the name of the table. */
  readonly files: Map<string, string> = new Map();
  readonly #errors: CellError[] = [];
  readonly #notices: Notice[] = [];
  readonly #listed: number;
  #errorsUnlisted = 0;
  #noticesUnlisted = 0;

  constructor(listed: number) {
    this.#listed = listed;
  }

  /** Whether nothing is wrong so far. */
  get sound(): boolean {
    return this.#errors.length === 0;
  }

  /** Whether something is wrong in a row, as far as errors are listed. */
  hasErrorIn(file: string, row: number): boolean {
    return this.#errors.some((error) => error.file === file && error.row === row);
  }

  error(spot: Spot, found: string, expected: Text, message: Text): void {
    if (this.#errors.length >= this.#listed) {
      this.#errorsUnlisted += 1;
      return;
    }
    this.#errors.push({ ...spot, found: shortened(found), expected, message });
  }

  notice(spot: Spot, message: Text): void {
    if (this.#notices.length < this.#listed) this.#notices.push({ ...spot, message });
    else this.#noticesUnlisted += 1;
  }

  /** The errors by file and line, files in the order in which they were met; the last one counts those not listed. */
  errors(): readonly CellError[] {
    const files = [...new Set(this.#errors.map((error) => error.file))];
    const rank = new Map(files.map((file, index) => [file, index]));
    const sorted = this.#errors.toSorted(
      (a, b) => (rank.get(a.file) ?? 0) - (rank.get(b.file) ?? 0) || a.row - b.row,
    );
    const more = this.#errorsUnlisted;
    if (more === 0) return sorted;
    const message = text(
      `Er zijn nog ${more} fouten die hier niet staan. Herstel eerst deze en lees het plan opnieuw in.`,
      `There are ${more} more errors that are not listed. Mend these first and read the plan again.`,
    );
    return [...sorted, { file: '', row: 0, column: '', found: '', expected: text('', ''), message }];
  }

  /** The notices; the last one says how many are not listed. */
  notices(): readonly Notice[] {
    const more = this.#noticesUnlisted;
    if (more === 0) return this.#notices;
    const message = text(`Er zijn nog ${more} opmerkingen.`, `There are ${more} more notices.`);
    return [...this.#notices, { file: '', row: 0, column: '', message }];
  }
}
