import { inQuotes, type Text, text } from '@kapstok/quantity';
import type { ChanceDto, DrawnFigureDto } from '../../schemas/certainty.ts';
import type { SummedCertainty } from '../../schemas/summed-certainty.ts';
import { boundedChanceWords } from '../certainty/chance-sentence.ts';
import { middleWords, spanWords } from '../certainty/drawn-words.ts';

type Told = Pick<SummedCertainty, 'level' | 'asOf' | 'answer' | 'chances' | 'plans' | 'shared' | 'year'>;

const WHO: Readonly<Record<SummedCertainty['level'], Text>> = {
  region: text('de plannen van deze regio', 'the plans of this region'),
  nation: text('de plannen van alle regio’s', 'the plans of all regions'),
  plans: text('deze plannen', 'these plans'),
};

const COMES_TRUE: Readonly<Record<ChanceDto['id'], Text>> = {
  ambition: text('samen hun ambitie halen', 'reach their ambition together'),
  shortage: text('samen het hele tekort oplossen', 'close the whole shortage together'),
  balance: text(
    'samen hun investering terugverdienen in minder gebruikte zorg',
    'earn their investment back together in less care used',
  ),
};

const NO_PLANS = text('Er is nog geen plan om te trekken.', 'There is no plan to draw yet.');
const NO_PLANS_THEN = text('Toen was er geen plan om te trekken.', 'There was no plan to draw then.');
const NONE_DRAWN = text(
  'Geen van deze plannen zegt al hoe zeker zijn getallen zijn. Hoe zeker de som is, is daarom nog niet te zeggen.',
  'None of these plans says yet how sure its numbers are, so how sure the sum is cannot be told yet.',
);
const NOT_KNOWN = text(
  'Hoe zeker de som is, is nog niet te zeggen: wat de plannen samen bijdragen, is niet bekend.',
  'How sure the sum is cannot be told yet: what the plans contribute together is not known.',
);
const NOTHING_SPREADS = text(
  'De aannames van deze plannen geven dit antwoord geen marge: wat ervan bekend is, is in elke trekking gelijk. Hoe zeker de som is, is daarom nog niet te zeggen.',
  'The assumptions of these plans give this answer no range: what is known of it is the same in every draw. How sure the sum is cannot be told yet.',
);

/** How sure plans are together, in plain words; nothing is claimed of what is not known. */
export function summedSentences(told: Told): Text[] {
  const known = told.plans.filter(({ why }) => why === null);
  if (known.length === 0) return [told.asOf === null ? NO_PLANS : NO_PLANS_THEN];
  const drawn = known.filter(({ assumptions }) => assumptions > 0);
  if (drawn.length === 0) return [NONE_DRAWN];
  const { contribution, shareClosed } = told.answer;
  if (contribution.drawn.kind !== 'known') return [NOT_KNOWN];
  if (!spreads(contribution) && !spreads(shareClosed)) return [NOTHING_SPREADS];
  return [
    ...told.chances.flatMap((chance) => chanceSentence(WHO[told.level], chance)),
    ...spans(told),
    apart(told, drawn.length, known.length),
  ];
}

function spreads({ drawn }: DrawnFigureDto): boolean {
  return drawn.kind === 'known' && !drawn.isSure;
}

function chanceSentence(who: Text, { id, chance, bound }: ChanceDto): readonly Text[] {
  if (chance === null) return [];
  const [what, words] = [COMES_TRUE[id], boundedChanceWords(chance, bound)];
  return [
    text(
      `De kans dat ${who.nl} ${what.nl}, is ${words.nl}.`,
      `The chance that ${who.en} ${what.en} is ${words.en}.`,
    ),
  ];
}

function spans({ answer, year }: Told): readonly Text[] {
  const inYear = year === null ? '' : ` in ${year}`;
  const of = (
    { unit, drawn }: DrawnFigureDto,
    sentence: (span: Text, middle: Text) => Text,
  ): readonly Text[] =>
    drawn.kind === 'known' && !drawn.isSure
      ? [sentence(spanWords({ unit, drawn }), middleWords({ unit, drawn }))]
      : [];
  return [
    ...of(answer.shareClosed, (span, middle) =>
      text(
        `In negen van de tien trekkingen lossen zij samen ${span.nl} van het tekort${inYear} op; het midden is ${middle.nl}.`,
        `In nine of ten draws they close ${span.en} of the shortage${inYear} together; the middle is ${middle.en}.`,
      ),
    ),
    ...of(answer.contribution, (span, middle) =>
      text(
        `De bijdrage${inYear} is in negen van de tien trekkingen ${span.nl}; het midden is ${middle.nl}.`,
        `The contribution${inYear} is ${span.en} in nine of ten draws; the middle is ${middle.en}.`,
      ),
    ),
  ];
}

/** What was drawn apart, and what as one. */
function apart({ shared }: Told, drawn: number, known: number): Text {
  const some =
    drawn === known
      ? text('', '')
      : text(
          ` ${drawn} van de ${known} plannen hebben aannames; van de andere staat elk getal vast.`,
          ` ${drawn} of the ${known} plans have assumptions; of the others every number stands.`,
        );
  const names = shared.map(({ name }) => inQuotes(name)).join(', ');
  const nl =
    shared.length === 0
      ? 'Wat in het ene plan tegenvalt, staat los van het andere.'
      : `Wat in het ene plan tegenvalt, staat los van het andere, behalve wat zij delen: ${names}.`;
  const en =
    shared.length === 0
      ? 'What turns out badly in one plan is apart from the other.'
      : `What turns out badly in one plan is apart from the other, but for what they share: ${names}.`;
  return text(nl + some.nl, en + some.en);
}
