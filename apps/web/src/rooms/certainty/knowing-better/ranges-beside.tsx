import type { RecalibrationDto } from '@kapstok/contract';
import { useWords } from '../../../language/words.ts';

interface Props {
  readonly told: RecalibrationDto;
  readonly write: (value: number) => string;
}

/** The range before and after a measurement, and the measurement, on one scale; the words beside it say the same. */
export function RangesBeside({ told: { before, after, observation }, write }: Props) {
  const { say } = useWords();
  const all = [before.p10, before.p90, after.p10, after.p90, observation.value];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const at = (value: number) => (most === least ? 50 : 2 + (96 * (value - least)) / (most - least));
  const rows = [
    { name: say('measure.before'), ...before },
    { name: say('measure.after'), ...after },
  ];
  return (
    <dl className="ks-ranges">
      {rows.map(({ name, p10, p50, p90 }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <svg className="ks-strip" width="100%" height="20" aria-hidden="true">
              <rect className="ks-strip__scale" x="0" y="9" width="100%" height="2" />
              <rect
                className="ks-strip__range"
                x={`${at(p10)}%`}
                y="4"
                width={`${at(p90) - at(p10)}%`}
                height="12"
              />
              <rect className="ks-strip__mark" x={`${at(p50)}%`} y="0" width="4" height="20" />
            </svg>
            {say('measure.range', { low: write(p10), middle: write(p50), high: write(p90) })}
          </dd>
        </div>
      ))}
      <div>
        <dt>{say('measure.measured')}</dt>
        <dd>
          <svg className="ks-strip" width="100%" height="20" aria-hidden="true">
            <rect className="ks-strip__scale" x="0" y="9" width="100%" height="2" />
            <circle className="ks-ranges__dot" cx={`${at(observation.value)}%`} cy="10" r="6" />
          </svg>
          {write(observation.value)}
        </dd>
      </div>
    </dl>
  );
}
