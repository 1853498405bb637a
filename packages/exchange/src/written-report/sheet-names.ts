import { sheetName } from '../list-export.ts';

/** Names that a workbook keeps for itself. */
const KEPT = ['history', 'geschiedenis'];

const LONGEST = 31;

/** Gives each title a name for its sheet; a name that was given before gets a number. */
export function sheetNames(titles: readonly string[]): readonly string[] {
  const taken = new Set(KEPT);
  return titles.map((title) => {
    const name = freeName(sheetName(title), taken);
    taken.add(name.toLowerCase());
    return name;
  });
}

/** Workbooks do not tell capitals apart in names of sheets. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let next = 2; taken.has(free.toLowerCase()); next += 1) {
    const suffix = ` ${next}`;
    free = `${sheetName(name, LONGEST - suffix.length)}${suffix}`;
  }
  return free;
}
