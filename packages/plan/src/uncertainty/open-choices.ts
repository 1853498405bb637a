import { asTyped, inQuotes, text } from '@kapstok/quantity';
import { CHOICES } from '../address.ts';
import type { Wrong } from '../cell-fault.ts';
import { columnName } from '../words/column-name.ts';

/** What can be said of an open choice. */
interface OpenChoice {
  /** The ways to settle it, the plan's own convention first. */
  readonly alternatives: readonly string[];
  /** Whether a share between none and all can settle it too. */
  readonly takesShare: boolean;
}

/** The open choices that addresses can name (guide of the figures, "open choices"), by their codes. */
export const OPEN_CHOICES: Readonly<Record<string, OpenChoice>> = {
  recruits: { alternatives: ['perYear', 'cumulative'], takesShare: true },
  timeToStaff: { alternatives: ['all', 'half', 'none'], takesShare: true },
  area: { alternatives: ['all', 'areaShare'], takesShare: true },
  sharedSavings: { alternatives: ['both', 'largest'], takesShare: true },
  fullSwing: { alternatives: ['structuralYear', 'lastYear'], takesShare: false },
};

/** The open choice with this code; undefined where there is none. */
export function openChoice(id: string): OpenChoice | undefined {
  return Object.hasOwn(OPEN_CHOICES, id) ? OPEN_CHOICES[id] : undefined;
}

/** What was expected where an address names an open choice that is none. */
export function noOpenChoice(id: string): Wrong {
  const known = Object.keys(OPEN_CHOICES)
    .map((code) => `${CHOICES}:${code}`)
    .join(', ');
  return [
    text(`een van: ${known}`, `one of: ${known}`),
    text(
      `${asTyped(id)} is geen open keuze. Wat hier staat, zou niets uitmaken. Noem een van deze keuzes.`,
      `${asTyped(id)} is no open choice. What stands here would make no difference. Name one of these choices.`,
    ),
  ];
}

/** What was expected where a choice is settled by an alternative that it does not have. */
export function noAlternative(choice: string, alternative: string): Wrong {
  const known = openChoice(choice)?.alternatives.join(', ') ?? '';
  return [
    text(`een van: ${known}`, `one of: ${known}`),
    text(
      `${asTyped(alternative)} is geen mogelijkheid van de keuze ${choice}. Wat hier staat, zou niets uitmaken. Noem een van deze mogelijkheden.`,
      `${asTyped(alternative)} is no alternative of the choice ${choice}. What stands here would make no difference. Name one of these alternatives.`,
    ),
  ];
}

const ALTERNATIVE = columnName('choice');

/** What was expected where a share is given for a choice that holds or does not. */
export function noShareOf(choice: string): Wrong {
  const known = openChoice(choice)?.alternatives.join(', ') ?? '';
  return [
    text(
      `een lege cel, en bij ${inQuotes(ALTERNATIVE.nl)} een van: ${known}`,
      `an empty cell, and under ${inQuotes(ALTERNATIVE.en)} one of: ${known}`,
    ),
    text(
      `De keuze ${choice} geldt of geldt niet; een deel ervan is niet te berekenen. Noem bij ${inQuotes(ALTERNATIVE.nl)} welke mogelijkheid geldt.`,
      `The choice ${choice} holds or does not; a part of it cannot be computed. Name under ${inQuotes(ALTERNATIVE.en)} which alternative holds.`,
    ),
  ];
}

/** What was expected where an assumption is about a choice that no part can settle. */
export function noAssumptionOn(choice: string): Wrong {
  const known = Object.entries(OPEN_CHOICES)
    .filter(([, { takesShare }]) => takesShare)
    .map(([code]) => `${CHOICES}:${code}`)
    .join(', ');
  return [
    text(`een cel, of een van: ${known}`, `a cell, or one of: ${known}`),
    text(
      `De keuze ${choice} geldt of geldt niet; een aanname erover zou niets uitmaken. Zet de keuze in een scenario.`,
      `The choice ${choice} holds or does not; an assumption about it would make no difference. Put the choice in a scenario.`,
    ),
  ];
}
