import type { DrawnFigureDto, EstimatedDto } from '@kapstok/contract';
import { wordedUnit } from '../../../figure/worded.ts';
import { capital } from '../../../language/capital.ts';
import { useWords } from '../../../language/words.ts';
import { errorWords } from '../drawn/drawn-value.ts';
import { measureName } from './scope-rows.ts';

interface Props {
  /** What the sentences tell percentiles of. */
  readonly figures: readonly DrawnFigureDto[];
}

/** How far chance may move each percentile that stands in the sentences: low, middle and high. */
export function ErrorLine({ figures }: Props) {
  const { say, of, language } = useWords();
  const told = figures.flatMap(({ label, unit, drawn }) => {
    if (drawn.kind !== 'known' || drawn.isSure) return [];
    const words = (one: EstimatedDto): string => errorWords(one.error, unit, language);
    const [low, middle, high] = [words(drawn.p5), words(drawn.p50), words(drawn.p95)];
    const measured = unit === '1' ? say('drawn.points') : wordedUnit(unit, language);
    return [
      say('drawn.errorsOf', { what: capital(of(measureName(label))), low, middle, high, unit: measured }),
    ];
  });
  if (told.length === 0) return null;
  return (
    <p className="ks-soft">
      {say('drawn.errorsHead')} {told.join(' ')}
    </p>
  );
}
