import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '@kapstok/plan';
import type { CellError, PlanFiles, ReadResult } from '../read-result.ts';

/** Files of a plan written out in a test: by name, with their text. */
export function givenFiles(files: Readonly<Record<string, string | Uint8Array>>): PlanFiles {
  const encoder = new TextEncoder();
  const list = Object.entries(files).map(([path, content]) => ({
    path,
    bytes: typeof content === 'string' ? encoder.encode(content) : content,
  }));
  return { title: 'Proefplan', files: list };
}

/** Where the example plan stands. */
export const EXAMPLE_FOLDER: string = join(import.meta.dirname, '../../../../examples/nml-o');

/** The CSV files of the example plan, as text by file name. */
export function exampleTables(): Record<string, string> {
  const names = readdirSync(EXAMPLE_FOLDER).filter((name) => name.endsWith('.csv'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(EXAMPLE_FOLDER, name), 'utf8')]));
}

/** The plan of a result that must be one; the errors are in the message when it is not. */
export function planIn(result: ReadResult): Plan {
  if (result.ok) return result.plan;
  throw new Error(
    result.errors
      .map((error) => `${error.file}:${error.row} ${error.column}: ${error.message.nl}`)
      .join('\n'),
  );
}

/** The errors of a result that must have some. */
export function errorsIn(result: ReadResult): readonly CellError[] {
  if (!result.ok) return result.errors;
  throw new Error('the plan was read, without an error');
}

/** An error in short: `kpis.csv:3:unit bananen`. */
export function inShort(error: CellError): string {
  return `${error.file}:${error.row}:${error.column} ${error.found}`.trim();
}
