import { acting } from './0001-acting.ts';
import type { Migration } from './migration.ts';

/** Every step of the schema, in order. A new one is a file `NNNN-name.ts` and a line here. */
export const MIGRATIONS: readonly Migration[] = [acting];
