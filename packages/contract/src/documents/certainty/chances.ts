import type { AnswerAddresses, FigureId } from '@kapstok/engine';
import { type Text, text } from '@kapstok/quantity';
import type { ChanceDto } from '../../schemas/certainty.ts';
import { type Drawn, estimatedDto } from './drawn-figure.ts';
import type { LowChance } from './low-chance.ts';
import { sensitivityDto } from './register.ts';

interface Asked {
  readonly id: ChanceDto['id'];
  readonly label: Text;
  readonly about: Text;
  readonly figure: FigureId | undefined;
  readonly holds: (value: number) => boolean;
}

const NO_BALANCE = text(
  'Daarvoor zijn in het plan een investering en een besparing per jaar nodig.',
  'That takes an investment and a saving for each year in the plan.',
);
const NOT_KNOWN = text(
  'Dat is niet te zeggen: er is invoer nodig die nog niet bekend is, of die niet getrokken kan worden.',
  'There is no telling: it takes inputs that are not known yet, or that cannot be drawn.',
);
const ALL_SURE = text(
  'Dat is niet te zeggen: van wat hierin telt, staat niet vast hoe onzeker het is.',
  'There is no telling: of what counts here, nobody has said how uncertain it is.',
);

/** Up to and including the year of the answer, else the last year there is. */
export function balanceAddress({ calculation }: Pick<Drawn, 'calculation'>): FigureId | undefined {
  const ids = calculation.ids('plan/balance.byYear.');
  return ids.find((id) => id.endsWith(`.${calculation.structuralYear}`)) ?? ids.at(-1);
}

function asked(of: Drawn, at: AnswerAddresses): readonly Asked[] {
  const balance = balanceAddress(of);
  const year = balance?.split('.').at(-1) ?? '';
  return [
    {
      id: 'ambition',
      label: text('Ambitie gehaald', 'Ambition reached'),
      about: text(
        'Het plan draagt ten minste bij wat de ambitie vraagt.',
        'The plan contributes at least what the ambition asks.',
      ),
      figure: at.shareOfAmbition,
      holds: (share) => share >= 1,
    },
    {
      id: 'shortage',
      label: text('Tekort opgelost', 'Shortage closed'),
      about: text(
        'Het plan draagt ten minste zoveel bij als het hele tekort.',
        'The plan contributes at least as much as the whole shortage.',
      ),
      figure: at.shareClosed,
      holds: (share) => share >= 1,
    },
    {
      id: 'balance',
      label: text('Investering terugverdiend', 'Investment earned back'),
      about:
        balance === undefined
          ? NO_BALANCE
          : text(
              `Tot en met ${year} is er ten minste zoveel minder zorg gebruikt (bruto, in euro) als er is geïnvesteerd.`,
              `Up to and including ${year} at least as much less care is used (gross, in euros) as was invested.`,
            ),
      figure: balance,
      holds: (amount) => amount >= 0,
    },
  ];
}

/** The chance that each thing a board asks comes true; none where it can't be told, with why. */
export function chancesOf(of: Drawn, at: AnswerAddresses): ChanceDto[] {
  return asked(of, at).map(({ id, label, about, figure, holds }) => {
    const value = figure === undefined ? undefined : of.simulation.figure(figure)?.value;
    const none = (why: Text): ChanceDto => ({ id, label, about: why, chance: null, bound: 'exact' });
    if (figure === undefined) return none(about);
    const found = of.simulation.chance(figure, holds);
    if (value?.kind !== 'known' || found === undefined) return none(NOT_KNOWN);
    if (value.isSure) return none(ALL_SURE);
    return { id, label, about, chance: estimatedDto(found.chance), bound: found.bound };
  });
}

/** Below this a chance is low; below the other there is next to none, at either end of any assumption. */
const LOW = 0.5;
const NEXT_TO_NONE = 0.01;

/** The chances that are low, and what they hang on. @param chances as `chancesOf` told them */
export function lowChancesOf(
  of: Drawn,
  at: AnswerAddresses,
  chances: readonly ChanceDto[],
): readonly LowChance[] {
  const told = new Map(chances.map((each) => [each.id, each]));
  return asked(of, at).flatMap(({ id, figure, holds }) => {
    const { chance = null, bound = 'exact' } = told.get(id) ?? {};
    if (figure === undefined || chance === null) return [];
    if (chance.value >= LOW || chance.value < NEXT_TO_NONE) return [];
    return [{ id, bound, sensitivities: of.simulation.sensitivities(figure).map(sensitivityDto), holds }];
  });
}
