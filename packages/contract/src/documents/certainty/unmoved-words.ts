import type { Calculation } from '@kapstok/engine';
import { type Estimate, type Text, text } from '@kapstok/quantity';
import { statedValue } from '../stated-value.ts';
import { quoted } from './asked-input.ts';
import type { Picked } from './picked-cells.ts';

/** Why what was picked can not be moved as it stands, and whether a number can be typed to begin with. */
export interface Unmoved {
  readonly why: Text;
  readonly takes: boolean;
}

/** What to say of something that was picked and gives nothing to move. */
export function unmovedOf(calculation: Calculation, picked: Picked, isNeeded: boolean): Unmoved {
  if (!isNeeded) return { why: NOT_NEEDED, takes: false };
  const { start, most } = picked;
  const moved = movedAs(calculation, picked);
  if (moved !== undefined) return { why: moved, takes: false };
  if (isBeyond(start, most)) return { why: beyond(most), takes: true };
  if (start === 0) return { why: NOTHING_TYPED, takes: true };
  return { why: picked.cell === undefined ? OPEN_CHOICE : stated(picked.cell.value, picked), takes: true };
}

/** Whether a typed number can not be what stands there: less than nothing, or more than all of it. */
export function isBeyond(start: number | undefined, most: number | undefined): boolean {
  return start !== undefined && (start < 0 || (most !== undefined && start > most));
}

/** What is moved in its place: the assumption that says all that there is to say of it. */
function movedAs({ uncertainty }: Calculation, { place }: Picked): Text | undefined {
  const found = uncertainty.at(place);
  if (found === undefined || !('values' in found)) return undefined;
  if (found.isRelative || typeof found.values === 'number') return undefined;
  const name = quoted(found.name);
  return text(
    `Hierover gaat de aanname ${name.nl}: verschuif die.`,
    `The assumption ${name.en} is about this: move that one.`,
  );
}

function stated(value: Estimate, { cell }: Picked): Text {
  const { words } = statedValue(value, cell?.unit ?? '');
  const said = text(`In het plan staat: ${words.nl}.`, `The plan says: ${words.en}.`);
  const more = value.kind === 'range' ? RANGE : TYPE;
  return text(`${said.nl} ${more.nl}`, `${said.en} ${more.en}`);
}

function beyond(most: number | undefined): Text {
  return most === undefined
    ? text(
        'Minder dan niets kan hier niet. Typ 0 of meer.',
        'It can not be less than nothing. Type 0 or more.',
      )
    : text(
        'Dit is een deel van een geheel. Typ een deel van 0% tot 100%.',
        'This is a part of a whole. Type a part from 0% to 100%.',
      );
}

const NOT_NEEDED = text(
  'Het antwoord hangt niet van dit getal af: verschuiven verandert niets. Haal het weg en kies een ander getal.',
  'The answer does not hang on this number: moving it changes nothing. Remove it and pick another one.',
);
const NOTHING_TYPED = text(
  'U rekent met 0. Typ een ander getal om te kunnen schuiven.',
  'You compute with 0. Type another number to be able to slide.',
);
const OPEN_CHOICE = text(
  'Dit is een open keuze. Typ voor welk deel zij geldt, van 0% tot 100%, of zet haar om onder Het antwoord.',
  'This is an open choice. Type for which part it holds, from 0% to 100%, or switch it under The answer.',
);
const TYPE = text(
  'Typ een getal om mee te rekenen; daarna kunt u schuiven.',
  'Type a number to compute with; after that you can slide.',
);
const RANGE = text(
  'Niemand heeft gezegd wat dat bereik betekent. Typ één getal om mee te rekenen, of maak er een aanname van.',
  'Nobody has said what that range means. Type one number to compute with, or make it an assumption.',
);
