import type { AssumptionDto } from '@kapstok/contract';
import { ASSUMPTION_QUALITIES } from '@kapstok/plan';
import { ChoiceFilter } from '../../../filter/choice-filter.tsx';
import { useWords } from '../../../language/words.ts';
import { NOT_GRADED, ofQuality } from './register-order.ts';

interface Props {
  readonly register: readonly AssumptionDto[];
  readonly quality: string | undefined;
  /** How many are shown. */
  readonly shown: number;
  readonly choose: (quality: string | undefined) => void;
}

/** Shows the assumptions of one quality, the weakest first to choose. */
export function RegisterFilter({ register, quality, shown, choose }: Props) {
  const { say } = useWords();
  const options = ([NOT_GRADED, ...ASSUMPTION_QUALITIES.toReversed()] as const).map((value) => ({
    value,
    words: say('register.option', {
      quality: say(`quality.${value}`),
      count: ofQuality(register, value).length,
    }),
  }));
  return (
    <search className="ks-filters ks-no-print">
      <ChoiceFilter label={say('register.quality')} value={quality} options={options} choose={choose} />
      <p className="ks-soft ks-small" aria-live="polite">
        {say('register.shown', { shown, all: register.length })}
      </p>
    </search>
  );
}
