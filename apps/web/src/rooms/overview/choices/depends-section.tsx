import './choices.css';
import type { AnswerDto, Overview } from '@kapstok/contract';
import { ValueWords } from '../../../figure/amount.tsx';
import { RangeStrip } from '../../../figure/range-strip.tsx';
import { useWords } from '../../../language/words.ts';

/** How far the answer moves when open choices are settled in other ways, all of them combined. */
export function DependsSection({ overview }: { readonly overview: Overview }) {
  const { say } = useWords();
  const { lowest, highest, count } = overview.combinations;
  const base = overview.answer.shareClosed.value;
  return (
    <section className="ks-depends" aria-labelledby="depends-head">
      <h2 className="ks-beside__head" id="depends-head">
        {say('depends.title')}
      </h2>
      <p>
        {say('depends.count', { count: overview.choices.length })}{' '}
        {lowest !== null && highest !== null && (
          <>
            {say('depends.between')} <ValueWords value={lowest.shareClosed} unit="1" /> {say('depends.and')}{' '}
            <ValueWords value={highest.shareClosed} unit="1" />.
          </>
        )}
      </p>
      {lowest !== null && highest !== null && (
        <>
          <RangeStrip
            low={shareOf(lowest)}
            high={shareOf(highest)}
            mark={base.kind === 'known' ? base.low : undefined}
          />
          <dl className="ks-depends__ends">
            <End name={say('depends.lowest')} answer={lowest} />
            <End name={say('depends.highest')} answer={highest} />
          </dl>
          <p className="ks-small ks-soft">{say('depends.combinations', { count })}</p>
        </>
      )}
      <a href="#keuzes" className="ks-no-print">
        {say('depends.link')}
      </a>
    </section>
  );
}

function End({ name, answer }: { readonly name: string; readonly answer: AnswerDto }) {
  const { of } = useWords();
  return (
    <div>
      <dt>
        {name} <ValueWords value={answer.shareClosed} unit="1" />
      </dt>
      <dd>{of(answer.label)}</dd>
    </div>
  );
}

function shareOf(answer: AnswerDto): number | undefined {
  return answer.shareClosed.kind === 'known' ? answer.shareClosed.low : undefined;
}
