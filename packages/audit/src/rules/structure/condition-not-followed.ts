import { fieldOf, type Row } from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import type { Finding } from '../../finding.ts';
import { finding } from '../../found.ts';
import type { Rule } from '../../rule.ts';
import { shownWords } from '../../shown.ts';

/** A decision with conditions that no one follows. */
export const conditionNotFollowed: Rule = {
  code: 'structure.condition-not-followed',
  kind: 'structure',
  title: text('Voorwaarden bij een besluit worden gevolgd', 'Conditions of a decision are followed'),
  find: ({ plan }) =>
    plan.decisions
      .filter(({ conditions, conditionOwner, conditionStatus }) => {
        return conditions.length > 0 && (conditionOwner === '' || conditionStatus === '');
      })
      .map(findingOf),
};

function findingOf(row: Row<'decisions'>): Finding {
  const { conditions, conditionOwner, conditionStatus } = row;
  const many = conditions.length > 1;
  return finding(conditionNotFollowed, {
    severity: 'warning',
    place: fieldOf(row.place, 'conditions'),
    scope: 'plan',
    stated: shownWords(conditions.join('; ')),
    message: text(
      `Besluit ${row.code} heeft ${many ? `${conditions.length} voorwaarden` : 'een voorwaarde'}. ${missing(conditionOwner, conditionStatus).nl}`,
      `Decision ${row.code} has ${many ? `${conditions.length} conditions` : 'a condition'}. ${missing(conditionOwner, conditionStatus).en}`,
    ),
    effect: text(
      'Geen voor de uitkomst. Blijft een voorwaarde liggen, dan kan het besluit vervallen.',
      'None for the answer. If a condition is left, the decision can lapse.',
    ),
    advice: text(
      'Zet bij het besluit wie de voorwaarde volgt en hoe het ermee staat.',
      'Add to the decision who follows the condition and how it stands.',
    ),
  });
}

function missing(owner: string, status: string): Text {
  if (owner === '' && status === '') {
    return text(
      'Nergens staat wie dat volgt en hoe het ermee staat.',
      'Nowhere does it say who follows it and how it stands.',
    );
  }
  return owner === ''
    ? text('Nergens staat wie die volgt.', 'Nowhere does it say who follows it.')
    : text('Nergens staat hoe het ermee staat.', 'Nowhere does it say how it stands.');
}
