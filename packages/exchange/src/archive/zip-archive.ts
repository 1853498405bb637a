import { text } from '@kapstok/quantity';
import { Refusal } from '../cells/refusal.ts';
import { type Limits, sizeInWords } from '../limits.ts';
import type { PlanFile } from '../read-result.ts';
import { entryBytes, type ZipEntry, zipEntries } from './zip-entries.ts';

/** Unpacks the wanted files of a zip; refuses one that is damaged, or whose files together go over the limits. */
export function unpackZip(
  bytes: Uint8Array,
  limits: Limits,
  wanted: (path: string) => boolean,
): readonly PlanFile[] | Refusal {
  const entries = zipEntries(bytes);
  if (entries === undefined) return DAMAGED;
  const refusal = tooLarge(entries, limits);
  if (refusal !== undefined) return refusal;
  const files: PlanFile[] = [];
  for (const entry of entries) {
    if (!wanted(entry.path)) continue;
    const content = entryBytes(bytes, entry);
    if (content === undefined) return DAMAGED;
    files.push({ path: entry.path, bytes: content });
  }
  return files;
}

function tooLarge(entries: readonly ZipEntry[], limits: Limits): Refusal | undefined {
  if (entries.length > limits.entries) return tooManyEntries(limits.entries);
  const largest = entries.find((entry) => entry.size > limits.fileBytes);
  if (largest !== undefined) return tooBig(largest.path, limits.fileBytes);
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  return total > limits.totalBytes ? tooBig('', limits.totalBytes) : undefined;
}

/** Refuses bytes beyond a limit; `path` is empty when all files together are too large. */
export function tooBig(path: string, most: number): Refusal {
  const size = sizeInWords(most);
  const what = path === '' ? text('Alles samen', 'All together') : text(`"${path}"`, `"${path}"`);
  return new Refusal(
    text(`hooguit ${size}`, `at most ${size}`),
    text(
      `${what.nl} is groter dan ${size}. Zo groot is geen regionaal plan, dus er is niets ingelezen. Controleer of dit het goede bestand is.`,
      `${what.en} is larger than ${size}. No regional plan is that large, so nothing was read. Check that it is the right file.`,
    ),
  );
}

/** Refuses a folder or zip of more files than the limit. */
export function tooManyEntries(most: number): Refusal {
  return new Refusal(
    text(`hooguit ${most} bestanden`, `at most ${most} files`),
    text(
      `Hier zitten meer dan ${most} bestanden in. Een plan heeft er hooguit enkele tientallen. Kies alleen de bestanden van het plan.`,
      `There are more than ${most} files in this. A plan has a few dozen at most. Choose the files of the plan only.`,
    ),
  );
}

const DAMAGED = new Refusal(
  text('een zip-bestand of werkboek dat heel is', 'a zip file or workbook that is whole'),
  text(
    'Dit bestand is beschadigd of niet af, of het is met een wachtwoord beveiligd. Er is niets uit gelezen. Maak het opnieuw, zonder wachtwoord.',
    'This file is damaged or incomplete, or protected by a password. Nothing was read from it. Make it again, without a password.',
  ),
);
