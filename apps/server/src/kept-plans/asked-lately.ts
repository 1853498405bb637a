import { isDrawing } from '../plan/drawing.ts';
import type { Question } from '../plan/question.ts';
import type { MeasuredSource } from './measured-source.ts';

const MOST = 30;

/** A question, with what was measured where it asks for that. */
export interface Asked {
  readonly question: Question;
  readonly measured?: MeasuredSource | undefined;
  /** Asks the same again, of the figures as they then stand. */
  readonly again?: (() => Promise<unknown>) | undefined;
}

/**
 * What was asked of each plan lately, without files to take out: those are rarely asked twice. Of what takes drawing the last
 * of each kind.
 */
export class AskedLately {
  readonly #asked = new Map<string, Map<string, Asked>>();

  /** Notes a question. */
  add(plan: string, asked: Asked): void {
    const { question, measured } = asked;
    if (question.kind === 'list') return;
    const known = this.#asked.get(plan) ?? new Map<string, Asked>();
    this.#asked.set(plan, known);
    const key = `${keyOf(question)} ${measured?.book ?? ''}`;
    known.delete(key);
    known.set(key, asked);
    const [oldest] = known.keys();
    if (known.size > MOST && oldest !== undefined) known.delete(oldest);
  }

  /** The questions, the one asked last first. */
  of(plan: string): readonly Asked[] {
    return [...(this.#asked.get(plan)?.values() ?? [])].reverse();
  }
}

/** What was measured or spent since is no other question; who sees other figures asks another. */
function keyOf(question: Question): string {
  if (isDrawing(question)) return question.kind;
  if (question.kind === 'accounting') return question.kind;
  return JSON.stringify(question.kind === 'steering' ? question.asked : question);
}
