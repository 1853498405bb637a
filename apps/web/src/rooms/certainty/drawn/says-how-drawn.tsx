import type { Certainty } from '@kapstok/contract';
import { type ReactNode, useMemo } from 'react';
import { useWords } from '../../../language/words.ts';
import { type HowMade, HowMadeContext } from '../../../table/save-list.ts';

interface Props {
  readonly how: Pick<Certainty, 'seed' | 'draws' | 'engine'> &
    Partial<Pick<Certainty, 'from' | 'setting' | 'scenario'>>;
  readonly children: ReactNode;
}

/** What is shown here was drawn: a file of it says how, and of which state of the plan, so that it can be made again. */
export function SaysHowDrawn({ how: { seed, draws, engine, from, setting, scenario }, children }: Props) {
  const { say, of } = useWords();
  const made = useMemo(
    (): HowMade => [
      ...(scenario == null ? [] : [[say('drawn.file.scenario'), of(scenario.name)] as const]),
      ...(setting === undefined ? [] : [[say('drawn.file.setting'), of(setting.label)] as const]),
      [say('drawn.file.draws'), draws],
      [say('drawn.file.seed'), seed],
      [say('drawn.file.engine'), engine],
      ...(from === undefined
        ? []
        : [[say('drawn.file.state'), stateOf(from, say('drawn.file.until'))] as const]),
    ],
    [say, of, scenario, setting, draws, seed, engine, from],
  );
  return <HowMadeContext value={made}>{children}</HowMadeContext>;
}

/** The plan with the change up to which it was drawn, or the mark of what was read. */
function stateOf({ plan, entry, mark }: Certainty['from'], until: string): string {
  return [plan, ...(entry === null ? [] : [`${until} ${entry}`]), ...(mark === null ? [] : [mark])].join(
    ', ',
  );
}
