import type { FigureRequest, FigureStepsDto, RequestFigure } from '@kapstok/contract';
import { spelledUnitName } from '@kapstok/quantity';
import { useState } from 'react';
import { FormProblem } from '../../administration/form-problem.tsx';
import { ReasonField } from '../../editing/reason-field.tsx';
import { useKeptPlan } from '../../frame/plan-context.ts';
import { periodWords } from '../../language/period-words.ts';
import { useWords } from '../../language/words.ts';
import { send, useDeed } from '../../server/deed.ts';
import { roundAddress, roundsKey } from '../../server/measuring-queries.ts';
import { useKeptTyped } from '../../session/use-kept-typed.ts';
import { measuredWords } from './measured-words.ts';
import { wordOf } from './typed-figure.ts';

interface Props {
  readonly request: FigureRequest;
  /** Those that were handed in and not judged yet. */
  readonly figures: readonly RequestFigure[];
  readonly address: string;
}

/** Figures that were handed in, to approve or to give back with a question. */
export function JudgingForm({ request: { round }, figures, address }: Props) {
  const { say, of, language } = useWords();
  const { at } = useKeptPlan();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const where = roundAddress(at.plan, round.code, 'requests', address, 'steps');
  const { put, forget, ...kept } = useKeptTyped(`judge ${where}`, () => ({ reason: '' }));
  const { reason } = kept.typed;
  const [missed, setMissed] = useState(0);
  const deed = useDeed(
    (steps: Omit<FigureStepsDto, 'id'>, id: string) => send<FigureRequest>('POST', where, { ...steps, id }),
    [roundsKey(at.plan)],
  );
  const chosen = figures.filter((figure) => !left.has(wordOf(figure)));
  const isOff = deed.isPending || chosen.length === 0;
  const step = (which: 'approve' | 'return') => {
    if (which === 'return' && reason.trim() === '') {
      setMissed(missed + 1);
      return;
    }
    const given = chosen.map(({ indicator, period, stands }) => ({
      indicator,
      period,
      seq: stands?.seq ?? 0,
    }));
    const done = () => {
      forget();
      setMissed(0);
      // What is left to judge is looked at anew: all of it is chosen again.
      setLeft(new Set());
    };
    deed.mutate({ step: which, reason: reason.trim(), figures: given }, { onSuccess: done });
  };
  return (
    <section className="ks-round ks-no-print" aria-labelledby="judging">
      <h2 id="judging">{say('request.judging')}</h2>
      <ul className="ks-plain-list">
        {figures.map((figure) => (
          <li key={wordOf(figure)}>
            <label>
              <input
                type="checkbox"
                checked={!left.has(wordOf(figure))}
                onChange={({ target }) => {
                  const others = [...left].filter((word) => word !== wordOf(figure));
                  setLeft(new Set(target.checked ? others : [...others, wordOf(figure)]));
                }}
              />{' '}
              {figure.indicator} {figure.name} ({spelledUnitName(figure.unit)[language]}),{' '}
              {periodWords(figure.period, language)}:{' '}
              <strong>{figure.stands !== null && measuredWords(figure.stands.measured, language)}</strong>
            </label>
            {figure.doubts.map((doubt) => (
              <span key={doubt.nl} className="ks-warning">
                {' '}
                {of(doubt)}
              </span>
            ))}
            {figure.stands !== null && figure.stands.because !== '' && (
              <span> {say('request.becauseWas', { words: figure.stands.because })}</span>
            )}
          </li>
        ))}
      </ul>
      <ReasonField
        label={say('request.why')}
        value={reason}
        onChange={(words) => put({ reason: words })}
        missed={missed}
      />
      {deed.error !== null && <FormProblem error={deed.error} />}
      <p className="ks-request__fields">
        <button type="button" className="ks-button" disabled={isOff} onClick={() => step('approve')}>
          {say('request.approve')}
        </button>
        <button type="button" className="ks-button" disabled={isOff} onClick={() => step('return')}>
          {say('request.return')}
        </button>
      </p>
    </section>
  );
}
