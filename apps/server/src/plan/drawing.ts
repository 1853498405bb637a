import type { ListName } from '@kapstok/contract';
import type { Question } from './question.ts';

const DRAWN_LISTS: ReadonlySet<ListName> = new Set<ListName>([
  'certainty-scopes',
  'assumptions-register',
  'sensitivities',
  'scenarios',
  'overlaps',
]);

/** Whether a question is answered by drawing, which takes a thread longer than any other. */
export function isDrawing(question: Question): boolean {
  switch (question.kind) {
    case 'certainty':
    case 'scopeCertainty':
    case 'scenarios':
    case 'overlaps':
    case 'draws':
    case 'recalibration':
    case 'breakEven':
      return true;
    case 'list':
      return DRAWN_LISTS.has(question.list);
    default:
      return false;
  }
}
