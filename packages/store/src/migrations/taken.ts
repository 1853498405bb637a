import { text } from '@kapstok/quantity';
import { StoreError } from '../store-error.ts';
import { earlierText } from './earlier/earlier-texts.ts';
import { checksumOf, type Migration } from './migration.ts';

/** A step as the database remembers it. */
export interface TakenStep {
  readonly number: number;
  readonly name: string;
  readonly checksum: string;
}

/**
 * Refuses a database whose steps are not the first of ours: one too many was taken by a newer Kapstok, another under
 * the same number by another one. A text that the step had in an earlier commit is known, and passes.
 */
export function holdAgainst(migrations: readonly Migration[], taken: readonly TakenStep[]): void {
  for (const [index, step] of taken.entries()) {
    const ours = migrations[index];
    if (ours === undefined) throw newer(step);
    const named = ours.number === step.number && ours.name === step.name;
    const known = checksumOf(ours) === step.checksum || earlierText(ours, step.checksum) !== undefined;
    if (!(named && known)) throw other(step);
  }
}

/** Our steps with the texts that some others had: those of an earlier commit where they were taken so. */
export function asTaken(migrations: readonly Migration[], taken: readonly TakenStep[]): readonly Migration[] {
  return migrations.map((step, index) => {
    const checksum = taken[index]?.checksum ?? checksumOf(step);
    return checksum === checksumOf(step) ? step : (earlierText(step, checksum)?.step ?? step);
  });
}

function newer({ number, name }: TakenStep): StoreError {
  return new StoreError(
    'otherSchema',
    text(
      `Deze gegevens zijn bewaard door een nieuwere Kapstok: stap ${number} (${name}) is hier niet bekend. Gebruik die nieuwere versie.`,
      `This data was kept by a newer Kapstok: step ${number} (${name}) is not known here. Use that newer version.`,
    ),
  );
}

function other({ number, name }: TakenStep): StoreError {
  return new StoreError(
    'otherSchema',
    text(
      `Stap ${number} (${name}) van deze gegevens is anders dan die van deze Kapstok. Gebruik de versie waarmee de gegevens zijn bewaard.`,
      `Step ${number} (${name}) of this data differs from that of this Kapstok. Use the version that kept the data.`,
    ),
  );
}
