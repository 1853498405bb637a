import type { MeasuredDto, RequestFigure } from '@kapstok/contract';
import { spelledUnitName } from '@kapstok/quantity';
import { useId } from 'react';
import { useWords } from '../../language/words.ts';
import { measuredWords } from './measured-words.ts';
import type { TypedFigure } from './typed-figure.ts';

interface Props {
  readonly figure: RequestFigure;
  readonly typed: TypedFigure;
  readonly isOpen: boolean;
  readonly put: (typed: TypedFigure) => void;
}

const WITHOUT = ['not_measured', 'too_few', 'not_applicable'] as const;

/** One figure of a request: what is asked, what is known of it, and the fields to answer in. */
export function FigureFields({ figure, typed, isOpen, put }: Props) {
  const { say, of, language } = useWords();
  const { indicator, name, unit, period, counts, population, method, stands, previous, doubts, locked } =
    figure;
  const about = useId();
  return (
    <fieldset className="ks-request__figure" disabled={!isOpen} aria-describedby={about}>
      <legend>
        {indicator} {name} ({spelledUnitName(unit)[language]}), {period}
      </legend>
      <div id={about} className="ks-small">
        <p className="ks-soft">
          {[population, method].filter((words) => words !== '').join('. ')}{' '}
          {counts === 'cumulative' && say('request.cumulative')}{' '}
          {previous !== null &&
            say('request.previous', {
              period: previous.period,
              value: measuredWords(previous.measured, language),
            })}
        </p>
        {stands !== null && <p>{say(`request.state.${stands.state}`)}</p>}
        {stands !== null && stands.question !== '' && (
          <p className="ks-warning">{say('request.question', { words: stands.question })}</p>
        )}
        {locked !== null && <p>{of(locked)}</p>}
        {doubts.map((doubt) => (
          <p key={doubt.nl} className="ks-warning">
            {of(doubt)}
          </p>
        ))}
      </div>
      <Fields figure={figure} typed={typed} put={put} />
    </fieldset>
  );
}

function Fields({ figure: { askedAs }, typed, put }: Pick<Props, 'figure' | 'typed' | 'put'>) {
  const { say } = useWords();
  const field = (key: 'amount' | 'whole' | 'remark' | 'because', label: string) => (
    <label className="ks-field">
      {label}
      <input
        type="text"
        inputMode={key === 'amount' || key === 'whole' ? 'decimal' : 'text'}
        value={typed[key]}
        onChange={(event) => put({ ...typed, [key]: event.target.value })}
      />
    </label>
  );
  const kinds: readonly MeasuredDto['kind'][] = [askedAs, ...WITHOUT];
  return (
    <div className="ks-request__fields">
      <label className="ks-field">
        {say('request.kind')}
        <select
          value={typed.kind}
          onChange={(event) =>
            put({ ...typed, kind: kinds.find((kind) => kind === event.target.value) ?? askedAs })
          }
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {say(`request.kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      {typed.kind === 'value' && field('amount', say('request.value'))}
      {typed.kind === 'share' && field('amount', say('request.numerator'))}
      {typed.kind === 'share' && field('whole', say('request.denominator'))}
      {field('because', say('request.because'))}
      {field('remark', say('request.remark'))}
    </div>
  );
}
