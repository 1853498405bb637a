import type { AssumptionDto, Certainty, SensitivityDto } from '@kapstok/contract';
import { formatNumber, formatShare } from '@kapstok/quantity';
import { useMemo } from 'react';
import { Figure } from '../../../chart/figure.tsx';
import type { Drawing } from '../../../chart/picture.tsx';
import { useWrittenValue } from '../../../figure/use-written-value.ts';
import { wordedUnit } from '../../../figure/worded.ts';
import { useWords } from '../../../language/words.ts';
import { shareWords } from '../drawn/share-words.ts';
import type { Hanging, Outcome } from './outcome.ts';
import { OutcomeSwitch } from './outcome-switch.tsx';
import { MOST_BARS, tornadoOf } from './tornado-bars.ts';
import { useTornadoColumns } from './tornado-columns.tsx';
import { tornadoLayout } from './tornado-layout.ts';

/** A row of the table: how much the answer hangs on an assumption, and how well that is founded. */
export interface TornadoRow {
  readonly sensitivity: SensitivityDto;
  readonly quality: AssumptionDto['quality'];
}

interface Props {
  readonly certainty: Certainty;
  readonly outcome: Outcome;
  readonly hanging: Hanging;
}

/** A bar for each assumption: from the answer where it is low to the answer where it is high. */
export function TornadoFigure({ certainty, outcome, hanging }: Props) {
  const { say, language } = useWords();
  const { sensitivities, unit } = hanging;
  const tornado = useTornado(hanging);
  const drawing = useMemo((): Drawing => {
    const tick = (value: number) =>
      unit === '1' ? formatShare(value, language, 0) : formatNumber(value, language);
    return {
      height: (space) => tornadoLayout(space, tornado.bars).height,
      draw: async (space) => (await import('./draw-tornado.ts')).drawTornado(tornado, space, tick),
    };
  }, [tornado, unit, language]);
  const columns = useTornadoColumns(unit);
  const rows = useMemo((): readonly TornadoRow[] => {
    const known = new Map(certainty.register.map(({ id, quality }) => [id, quality]));
    return sensitivities.map((sensitivity) => ({
      sensitivity,
      quality: known.get(sensitivity.assumption) ?? null,
    }));
  }, [sensitivities, certainty.register]);
  return (
    <Figure<TornadoRow>
      title={say(`influence.title.${outcome}`, {
        unit: wordedUnit(certainty.comparedIn, language),
        year: certainty.year ?? '',
      })}
      sentence={say('influence.sentence')}
      described={say('influence.described', { rows: useDescribed(hanging) })}
      drawing={drawing}
      columns={columns}
      rows={rows}
      keyOf={({ sensitivity }) => sensitivity.assumption}
      file={say('influence.file')}
    >
      <OutcomeSwitch outcome={outcome} />
      <p className="ks-tornado-legend">
        <span className="ks-tornado-legend__low">{say('influence.low')}</span>
        <span className="ks-tornado-legend__high">{say('influence.high')}</span>
        {sensitivities.some(({ isNoise }) => isNoise) && (
          <span className="ks-tornado-legend__noise">{say('influence.noise')}</span>
        )}
      </p>
      {sensitivities.length > MOST_BARS && (
        <p className="ks-small ks-soft">
          {say('influence.first', { shown: MOST_BARS, count: sensitivities.length })}
        </p>
      )}
    </Figure>
  );
}

function useTornado({ sensitivities, middle }: Hanging) {
  const { say, of, language } = useWords();
  return useMemo(
    () =>
      tornadoOf(sensitivities, middle ?? 0, {
        name: ({ name }) => of(name),
        value: ({ isNoise, narrows }) =>
          isNoise
            ? say('influence.noiseShort')
            : say('influence.narrower', { share: shareWords(narrows, language) }),
      }),
    [sensitivities, middle, say, of, language],
  );
}

/** The bars in words, for who does not see them. */
function useDescribed({ sensitivities, unit }: Hanging): string {
  const { say, of } = useWords();
  const written = useWrittenValue();
  const value = (low: number) => written({ kind: 'known', low, high: low, bound: 'exact' }, unit);
  return sensitivities
    .slice(0, MOST_BARS)
    .map(({ name, whenLow, whenHigh, isNoise }) =>
      isNoise
        ? `${of(name)}: ${say('influence.noise')}`
        : say('influence.describedBar', { name: of(name), low: value(whenLow), high: value(whenHigh) }),
    )
    .join('; ');
}
