import { useId } from 'react';
import { wordedUnit } from '../../../figure/worded.ts';
import { useWords } from '../../../language/words.ts';
import { TypedField } from './typed-field.tsx';
import type { TypedOverlap } from './typed-overlap.ts';

interface Props {
  readonly typed: TypedOverlap;
  readonly put: (changes: Partial<TypedOverlap>) => void;
}

interface LimitedProps extends Props {
  /** Units of the chosen lines. */
  readonly units: readonly string[];
}

/** How much lines have in common, as one share or a range; above what they can't come together; and who says so. */
export function HowMuch({ typed, put, units }: LimitedProps) {
  const { say, language } = useWords();
  return (
    <>
      <Share typed={typed} put={put} />
      <div className="ks-declare__row">
        <TypedField
          isNumber
          label={say('declare.limit')}
          value={typed.limit}
          put={(limit) => put({ limit })}
        />
        <label className="ks-field">
          {say('declare.unit')}
          <select value={typed.unit} onChange={(event) => put({ unit: event.target.value })}>
            {units.map((unit) => (
              <option key={unit} value={unit}>
                {wordedUnit(unit, language)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <TypedField label={say('declare.source')} value={typed.source} put={(source) => put({ source })} />
    </>
  );
}

const RANGE = ['low', 'likely', 'high'] as const;

function Share({ typed, put }: Props) {
  const { say } = useWords();
  const about = useId();
  const group = useId();
  const { isRange } = typed;
  return (
    <fieldset aria-describedby={about}>
      <legend>{say('declare.how')}</legend>
      <p id={about} className="ks-small ks-soft">
        {say(isRange ? 'declare.rangeAbout' : 'declare.howAbout')}
      </p>
      {[false, true].map((range) => (
        <label key={String(range)} className="ks-check">
          <input
            type="radio"
            name={group}
            checked={isRange === range}
            onChange={() => put({ isRange: range })}
          />
          {say(range ? 'declare.range' : 'declare.one')}
        </label>
      ))}
      <div className="ks-declare__row">
        {isRange ? (
          RANGE.map((part) => (
            <TypedField
              key={part}
              isNumber
              label={say(`declare.${part}`)}
              value={typed[part]}
              put={(value) => put({ [part]: value })}
            />
          ))
        ) : (
          <TypedField
            isNumber
            label={say('declare.share')}
            value={typed.share}
            put={(share) => put({ share })}
          />
        )}
      </div>
    </fieldset>
  );
}
