import { DRAWN_LIST_NAMES, type ListName } from '@kapstok/contract';
import type { Question } from './question.ts';

const DRAWN_LISTS: ReadonlySet<ListName> = new Set(DRAWN_LIST_NAMES);

/** Whether a list is one of what is drawn. */
export function isDrawnList(list: ListName): boolean {
  return DRAWN_LISTS.has(list);
}

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
      return isDrawnList(question.list);
    default:
      return false;
  }
}
