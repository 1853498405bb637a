import './amount.css';
import type { FigureDto, FigureValueDto } from '@kapstok/contract';
import { useWords } from '../language/words.ts';
import { WhyLink } from '../why/why-link.tsx';
import { type Writing, wordedValue } from './worded.ts';

interface ValueProps {
  readonly value: FigureValueDto;
  readonly unit: string;
  readonly writing?: Writing;
}

/** A value in words: with "ten minste" where parts are unknown, and hatched where nothing is known. */
export function ValueWords({ value, unit, writing = 'sentence' }: ValueProps) {
  const { say, language } = useWords();
  const worded = wordedValue(value, unit, language, writing);
  switch (worded.kind) {
    case 'unknown':
      return (
        <span className="ks-unknown">{say(writing === 'cell' ? 'value.toDetermine' : 'value.unknown')}</span>
      );
    case 'notApplicable':
      return (
        <span className="ks-soft">
          {say(writing === 'cell' ? 'value.notApplicableShort' : 'value.notApplicable')}
        </span>
      );
    case 'known':
      return (
        <>
          {worded.bound !== 'exact' && <span className="ks-bound">{say(`value.${worded.bound}`)} </span>}
          <span className="ks-figure">{worded.words}</span>
        </>
      );
  }
}

interface Props {
  readonly figure: FigureDto;
  readonly writing?: Writing;
}

/** A computed figure that can be asked why. */
export function Amount({ figure, writing = 'sentence' }: Props) {
  return (
    <WhyLink figure={figure.id} label={figure.label}>
      <ValueWords value={figure.value} unit={figure.unit} writing={writing} />
    </WhyLink>
  );
}
