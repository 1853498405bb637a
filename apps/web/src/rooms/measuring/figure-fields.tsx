import type { EvidenceDto, MeasuredDto, RequestFigure } from '@kapstok/contract';
import { spelledUnitName } from '@kapstok/quantity';
import { useId } from 'react';
import { periodWords } from '../../language/period-words.ts';
import { useWords } from '../../language/words.ts';
import { EvidenceField } from './evidence-field.tsx';
import type { FigureWrongs } from './figure-wrongs.ts';
import { measuredWords } from './measured-words.ts';
import type { TypedFigure } from './typed-figure.ts';

interface Props {
  readonly figure: RequestFigure;
  readonly typed: TypedFigure;
  readonly isOpen: boolean;
  readonly wrongs: FigureWrongs;
  readonly put: (change: (typed: TypedFigure) => TypedFigure) => void;
  /** The files that are known of this request, and where it is asked for. */
  readonly files: readonly EvidenceDto[];
  readonly address: string;
  readonly added: (file: EvidenceDto) => void;
}

const WITHOUT = ['not_measured', 'too_few', 'not_applicable'] as const;

/** One figure of a request: what is asked, what is known of it, and the fields to answer in. */
export function FigureFields(props: Props) {
  const { figure, typed, isOpen } = props;
  const { language } = useWords();
  const { indicator, name, unit, period } = figure;
  const about = useId();
  return (
    <fieldset className="ks-request__figure" disabled={!isOpen} aria-describedby={about}>
      <legend>
        {indicator} {name} ({spelledUnitName(unit)[language]}), {periodWords(period, language)}
      </legend>
      <KnownOfFigure figure={figure} id={about} />
      <Fields {...props} />
      <EvidenceField
        name={indicator}
        chosen={typed.evidence}
        kept={figure.stands?.evidence ?? []}
        isOpen={isOpen}
        files={props.files}
        address={props.address}
        wrongs={props.wrongs.evidence}
        added={(file) => {
          props.added(file);
          props.put((now) => ({ ...now, evidence: [...new Set([...now.evidence, file.sha256])] }));
        }}
        remove={(sha256) =>
          props.put((now) => ({ ...now, evidence: now.evidence.filter((one) => one !== sha256) }))
        }
      />
    </fieldset>
  );
}

function KnownOfFigure({ figure, id }: { readonly figure: RequestFigure; readonly id: string }) {
  const { say, of, language } = useWords();
  const { counts, population, method, stands, previous, doubts, locked, alsoIn } = figure;
  const isGiven = stands?.state === 'submitted' || stands?.state === 'approved';
  return (
    <div id={id} className="ks-small">
      <p className="ks-soft">
        {[population, method].filter((words) => words !== '').join('. ')}{' '}
        {counts === 'cumulative' && say('request.cumulative')}{' '}
        {previous !== null &&
          say('request.previous', {
            period: periodWords(previous.period, language),
            value: measuredWords(previous.measured, language),
          })}
      </p>
      {stands !== null && <p>{say(`request.state.${stands.state}`)}</p>}
      {isGiven && alsoIn.length > 0 && <p>{say('request.alsoIn', { names: alsoIn.join(', ') })}</p>}
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
  );
}

type TextField = 'amount' | 'whole' | 'remark' | 'because';

function Fields({ figure: { askedAs }, typed, wrongs, put }: Props) {
  const { say } = useWords();
  const field = (key: TextField, label: string, wrong: readonly string[] = []) => (
    <Field
      label={label}
      value={typed[key]}
      isNumber={key === 'amount' || key === 'whole'}
      wrong={wrong}
      put={(words) => put((now) => ({ ...now, [key]: words }))}
    />
  );
  const kinds: readonly MeasuredDto['kind'][] = [askedAs, ...WITHOUT];
  return (
    <div className="ks-request__fields">
      <label className="ks-field">
        {say('request.kind')}
        <select
          value={typed.kind}
          onChange={({ target: { value } }) =>
            put((now) => ({ ...now, kind: kinds.find((kind) => kind === value) ?? askedAs }))
          }
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {say(`request.kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      {typed.kind === 'value' && field('amount', say('request.value'), wrongs.amount)}
      {typed.kind === 'share' && field('amount', say('request.numerator'), wrongs.amount)}
      {typed.kind === 'share' && field('whole', say('request.denominator'), wrongs.whole)}
      {field('because', say('request.because'), wrongs.because)}
      {field('remark', say('request.remark'))}
    </div>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly isNumber: boolean;
  readonly wrong: readonly string[];
  readonly put: (words: string) => void;
}

/** A field, with what is wrong in it below it, which a screen reader reads with it. */
function Field({ label, value, isNumber, wrong, put }: FieldProps) {
  const id = useId();
  const isWrong = wrong.length > 0;
  return (
    <div className="ks-request__field">
      <label className="ks-field">
        {label}
        <input
          type="text"
          inputMode={isNumber ? 'decimal' : 'text'}
          value={value}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? id : undefined}
          onChange={(event) => put(event.target.value)}
        />
      </label>
      {isWrong && (
        <p id={id} className="ks-warning">
          {wrong.join(' ')}
        </p>
      )}
    </div>
  );
}
