import type { ComparedFigure, Comparison, FigureDto, StatedFigure, TextDto } from '@kapstok/contract';
import { Link } from '@tanstack/react-router';
import { Amount, ValueWords } from '../../figure/amount.tsx';
import { StatedMark } from '../../figure/pair-marks.tsx';
import { ValueHistory } from '../../history/value-history.tsx';
import { useWords } from '../../language/words.ts';
import { StateContext } from '../../why/state-context.ts';
import type { Sides } from './use-sides.ts';
import { useWrittenDifference } from './use-written-difference.ts';

interface Props {
  readonly comparison: Comparison;
  readonly sides: Pick<Sides, 'from' | 'to'>;
}

/** Every headline figure on both sides, and how much it differs. What is only stated, or unknown, says so. */
export function ComparedHeadline({ comparison, sides }: Props) {
  const { say, of } = useWords();
  const { from, to, headline } = comparison;
  return (
    <table className="ks-compare__figures">
      <caption className="ks-out-of-sight">{say('compare.figures')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('find.figure')}</th>
          <th scope="col" className="ks-num">
            {of(from.name)}
          </th>
          <th scope="col" className="ks-num">
            {of(to.name)}
          </th>
          <th scope="col" className="ks-num">
            {say('compare.difference')}
          </th>
        </tr>
      </thead>
      <tbody>
        {headline.map((figure) => (
          <FigureRow key={figure.id} figure={figure} names={[of(from.name), of(to.name)]} sides={sides} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps extends Pick<Props, 'sides'> {
  readonly figure: ComparedFigure;
  readonly names: readonly [string, string];
}

function FigureRow({ figure, names, sides }: RowProps) {
  const { say, of } = useWords();
  const { label, difference, unknown } = figure;
  return (
    <tr>
      <th scope="row">
        {of(label)}
        {unknown !== null && <span className="ks-compare__why">{of(unknown)}</span>}
      </th>
      <td className="ks-num" data-label={names[0]}>
        <SideValue state={sides.from} computed={figure.from} stated={figure.statedFrom} />
      </td>
      <td className="ks-num" data-label={names[1]}>
        <SideValue state={sides.to} computed={figure.to} stated={figure.statedTo} />
      </td>
      <td className="ks-num ks-compare__difference" data-label={say('compare.difference')}>
        {difference === null ? (
          <span className="ks-unknown">{say('value.unknownShort')}</span>
        ) : (
          <DifferenceWords difference={difference} label={label} />
        )}
      </td>
    </tr>
  );
}

interface DifferenceProps {
  readonly difference: FigureDto;
  readonly label: TextDto;
}

/** How much a figure differs, which leads to what was changed; nothing leads on from what is equal. */
function DifferenceWords({ difference, label }: DifferenceProps) {
  const { say, of } = useWords();
  const written = useWrittenDifference();
  const { value } = difference;
  const words = written(difference);
  if (value.kind === 'known' && value.low === 0 && value.high === 0) return words;
  const what = say('compare.whatDiffers', { what: of(label) });
  return (
    <Link className="ks-why-link" to="." search={true} hash="edits-head" title={what}>
      {words}
      <span className="ks-out-of-sight"> {what}</span>
    </Link>
  );
}

interface SideProps {
  /** Which state this side is. */
  readonly state: string;
  readonly computed: FigureDto | null;
  readonly stated: StatedFigure | null;
}

function SideValue({ state, computed, stated }: SideProps) {
  const { say } = useWords();
  return (
    <StateContext value={state}>
      <div className="ks-compare__value">
        {computed === null ? (
          stated === null && <span className="ks-unknown">{say('value.unknownShort')}</span>
        ) : (
          <span>
            {stated !== null && <StatedMark kind="computed" />} <Amount figure={computed} />
          </span>
        )}
        {stated !== null && (
          <span className="ks-compare__stated">
            <StatedMark kind="stated" /> <span className="ks-soft">{say('claims.stated')}</span>{' '}
            <ValueHistory place={stated.place}>
              <ValueWords value={stated.figure.value} unit={stated.figure.unit} />
            </ValueHistory>
          </span>
        )}
      </div>
    </StateContext>
  );
}
