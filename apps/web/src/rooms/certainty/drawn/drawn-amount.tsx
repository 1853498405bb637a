import type { DrawnFigureDto, EstimatedDto } from '@kapstok/contract';
import { ValueWords } from '../../../figure/amount.tsx';
import { useWords } from '../../../language/words.ts';
import { WhyLink } from '../../../why/why-link.tsx';
import { errorWords, middleOf, type Statistic, spanOf, statisticOf } from './drawn-value.ts';

interface ErrorProps {
  readonly of: EstimatedDto;
  readonly unit: string;
}

/** How much another set of draws could change a statistic, small beside it. */
export function ErrorMark({ of, unit }: ErrorProps) {
  const { say, language } = useWords();
  const error = errorWords(of.error, unit, language);
  return (
    <span className="ks-error-mark" title={say('drawn.errorAbout', { error })}>
      {say('drawn.error', { error })}
    </span>
  );
}

interface CellProps {
  readonly figure: DrawnFigureDto;
  readonly statistic: Statistic;
}

/** One statistic of a drawn figure with its error, for a cell of a table. */
export function DrawnCell({ figure: { id, label, unit, drawn }, statistic }: CellProps) {
  const found = statisticOf(drawn, statistic);
  if (found === undefined || drawn.kind !== 'known')
    return <ValueWords value={middleOf(drawn)} unit={unit} writing="cell" />;
  const value = { kind: 'known', low: found.value, high: found.value, bound: drawn.bound } as const;
  const words = <ValueWords value={value} unit={unit} writing="cell" />;
  return (
    <span className="ks-drawn">
      {statistic === 'p50' ? (
        <WhyLink figure={id} label={label}>
          {words}
        </WhyLink>
      ) : (
        <span>{words}</span>
      )}
      <ErrorMark of={found} unit={unit} />
    </span>
  );
}

/** What nine in ten draws lie between, in a sentence, which can be asked why; with the error of both ends. */
export function DrawnSpan({ figure: { id, label, unit, drawn } }: { readonly figure: DrawnFigureDto }) {
  return (
    <>
      <WhyLink figure={id} label={label}>
        <ValueWords value={spanOf(drawn)} unit={unit} />
      </WhyLink>
      <SpanErrors drawn={drawn} unit={unit} />
    </>
  );
}

/** The errors of both ends of a span, small beside it; nothing where every draw is the same. */
function SpanErrors({ drawn, unit }: Pick<DrawnFigureDto, 'drawn' | 'unit'>) {
  const { say, language } = useWords();
  if (drawn.kind !== 'known' || drawn.isSure) return null;
  const [low, high] = [
    errorWords(drawn.p5.error, unit, language),
    errorWords(drawn.p95.error, unit, language),
  ];
  return (
    <>
      {' '}
      <span className="ks-error-mark">({say('drawn.errors', { low, high })})</span>
    </>
  );
}
