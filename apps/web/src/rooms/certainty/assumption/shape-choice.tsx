import type { AssumptionShape, Cells } from '@kapstok/plan';
import { useId } from 'react';
import { useWords } from '../../../language/words.ts';
import { shapeIn, uselessColumns } from './assumption-cells.ts';

/** Ways most people need, and ways for who knows statistics. */
const COMMON = ['range', 'pert', 'percentage', 'point'] as const;
const OTHERS = ['triangular', 'lognormal', 'normal', 'beta'] as const;

interface Props {
  readonly cells: Cells;
  readonly put: (changes: Cells) => void;
}

/** Chooses in plain words how one says it: a range, three points, a percentage. Each says when it fits. */
export function ShapeChoice({ cells, put }: Props) {
  const { say } = useWords();
  const shape = shapeIn(cells);
  const isOther = OTHERS.some((other) => other === shape);
  const choose = (next: AssumptionShape) => {
    const emptied = uselessColumns(cells, next).map((column) => [column, ''] as const);
    put({ ...Object.fromEntries(emptied), shape: next });
  };
  const radios = (shapes: readonly AssumptionShape[]) =>
    shapes.map((one) => <Shape key={one} shape={one} isChosen={one === shape} choose={choose} />);
  return (
    <fieldset className="ks-assume__part">
      <legend>{say('assume.shape')}</legend>
      {radios(COMMON)}
      <details open={isOther}>
        <summary>{say('assume.otherShapes')}</summary>
        {radios(OTHERS)}
      </details>
    </fieldset>
  );
}

interface ShapeProps {
  readonly shape: AssumptionShape;
  readonly isChosen: boolean;
  readonly choose: (shape: AssumptionShape) => void;
}

function Shape({ shape, isChosen, choose }: ShapeProps) {
  const { say } = useWords();
  const about = useId();
  return (
    <div className="ks-assume__choice">
      <label className="ks-check">
        <input
          type="radio"
          name="shape"
          checked={isChosen}
          aria-describedby={about}
          onChange={() => choose(shape)}
        />
        {say(`assume.shape.${shape}`)}
      </label>
      <p id={about} className="ks-assume__about">
        {say(`assume.shapeAbout.${shape}`)}
      </p>
    </div>
  );
}
