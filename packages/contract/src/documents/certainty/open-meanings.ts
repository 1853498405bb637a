import type { Calculation, NotDrawn } from '@kapstok/engine';
import { type Place, RANGE_MEANINGS, rangeMeaningName } from '@kapstok/plan';
import { inQuotes, type Text, text, verbatim } from '@kapstok/quantity';
import type { AssumptionDto, Certainty } from '../../schemas/certainty.ts';
import { placeDto } from '../gaps.ts';
import { cellLabel } from './cell-label.ts';
import type { Drawn } from './drawn-figure.ts';
import { type ZeroDivisor, zeroDivisorQuestions } from './zero-divisors.ts';

/** The question that a range raises of which nobody said what it means. */
const QUESTION: Text = questionOf();

function questionOf(): Text {
  const listed = (language: keyof Text, or: string): string => {
    const names = RANGE_MEANINGS.map((meaning) => rangeMeaningName(meaning)[language]);
    return `${names.slice(0, -1).join(', ')} ${or} ${names.at(-1)}`;
  };
  return text(
    `Wat betekent dit bereik: ${listed('nl', 'of')}?`,
    `What does this range mean: ${listed('en', 'or')}?`,
  );
}

/** What a range in the plan itself has to say; of one that an assumption multiplies, what that assumption may say instead. */
function rangeQuestion({ uncertainty }: Calculation, place: Place): Text {
  const input = uncertainty.at(place);
  if (input === undefined || !('isRelative' in input) || !input.isRelative) return QUESTION;
  const { nl, en } = input.name;
  return text(
    `${QUESTION.nl} Aanname ${inQuotes(nl)} geeft een factor op dit bereik, en een factor op een bereik is niet te trekken. Zet één getal in de cel, of geef in de aanname het getal zelf.`,
    `${QUESTION.en} Assumption ${inQuotes(en)} gives a factor on this range, and a factor on a range can’t be drawn. Put one number in the cell, or give the number itself in the assumption.`,
  );
}

/** How strongly a group moves together is asked once, on the row that says that it is to be determined. */
function firstOfGroups(of: readonly NotDrawn[]): readonly NotDrawn['row'][] {
  const byGroup = new Map<string, NotDrawn['row']>();
  for (const { row } of of) {
    const isBlank = row.correlation.kind === 'unknown' && row.correlation.reason === 'blank';
    if (!byGroup.has(row.group) || !isBlank) byGroup.set(row.group, row);
  }
  return [...byGroup.values()];
}

function correlationQuestion(group: string): Text {
  return text(
    `Hoe sterk bewegen de aannames van de groep ${inQuotes(group)} samen? Schrijf een getal van 0 (niet) tot 1 (volledig); tot dan wordt de groep niet getrokken.`,
    `How strongly do the assumptions of the group ${inQuotes(group)} move together? Write a number from 0 (not) to 1 (fully); until then the group is not drawn.`,
  );
}

/**
 * What has to be said before it can be drawn: assumptions without a meaning, groups without a correlation, ranges in the plan itself,
 * and what is divided by and may be zero.
 */
export function openMeaningsOf(
  { calculation, simulation }: Drawn,
  register: readonly AssumptionDto[],
  divisors: readonly ZeroDivisor[],
): Certainty['openMeanings'] {
  const known = new Map(register.map((assumption) => [assumption.id, assumption]));
  const { notDrawn } = calculation.uncertainty;
  const open = notDrawn.filter(({ why }) => why === 'meaning');
  const apart = firstOfGroups(notDrawn.filter(({ why }) => why === 'correlation'));
  return [
    ...open.map(({ row }) => ({
      label: known.get(row.id)?.name ?? verbatim(row.name || row.id),
      words: QUESTION,
      place: placeDto({ ...row.place, field: 'meaning' }),
    })),
    ...apart.map((row) => ({
      label: known.get(row.id)?.name ?? verbatim(row.name || row.id),
      words: correlationQuestion(row.group),
      place: placeDto({ ...row.place, field: 'correlation' }),
    })),
    ...simulation.openRanges.map((place) => ({
      label: cellLabel(calculation.plan, place),
      words: rangeQuestion(calculation, place),
      place: placeDto(place),
    })),
    ...zeroDivisorQuestions(divisors),
  ];
}
