import type { FigureRequest, FigureStepsDto, RequestFigure } from '@kapstok/contract';
import { spelledUnitName } from '@kapstok/quantity';
import { type FormEvent, useState } from 'react';
import { FormProblem } from '../../administration/form-problem.tsx';
import { ChooseSome } from '../../editing/choose-some.tsx';
import { ReasonField } from '../../editing/reason-field.tsx';
import { useKeptPlan } from '../../frame/plan-context.ts';
import { periodWords } from '../../language/period-words.ts';
import { useWords } from '../../language/words.ts';
import { send, useDeed } from '../../server/deed.ts';
import { roundAddress, roundsKey } from '../../server/measuring-queries.ts';
import { useKeptTyped } from '../../session/use-kept-typed.ts';
import { measuredWords } from './measured-words.ts';
import { wordOf } from './typed-figure.ts';

const NOTHING_TYPED: { readonly chosen: readonly string[]; readonly reason: string } = {
  chosen: [],
  reason: '',
};

interface Props {
  readonly request: FigureRequest;
  /** Those that were approved. */
  readonly figures: readonly RequestFigure[];
  readonly address: string;
}

/** Opens approved figures again, with why: also those of a closed period, for a late correction. */
export function ReopeningForm({ request: { round }, figures, address }: Props) {
  const { say, language } = useWords();
  const { at } = useKeptPlan();
  const where = roundAddress(at.plan, round.code, 'requests', address, 'steps');
  const { typed, put, forget } = useKeptTyped(`reopen ${where}`, () => NOTHING_TYPED);
  const { reason } = typed;
  const chosen = new Set(typed.chosen);
  // What was typed before one left is seen again.
  const [isTyped] = useState(reason !== '' || chosen.size > 0);
  const [missed, setMissed] = useState(0);
  const [isNone, setNone] = useState(false);
  const deed = useDeed(
    (steps: Omit<FigureStepsDto, 'id'>, id: string) => send<FigureRequest>('POST', where, { ...steps, id }),
    [roundsKey(at.plan)],
  );
  const reopen = (event: FormEvent) => {
    event.preventDefault();
    setNone(chosen.size === 0);
    if (reason.trim() === '') setMissed(missed + 1);
    if (chosen.size === 0 || reason.trim() === '') return;
    const given = figures.flatMap((figure) => {
      const { indicator, period, stands } = figure;
      return stands === null || !chosen.has(wordOf(figure)) ? [] : { indicator, period, seq: stands.seq };
    });
    const done = () => {
      forget();
      setMissed(0);
    };
    deed.mutate({ step: 'reopen', reason: reason.trim(), figures: given }, { onSuccess: done });
  };
  return (
    <details className="ks-round ks-no-print" open={isTyped || undefined}>
      <summary>{say('reopening.title')}</summary>
      <form aria-label={say('reopening.title')} onSubmit={reopen} noValidate>
        <p>{say(round.closed ? 'reopening.aboutClosed' : 'reopening.about')}</p>
        <ChooseSome
          legend={say('reopening.which')}
          of={figures.map((figure) => ({
            word: wordOf(figure),
            shown: (
              <>
                {figure.indicator} {figure.name} ({spelledUnitName(figure.unit)[language]}),{' '}
                {periodWords(figure.period, language)}:{' '}
                {figure.stands !== null && measuredWords(figure.stands.measured, language)}
              </>
            ),
          }))}
          chosen={chosen}
          put={(words) => put({ chosen: words })}
        />
        {isNone && chosen.size === 0 && (
          <p className="ks-warning" role="alert">
            {say('reopening.none')}
          </p>
        )}
        <ReasonField
          label={say('reopening.why')}
          value={reason}
          onChange={(words) => put({ reason: words })}
          missed={missed}
        />
        {deed.error !== null && <FormProblem error={deed.error} />}
        <button type="submit" className="ks-button" disabled={deed.isPending}>
          {say('reopening.do')}
        </button>
      </form>
    </details>
  );
}
