import { type Text, text } from '@kapstok/quantity';
import { Refusal } from './cells/refusal.ts';
import { PLAN_EXPECTED } from './no-plan.ts';

const ABSENT = text(
  'Dit bestand of deze map bestaat niet. Er is niets ingelezen. Controleer de naam en de plaats.',
  'This file or folder does not exist. Nothing was read. Check the name and the place.',
);
const CLOSED = text(
  'Dit mag niet worden gelezen: u hebt er geen leesrecht op. Er is niets ingelezen. Vraag om leesrecht op het bestand of de map.',
  'Reading this is not allowed: you have no right to read it. Nothing was read. Ask for the right to read the file or folder.',
);

const REASONS: Readonly<Record<string, Text>> = {
  ENOENT: ABSENT,
  ENOTDIR: ABSENT,
  ENAMETOOLONG: ABSENT,
  EACCES: CLOSED,
  EPERM: CLOSED,
  ELOOP: text(
    'Dit is een verwijzing naar een ander bestand. Die worden niet gevolgd. Zet het bestand zelf in de map.',
    'This is a link to another file. Links are not followed. Put the file itself in the folder.',
  ),
};

/** Why a file or folder can't be reached, by the error of the file system. */
export function unreachable(error: unknown): Refusal {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = Object.hasOwn(REASONS, code) ? REASONS[code] : undefined;
  const message = text(
    `Dit is niet te lezen (${code || 'onbekende fout'}). Controleer het bestand en probeer het opnieuw.`,
    `This can not be read (${code || 'unknown error'}). Check the file and try again.`,
  );
  return new Refusal(PLAN_EXPECTED, known ?? message);
}
