import { createContext, use } from 'react';
import { useWords } from '../language/words.ts';
import { type CsvCell, csvOf, saveFile } from './csv.ts';

/** How what is shown came to be: a heading and what holds for every row, which a file of it says too. */
export type HowMade = readonly (readonly [head: string, cell: CsvCell])[];

/** How the lists that are shown here came to be. */
export const HowMadeContext = createContext<HowMade>([]);

/** Rows below their heads, each of which says how it came to be. */
export function saying(made: HowMade, [head = [], ...rows]: readonly (readonly CsvCell[])[]): CsvCell[][] {
  return [
    [...head, ...made.map(([name]) => name)],
    ...rows.map((row) => [...row, ...made.map(([, cell]) => cell)]),
  ];
}

/** Hands the reader a list as CSV: the heads, and rows that each say how they came to be. */
export function useSaveList(): (file: string, rows: readonly (readonly CsvCell[])[]) => void {
  const { language } = useWords();
  const made = use(HowMadeContext);
  return (file, rows) => saveFile(`${file}.csv`, csvOf(saying(made, rows), language));
}
