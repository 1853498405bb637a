import { type Cells, type NumberColumn, SHAPE_NEEDS } from '@kapstok/plan';
import { spelledUnitName } from '@kapstok/quantity';
import { useId, useState } from 'react';
import { useKeptPlan } from '../../../frame/plan-context.ts';
import { useWords } from '../../../language/words.ts';
import { faultsIn, isFactor, shapeIn, wordsAt } from './assumption-cells.ts';
import { cellNumber, numberAsTyped, numberForCell, typedNumber } from './number-words.ts';
import { useDecimal } from './use-decimal.ts';
import { isNoNumber } from './use-missing.ts';

interface Props {
  readonly cells: Cells;
  readonly put: (changes: Cells) => void;
  readonly tried: boolean;
}

/** The order in which one reads numbers: from low to high. */
const ORDER: readonly NumberColumn[] = ['percent', 'low', 'likely', 'high', 'a', 'b'];

/** The numbers the chosen way needs; factors say so, and so does their unit. */
export function NumberFields({ cells, put, tried }: Props) {
  const { say, of } = useWords();
  const shape = shapeIn(cells);
  if (shape === undefined) return <p className="ks-soft">{say('assume.shapeFirst')}</p>;
  const { needed, optional } = SHAPE_NEEDS[shape];
  const columns = ORDER.filter((column) => needed.includes(column) || optional.includes(column));
  const unit = wordsAt(cells, 'unit');
  return (
    <fieldset className="ks-assume__part ks-assume__row">
      <legend>
        {isFactor(cells)
          ? say(shape === 'percentage' ? 'assume.percentage' : 'assume.factors')
          : unit === ''
            ? say('assume.numbers')
            : say('assume.numbersIn', { unit: of(spelledUnitName(unit)) })}
      </legend>
      {columns.map((column) => (
        <NumberField
          key={column}
          column={column}
          shape={shape}
          cells={cells}
          put={put}
          tried={tried}
          isOptional={optional.includes(column)}
        />
      ))}
    </fieldset>
  );
}

interface FieldProps extends Props {
  readonly column: NumberColumn;
  readonly shape: string;
  readonly isOptional: boolean;
}

/** One number, typed as one writes it; the cell gets it as the plan spells numbers. */
function NumberField({ column, shape, cells, put, tried, isOptional }: FieldProps) {
  const { say, of, language } = useWords();
  const decimal = useDecimal(useKeptPlan().at);
  const told = useId();
  const held = wordsAt(cells, column);
  const isPercent = column === 'percent';
  const shown = cellAsTyped(held, isPercent, (value) => numberAsTyped(value, language));
  const [typed, setTyped] = useState<string>();
  const change = (words: string) => {
    setTyped(words);
    const value = typedNumber(isPercent ? words.replace('%', '') : words, language);
    put({
      [column]:
        value === undefined
          ? words.trim()
          : numberForCell(isPercent ? value / 100 : value, decimal, isPercent),
    });
  };
  const fault = faultsIn(cells).find(({ place }) => place.field === column);
  const isUnread = isNoNumber(held);
  const wrong = isUnread
    ? say('assume.oneNumber')
    : fault !== undefined && (tried || held !== '')
      ? of(fault.message)
      : undefined;
  return (
    <div className="ks-assume__number">
      <label className="ks-field">
        {say(
          shape === 'normal' || shape === 'lognormal' ? `assume.eighty.${column}` : `assume.number.${column}`,
        )}
        {isOptional && ` ${say('assume.mayBeEmpty')}`}
        <input
          inputMode="decimal"
          autoComplete="off"
          value={typed ?? shown}
          aria-invalid={wrong !== undefined}
          aria-describedby={wrong === undefined ? undefined : told}
          onChange={(event) => change(event.target.value)}
          onBlur={() => setTyped(undefined)}
        />
      </label>
      {wrong !== undefined && (
        <p id={told} className="ks-warning">
          {wrong}
        </p>
      )}
    </div>
  );
}

/** What stands in the cell as one would type it: a percentage without its sign, which stands in the label. */
function cellAsTyped(held: string, isPercent: boolean, write: (value: number) => string): string {
  const value = cellNumber(held);
  if (value === undefined) return held;
  return write(isPercent ? Number((value * 100).toPrecision(12)) : value);
}
