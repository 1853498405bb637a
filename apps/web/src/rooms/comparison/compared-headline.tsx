import type { ComparedFigure, Comparison, FigureDto } from '@kapstok/contract';
import { ValueWords } from '../../figure/amount.tsx';
import { StatedMark } from '../../figure/pair-marks.tsx';
import { useWords } from '../../language/words.ts';
import { useWrittenDifference } from './use-written-difference.ts';

/** Every headline figure on both sides, and how much it differs. What is only stated, or unknown, says so. */
export function ComparedHeadline({ comparison }: { readonly comparison: Comparison }) {
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
          <FigureRow key={figure.id} figure={figure} names={[of(from.name), of(to.name)]} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly figure: ComparedFigure;
  readonly names: readonly [string, string];
}

function FigureRow({ figure, names }: RowProps) {
  const { say, of } = useWords();
  const written = useWrittenDifference();
  const { label, difference, unknown } = figure;
  return (
    <tr>
      <th scope="row">
        {of(label)}
        {unknown !== null && <span className="ks-compare__why">{of(unknown)}</span>}
      </th>
      <td className="ks-num" data-label={names[0]}>
        <SideValue computed={figure.from} stated={figure.statedFrom} />
      </td>
      <td className="ks-num" data-label={names[1]}>
        <SideValue computed={figure.to} stated={figure.statedTo} />
      </td>
      <td className="ks-num ks-compare__difference" data-label={say('compare.difference')}>
        {difference === null ? (
          <span className="ks-unknown">{say('value.unknownShort')}</span>
        ) : (
          written(difference)
        )}
      </td>
    </tr>
  );
}

interface SideProps {
  readonly computed: FigureDto | null;
  readonly stated: FigureDto | null;
}

function SideValue({ computed, stated }: SideProps) {
  const { say } = useWords();
  return (
    <div className="ks-compare__value">
      {computed === null ? (
        stated === null && <span className="ks-unknown">{say('value.unknownShort')}</span>
      ) : (
        <span>
          {stated !== null && <StatedMark kind="computed" />}{' '}
          <ValueWords value={computed.value} unit={computed.unit} />
        </span>
      )}
      {stated !== null && (
        <span className="ks-compare__stated">
          <StatedMark kind="stated" /> <span className="ks-soft">{say('claims.stated')}</span>{' '}
          <ValueWords value={stated.value} unit={stated.unit} />
        </span>
      )}
    </div>
  );
}
