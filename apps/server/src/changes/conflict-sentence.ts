import type { ConflictDto } from '@kapstok/contract';
import type { Edit } from '@kapstok/plan';
import { inQuotes, isolated, type Text, text } from '@kapstok/quantity';
import { changedMeanwhile } from './changed-meanwhile.ts';

/** A conflict as it is told, and by what kind of edit it was met. */
export interface ConflictMet extends ConflictDto {
  readonly kind: Edit['kind'];
}

const NOTHING_KEPT = text(
  'dus er is nog niets bewaard. Kijk naar beide waarden en kies welke blijft.',
  'so nothing was kept yet. Look at both values and choose which one stays.',
);

const LONGEST = 80;

/** Words of somebody as they stand in a sentence. */
function clipped(words: string): string {
  const signs = Array.from(words);
  const short = signs.length > LONGEST ? `${signs.slice(0, LONGEST).join('')}…` : words;
  return inQuotes(short);
}

/** The row that something met; by its id where it is no longer there and has no name. */
function rowOf({ name, record, tableTitle }: ConflictMet): Text {
  const words = isolated(name === '' ? record : name);
  return text(`${words} (${tableTitle.nl})`, `${words} (${tableTitle.en})`);
}

/** What stands there instead. */
function standing({ now }: ConflictMet): Text {
  if (now === null) return text('Die rij is er nu niet.', 'That row is not there now.');
  if (now === '') return text('Daar staat nu niets.', 'Nothing stands there now.');
  return text(`Daar staat nu ${clipped(now)}.`, `There now stands ${clipped(now)}.`);
}

/** That what a change was made on never was. */
function neverWas(met: ConflictMet): Text {
  const [row, before] = [rowOf(met), met.before ?? ''];
  const seen = text('voor zover u dat kunt zien', 'as far as you may see');
  if (met.kind === 'remove')
    return text(
      `${row.nl} was nooit zoals u de rij meestuurt, ${seen.nl}.`,
      `${row.en} never was as you send the row, ${seen.en}.`,
    );
  const field = met.fieldName ?? text('de plaats in de tabel', 'the place in the table');
  if (before === '')
    return text(
      `Bij ${row.nl} was ${field.nl} nooit leeg, ${seen.nl}, en u stuurt als "before" niets. ${standing(met).nl}`,
      `Of ${row.en}, ${field.en} was never empty, ${seen.en}, and you send nothing as "before". ${standing(met).en}`,
    );
  return text(
    `Bij ${row.nl} staat in ${field.nl} niet ${clipped(before)}, zoals u als "before" stuurt, en dat stond daar nooit, ${seen.nl}. ${standing(met).nl}`,
    `Of ${row.en}, ${field.en} does not hold ${clipped(before)}, as you send as "before", and never did, ${seen.en}. ${standing(met).en}`,
  );
}

/** That what changes were made on never was, of one in full, of several how many. */
function neverStood(never: readonly ConflictMet[], isAll: boolean): Text {
  const [first] = never;
  const told =
    first !== undefined && never.length === 1
      ? neverWas(first)
      : text(
          `Bij ${never.length} wijzigingen stond nooit wat u als "before" stuurt, voor zover u dat kunt zien: wat er nu staat, staat bij elk in "now".`,
          `Of ${never.length} edits, what you send as "before" never stood there, as far as you may see: what now stands there is told of each in "now".`,
        );
  if (!isAll) return told;
  return text(
    `${told.nl} Er is niets bewaard. Lees de rij opnieuw en stuur als "before" wat er nu staat.`,
    `${told.en} Nothing was kept. Read the row again and send as "before" what now stands there.`,
  );
}

/**
 * Why a change was not made: because what it was made on was changed in the meantime, by whom and when, or because that
 * never was. Only the history says which.
 * @param account who wanted to make the change
 */
export function conflictSentence(conflicts: readonly ConflictMet[], account: string): Text {
  const met = conflicts.filter(({ beforeStood }) => beforeStood);
  const never = conflicts.filter(({ beforeStood }) => !beforeStood);
  if (met.length === 0) return neverStood(never, true);
  const deeds = met.flatMap(({ by }) => by ?? []);
  const changed = changedMeanwhile({ deeds, several: met.length > 1 }, account);
  const first = text(`${changed.nl}, ${NOTHING_KEPT.nl}`, `${changed.en}, ${NOTHING_KEPT.en}`);
  if (never.length === 0) return first;
  const also = neverStood(never, false);
  return text(`${first.nl} ${also.nl}`, `${first.en} ${also.en}`);
}
