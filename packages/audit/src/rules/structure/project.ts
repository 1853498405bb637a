import type { Calculation } from '@kapstok/engine';
import type { Plan, Row } from '@kapstok/plan';
import { type Text, text } from '@kapstok/quantity';
import { amounts } from '../../wording.ts';

/** A row of the projects. */
export type ProjectRow = Row<'projects'>;

/** Words in the kind of a row that say it runs the programme and is no project of its own. */
const RUNS_THE_PROGRAMME = /management|co[oö]rdina/i;

/** Whether a row is a project, and not what runs the programme. */
export function isProject({ kind }: ProjectRow): boolean {
  return !RUNS_THE_PROGRAMME.test(kind);
}

/** What a project adds to the investment and the headline, in a sentence. */
export function whatItAdds(calculation: Calculation, code: string): Text {
  const money = calculation.figure(`${code}/investment.total`);
  const fte = calculation.figure(`${code}/fte.structural`);
  const cost = money?.value.kind === 'known' ? amounts(money.value, money.unit) : undefined;
  const counts = fte?.value.kind === 'known' && fte.value.high > 0;
  const staff = counts ? amounts(rounded(fte.value), fte.unit) : undefined;
  const parts = [
    cost === undefined ? [] : [text(`${cost.nl} van de investering`, `${cost.en} of the investment`)],
    staff === undefined ? [] : [text(`${staff.nl} van de bijdrage`, `${staff.en} of the contribution`)],
  ].flat();
  if (parts.length === 0) {
    return text('Geen: dit project telt niet mee in een bedrag.', 'None: this project counts in no amount.');
  }
  const nl = parts.map((part) => part.nl).join(' en ');
  return text(`Dit gaat over ${nl}.`, `This concerns ${parts.map(({ en }) => en).join(' and ')}.`);
}

/** What the investment of the plan leaves out with a project that is not in the application, in a sentence. */
export function whatIsLeftOut(calculation: Calculation, code: string): Text {
  const money = calculation.figure(`${code}/investment.total`);
  if (money?.value.kind !== 'known') return text('Geen.', 'None.');
  const cost = amounts(money.value, money.unit);
  return text(
    `De investering van het plan telt deze ${cost.nl} niet mee.`,
    `The investment of the plan leaves out these ${cost.en}.`,
  );
}

function rounded({ low, high }: { readonly low: number; readonly high: number }): {
  low: number;
  high: number;
} {
  return { low: Math.round(low * 10) / 10, high: Math.round(high * 10) / 10 };
}

/** The plan with a project in the application or out of it. */
export function withApplication(plan: Plan, code: string, inApplication: 'yes' | 'no'): Plan {
  const projects = plan.projects.map((row) => (row.code === code ? { ...row, inApplication } : row));
  return { ...plan, projects };
}
