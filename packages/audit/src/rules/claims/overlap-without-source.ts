import { fieldOf, type Row } from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding } from '../../found.ts';
import type { Examined, Rule } from '../../rule.ts';
import { shownEstimate } from '../../shown.ts';
import { amounts, capital, sentences } from '../../wording.ts';
import { overlapWords } from './overlap-words.ts';

/** An overlap lowers what the plan says of itself: it says on what ground. */
export const overlapWithoutSource: Rule = {
  code: 'claims.overlap-without-source',
  kind: 'claims',
  title: text('Een overlap heeft een bron', 'An overlap has a source'),
  find: (examined) =>
    examined.plan.overlaps.filter(({ source }) => source === '').map((row) => findingOf(examined, row)),
};

function findingOf(examined: Examined, row: Row<'overlaps'>): Finding {
  const name = capital(overlapWords(row));
  return finding(overlapWithoutSource, {
    severity: 'warning',
    place: fieldOf(row.place, 'source'),
    scope: 'plan',
    unit: '1',
    stated: shownEstimate(row.overlap),
    message: text(
      `${name.nl} heeft geen bron: onbekend is waarop het deel in gemeen rust.`,
      `${name.en} has no source: it is not known on what the part in common rests.`,
    ),
    effect: effect(examined, row),
    advice: text(
      'Noem het onderzoek, de registratie of de afspraak waaruit de overlap volgt.',
      'Name the study, register or agreement from which the overlap follows.',
    ),
  });
}

/** What the overlap takes off, in each of its units. */
function effect({ calculation }: Examined, { id }: Row<'overlaps'>): Text {
  const taken = calculation.overlaps
    .filter((group) => group.id === id)
    .flatMap(({ path }) => {
      const figure = calculation.figure(`${path}.taken.structural`);
      return figure?.value.kind === 'known' && figure.value.high > 0
        ? [amounts(figure.value, figure.unit)]
        : [];
    });
  if (taken.length === 0)
    return text('Van deze overlap gaat nog niets af.', 'Nothing is taken off for this overlap yet.');
  return sentences(
    ...taken.map(({ nl, en }) =>
      text(
        `Structureel gaat er per jaar ${nl} af als dubbel geteld.`,
        `${en} a year is taken off as counted twice, structurally.`,
      ),
    ),
  );
}
