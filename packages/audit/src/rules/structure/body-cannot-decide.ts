import { fieldOf, type Plan } from '@kapstok/plan';
import { text } from '@kapstok/quantity';
import { finding } from '../../found.ts';
import type { Rule } from '../../rule.ts';
import { shownWords } from '../../shown.ts';
import { quoted } from '../../wording.ts';

/** A decision by a body that may only advise. */
export const bodyCannotDecide: Rule = {
  code: 'structure.body-cannot-decide',
  kind: 'structure',
  title: text(
    'Een besluit is genomen door een gremium dat mag besluiten',
    'A decision was taken by a body that may decide',
  ),
  find: ({ plan }) => {
    const advising = new Set(
      plan.bodies.filter(({ canDecide }) => canDecide === 'no').map(({ code }) => code),
    );
    return plan.decisions
      .filter(({ body }) => advising.has(body))
      .map((row) =>
        finding(bodyCannotDecide, {
          severity: 'warning',
          place: fieldOf(row.place, 'body'),
          others: plan.bodies
            .filter(({ code }) => code === row.body)
            .map(({ place }) => fieldOf(place, 'can_decide')),
          scope: 'plan',
          stated: shownWords(row.body),
          message: text(
            `Besluit ${row.code} is genomen door ${bodyName(plan, row.body)}, een gremium dat volgens het plan niet mag besluiten.`,
            `Decision ${row.code} was taken by ${bodyName(plan, row.body)}, a body that may not decide according to the plan.`,
          ),
          effect: text('Geen voor de uitkomst.', 'None for the answer.'),
          advice: text(
            'Leg het besluit voor aan een gremium met mandaat, of pas het mandaat aan.',
            'Put the decision to a body with a mandate, or change the mandate.',
          ),
        }),
      );
  },
};

/** A body by its code, and its name where the plan gives one. */
function bodyName({ bodies }: Plan, body: string): string {
  const name = bodies.find(({ code }) => code === body)?.name ?? '';
  return name === '' || name === body ? body : `${body} (${quoted(name)})`;
}
