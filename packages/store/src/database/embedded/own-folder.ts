import { chmodSync, mkdirSync } from 'node:fs';

/** The plans of all regions are in it, and who did what: other users of this computer stay out. */
export const OWNER_ONLY = 0o700;

/**
 * Makes a folder that nobody else comes into, or shuts it to them: the embedded database makes files that everybody may
 * read and write.
 */
export function ownFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: OWNER_ONLY });
  chmodSync(folder, OWNER_ONLY);
}
