import { isDrawing } from '../plan/drawing.ts';
import type { Question } from '../plan/question.ts';

const MOST = 30;

/**
 * What was asked of each plan lately, without files to take out: those are rarely asked twice. Of what takes drawing the last
 * of each kind.
 */
export class AskedLately {
  readonly #asked = new Map<string, Map<string, Question>>();

  /** Notes a question. */
  add(plan: string, question: Question): void {
    // What was measured goes with the question, as far as who asked may see it.
    if (question.kind === 'list' || question.kind === 'steering') return;
    const asked = this.#asked.get(plan) ?? new Map<string, Question>();
    this.#asked.set(plan, asked);
    const key = isDrawing(question) ? question.kind : JSON.stringify(question);
    asked.delete(key);
    asked.set(key, question);
    const [oldest] = asked.keys();
    if (asked.size > MOST && oldest !== undefined) asked.delete(oldest);
  }

  /** The questions, the one asked last first. */
  of(plan: string): readonly Question[] {
    return [...(this.#asked.get(plan)?.values() ?? [])].reverse();
  }
}
