import type { IndicatorStanding } from '@kapstok/contract';
import { useWords } from '../../language/words.ts';

/** How a measurement stands to its target: a filled or an open mark, and the word. */
export function JudgementMark({
  of: { judgement, judgementWords },
}: {
  readonly of: Pick<IndicatorStanding, 'judgement' | 'judgementWords'>;
}) {
  const { of } = useWords();
  return <span className={`ks-judgement ks-judgement--${judgement}`}>{of(judgementWords)}</span>;
}
