import { CHOICES, type Place } from '@kapstok/plan';
import { point, type Text, text, unknown } from '@kapstok/quantity';
import type { Setting } from '../figure.ts';
import { cell, difference, given, shareOf } from '../graph/build.ts';
import type { Node } from '../graph/node.ts';

/** The alternative of an open choice that is neither one nor another, but as an assumption about it says. */
export const DRAWN = 'drawn';

const SHARES: Readonly<Record<string, Text>> = {
  recruits: text('deel dat elk jaar blijft', 'share that stays each year'),
  timeToStaff: text('deel van de tijd dat inzet wordt', 'share of time that becomes staff'),
  area: text('deel dat in het gebied landt', 'share that lands in the area'),
  sharedSavings: text(
    'deel van claims dat over dezelfde besparing gaat',
    'share of claims that is one saving',
  ),
};

/** Choices that a share between none and all can settle. */
export const DRAWABLE_CHOICES: readonly string[] = Object.keys(SHARES);

/** The share by which a choice is settled, where the setting leaves that to an assumption: no value of its own. */
export function drawnShare(choice: string, setting: Setting): Node<'1'> | undefined {
  const name = SHARES[choice];
  if (setting[choice] !== DRAWN || name === undefined) return undefined;
  const estimate = unknown('toBeDetermined');
  return cell('1', () => name, { estimate, place: choicePlace(choice), source: '' });
}

/** Where the share stands by which a choice is settled. */
export function choicePlace(choice: string): Place {
  return { table: CHOICES, line: 0, row: choice, field: choice };
}

/** What of people who came is still there a number of years later, when a share stays each year. */
export class Staying {
  readonly #share: Node<'1'>;
  readonly #after = new Map<number, Node<'1'>>();

  constructor(share: Node<'1'>) {
    this.#share = share;
  }

  /** The share after `years`, 1 or more. */
  after(years: number): Node<'1'> {
    const known = this.#after.get(years);
    if (known !== undefined) return known;
    const share = this.#share;
    const made = years <= 1 ? share : shareOf(share.label, this.after(years - 1), share);
    this.#after.set(years, made);
    return made;
  }
}

/** What a share leaves of a whole. */
export function restOf(share: Node<'1'>): Node<'1'> {
  const reason = text('het geheel', 'the whole');
  const whole = given('1', () => reason, point(1), reason);
  const label = (): Text => text('het andere deel', 'the other part');
  return difference(label, whole, share);
}
