import { audit, type Examined, type Finding, hasOverdueBaseline, hasOverdueGate } from '@kapstok/audit';
import { asOfQuerySchema } from '@kapstok/contract/schemas';
import { dayOnClock } from '@kapstok/quantity';
import type { PlanView } from './plan-view.ts';
import type { Question } from './question.ts';

/** The day that a question looks from: that of the moment it asks for, else today. */
export function dayAsked(query: unknown): string {
  const { asOf } = asOfQuerySchema.parse(query);
  return dayOnClock(asOf === undefined ? new Date() : new Date(asOf));
}

/** A question with the day that it looks from, where its answer tells findings. */
export function onDay(question: Question, query: unknown): Question {
  switch (question.kind) {
    case 'overview':
    case 'projects':
    case 'project':
    case 'findings':
    case 'list':
      return { ...question, day: dayAsked(query) };
    default:
      return question;
  }
}

/** The day that a question looks from, where its answer tells findings; undefined: of no day. */
export function dayOf(question: Question): string | undefined {
  if (question.kind === 'report') return question.steered.day;
  return 'day' in question ? question.day : undefined;
}

/** Of how many days the findings are remembered. */
const MOST_DAYS = 4;

const known = new WeakMap<PlanView, Map<string, PlanView>>();

/** Whether there is anything to find of which the day tells. */
function isLateIn(examined: Examined): boolean {
  return hasOverdueBaseline(examined) || hasOverdueGate(examined);
}

/** A plan with what is late by a day among its findings. They are looked for once, when they are first asked for. */
export function viewOn(view: PlanView, day: string | undefined): PlanView {
  const { calculation, earlier, header } = view;
  const { plan } = calculation;
  if (day === undefined || !isLateIn({ plan, calculation, day })) return view;
  const days = known.get(view) ?? new Map<string, PlanView>();
  known.set(view, days);
  const before = days.get(day);
  if (before !== undefined) return before;
  if (days.size >= MOST_DAYS) days.clear();
  let findings: readonly Finding[] | undefined;
  const seen: PlanView = {
    header,
    calculation,
    earlier,
    get findings() {
      findings ??= audit(calculation, undefined, day);
      return findings;
    },
    get state() {
      return view.state;
    },
  };
  days.set(day, seen);
  return seen;
}
