import { asTyped, type Text, text } from '@kapstok/quantity';
import { Refusal } from './cells/refusal.ts';

/** Refuses bytes beyond a limit; `path` is empty when all files together are too large. */
export function tooBig(path: string, most: number): Refusal {
  const size = sizeInWords(most);
  const what = path === '' ? text('Alles samen', 'All together') : text(asTyped(path), asTyped(path));
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

/** Expectation and message for a table that goes over a limit. */
export function tooMany(most: number, nl: string, en: string): [Text, Text] {
  return [
    text(`hooguit ${most} ${nl}`, `at most ${most} ${en}`),
    text(
      `Hier staan meer dan ${most} ${nl}. Zo groot is geen regionaal plan; het bestand is niet verder gelezen. Controleer of dit het goede bestand is.`,
      `There are more than ${most} ${en} here. No regional plan is that large; the file was not read further. Check that it is the right file.`,
    ),
  ];
}

/** A size in words people know: `50 MB`, `12 kB`. */
function sizeInWords(bytes: number): string {
  const megabytes = bytes / (1024 * 1024);
  return megabytes >= 1 ? `${Math.round(megabytes)} MB` : `${Math.ceil(bytes / 1024)} kB`;
}
