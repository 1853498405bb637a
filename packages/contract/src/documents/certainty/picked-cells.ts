import { type Calculation, type Choice, choicePlace, DRAWABLE_CHOICES } from '@kapstok/engine';
import {
  CHOICES,
  type NumberCell,
  NumberCells,
  type Place,
  parseAddress,
  placeCode,
  printAddress,
} from '@kapstok/plan';
import { inQuotes, parseUnit, type Text, text } from '@kapstok/quantity';
import { cellLabel } from './cell-label.ts';

/** A number of the plan, or an open choice, that somebody picked to be moved. */
export interface Picked {
  /** Of this one cell or choice, also where a whole row was picked. */
  readonly address: string;
  readonly label: Text;
  readonly place: Place;
  readonly unit: string;
  /** Undefined: it is an open choice. */
  readonly cell: NumberCell | undefined;
  /** With which number it is begun, where the plan has none to move; undefined: none was typed. */
  readonly start: number | undefined;
  /** The most that it can be; undefined where there is no end to it. */
  readonly most: number | undefined;
}

/** A pick that leads nowhere, with why. */
interface PickedNowhere {
  readonly address: string;
  readonly why: Text;
}

/** What was picked, each cell once. */
export interface Picks {
  readonly cells: readonly Picked[];
  readonly nowhere: readonly PickedNowhere[];
}

/** So many cells can be moved at once. */
const MOST_CELLS = 20;

/** An address with the number that it is begun with: `kpis:K1:y2027=12`, `choices:area=0.4`. */
const STARTED = new RegExp(`^(${CHOICES}:[^:=]+|[^:]+:.*:[^:=]+)=(-?\\d+(?:\\.\\d+)?)$`);

/** Reads addresses of cells, whole rows and open choices with a bar between them. */
export function pickedOf(calculation: Calculation, words: string | undefined): Picks {
  const parts = (words ?? '').split('|').filter((part) => part !== '');
  const found = parts.map((part) => pickedIn(calculation, new NumberCells(calculation.plan), part));
  const byPlace = new Map<string, Picked>();
  const nowhere = found.flatMap((each) => ('why' in each ? [each] : []));
  for (const picked of found.flatMap((each) => ('why' in each ? [] : each))) {
    const code = placeCode(picked.place);
    const before = byPlace.get(code);
    byPlace.set(code, before === undefined ? picked : { ...before, start: picked.start ?? before.start });
  }
  const cells = [...byPlace.values()];
  const surplus = cells.slice(MOST_CELLS).map(({ address }) => ({ address, why: TOO_MANY }));
  return { cells: cells.slice(0, MOST_CELLS), nowhere: [...nowhere, ...surplus] };
}

const TOO_MANY = text(
  `Er kunnen hooguit ${MOST_CELLS} getallen tegelijk worden verschoven. Haal er eerst een weg.`,
  `At most ${MOST_CELLS} numbers can be moved at once. Remove one first.`,
);

function pickedIn(
  calculation: Calculation,
  numbers: NumberCells,
  part: string,
): readonly Picked[] | PickedNowhere {
  const [, begun, number] = STARTED.exec(part) ?? [];
  const [words, start] = begun === undefined ? [part, undefined] : [begun, Number(number)];
  const address = parseAddress(words);
  if (address === undefined) return { address: words, why: noSuchCell(words) };
  if (address.table === CHOICES) return pickedChoice(calculation, words, address.row, start);
  const found = numbers.at(address);
  if ('kind' in found) return { address: words, why: noSuchCell(words) };
  return found.map((cell) => ({
    address: printAddress({ ...address, field: cell.place.field }),
    label: cellLabel(calculation.plan, cell.place),
    place: cell.place,
    unit: parseUnit(cell.unit)?.unit.code ?? cell.unit,
    cell,
    start,
    most: finite(calculation.uncertainty.boundsOf(cell.place, cell.value).most),
  }));
}

function pickedChoice(
  { choices }: Calculation,
  address: string,
  id: string,
  start: number | undefined,
): readonly Picked[] | PickedNowhere {
  const choice: Choice | undefined = choices.find((candidate) => candidate.id === id);
  if (choice === undefined) return { address, why: NOT_OPEN };
  if (!DRAWABLE_CHOICES.includes(id)) return { address, why: NO_SHARE };
  return [
    { address, label: choice.label, place: choicePlace(id), unit: '1', cell: undefined, start, most: 1 },
  ];
}

function finite(most: number): number | undefined {
  return Number.isFinite(most) ? most : undefined;
}

const NOT_OPEN = text(
  'Deze keuze staat in dit plan niet open: er hangt niets van af. Haal haar weg.',
  'This choice is not open in this plan: nothing hangs on it. Remove it.',
);
const NO_SHARE = text(
  'Deze keuze is geen getal, dus er is niets te verschuiven. U kunt haar wel omzetten: onder Het antwoord staan de open keuzes.',
  'This choice is no number, so there is nothing to move. It can be switched: the open choices stand under The answer.',
);

function noSuchCell(words: string): Text {
  return text(
    `${inQuotes(words)} staat niet (meer) als getal in het plan. Haal het weg en kies een ander getal.`,
    `${inQuotes(words)} is not a number of the plan, or no longer. Remove it and pick another one.`,
  );
}
