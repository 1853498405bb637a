import { text } from '@kapstok/quantity';
import { Refusal } from '../cells/refusal.ts';
import type { Limits } from '../limits.ts';
import { tooBig, tooManyEntries } from '../over-limit.ts';
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

const DAMAGED = new Refusal(
  text('een zip-bestand of werkboek dat heel is', 'a zip file or workbook that is whole'),
  text(
    'Dit bestand is beschadigd of niet af, of het is met een wachtwoord beveiligd. Er is niets uit gelezen. Maak het opnieuw, zonder wachtwoord.',
    'This file is damaged or incomplete, or protected by a password. Nothing was read from it. Make it again, without a password.',
  ),
);
