import { type Answer, type Calculation, type Choice, DRAWN, type Setting } from '@kapstok/engine';
import { asTyped, type Text, text } from '@kapstok/quantity';
import type { AlternativeDto, AnswerDto, ChoiceDto } from '../schemas/answer.ts';
import { figureAt, figureValueDto } from './figure.ts';

const BASE = text('De afspraken van het plan', "The plan's own conventions");

/** What stands for an alternative where an assumption settles the choice. */
const AS_ASSUMED = text('zoals de aanname zegt', 'as the assumption says');

/** The words of an alternative of a choice; undefined when it has none such. */
export function alternativeLabel(choice: Choice, id: string): Text | undefined {
  return [choice.base, ...choice.alternatives].find((alternative) => alternative.id === id)?.label;
}

/** A setting in words: what is settled otherwise than the plan does. */
export function settingLabel(choices: readonly Choice[], setting: Setting): Text {
  const labels = choices.flatMap((choice) => {
    const id = setting[choice.id];
    if (id === undefined || id === choice.base.id) return [];
    const label = id === DRAWN ? AS_ASSUMED : alternativeLabel(choice, id);
    return label === undefined ? [] : [{ choice: choice.label, label }];
  });
  if (labels.length === 0) return BASE;
  const words = (language: keyof Text): string =>
    labels.map((each) => answered(each.choice[language], each.label[language])).join('; ');
  return { nl: words('nl'), en: words('en') };
}

/** A question with its answer: a question mark needs no colon after it. */
function answered(question: string, label: string): string {
  return question.endsWith('?') ? `${question} ${label}` : `${question}: ${label}`;
}

/** The answer under a setting, for the wire. */
export function answerDto(calculation: Calculation, setting: Setting): AnswerDto {
  const answer: Answer = calculation.under(setting);
  return {
    setting: { ...setting },
    label: settingLabel(calculation.choices, setting),
    fte: figureValueDto(answer.fte),
    contribution: figureValueDto(calculation.comparedIn === 'FTE' ? answer.fte : answer.persons),
    shareClosed: figureValueDto(answer.shareClosed),
    shareOfAmbition: figureValueDto(answer.shareOfAmbition),
  };
}

/** Every way to settle the open choices: none, each alternative by itself, and every combination. */
export function everySetting(calculation: Calculation): readonly Setting[] {
  const singles = calculation.choices.flatMap((choice) =>
    choice.alternatives.map(({ id }): Setting => ({ [choice.id]: id })),
  );
  return [{}, ...singles, ...calculation.combinations()];
}

/** What is wrong with a setting: a choice or an alternative this plan does not have; undefined when nothing is. */
export function unknownInSetting(calculation: Calculation, setting: Setting): Text | undefined {
  for (const [id, alternative] of Object.entries(setting)) {
    const choice = calculation.choices.find((candidate) => candidate.id === id);
    if (choice === undefined) {
      const known = calculation.choices.map((each) => each.id).join(', ');
      return text(
        `Dit plan heeft geen open keuze ${asTyped(id)}. Wel: ${known === '' ? 'geen' : known}.`,
        `This plan has no open choice ${asTyped(id)}. It has: ${known === '' ? 'none' : known}.`,
      );
    }
    if (alternativeLabel(choice, alternative) === undefined) {
      const known = [choice.base, ...choice.alternatives].map((each) => each.id).join(', ');
      return text(
        `De keuze ${asTyped(id)} kent geen antwoord ${asTyped(alternative)}. Wel: ${known}.`,
        `The choice ${asTyped(id)} has no answer ${asTyped(alternative)}. It has: ${known}.`,
      );
    }
  }
  return undefined;
}

/** As `unknownInSetting`, where a choice may also be left to the assumption about it. */
export function unknownInDrawnSetting(calculation: Calculation, setting: Setting): Text | undefined {
  const chosen = Object.entries(setting).filter(
    ([id, alternative]) => alternative !== DRAWN || calculation.uncertainty.ofChoice(id) === undefined,
  );
  return unknownInSetting(calculation, Object.fromEntries(chosen));
}

function alternativeDto(calculation: Calculation, choice: string, id: string, label: Text): AlternativeDto {
  const at = (path: string): string => `plan/choices.${choice}.${id}.${path}`;
  return {
    id,
    label,
    fte: figureAt(calculation, at('fte'), { label, unit: 'FTE', kind: 'unknown' }),
    contribution: figureAt(calculation, at(calculation.comparedIn === 'FTE' ? 'fte' : 'persons'), {
      label,
      unit: calculation.comparedIn,
      kind: 'unknown',
    }),
    shareClosed: figureAt(calculation, at('shareClosed'), { label, unit: '1', kind: 'unknown' }),
    shareOfAmbition: figureAt(calculation, at('shareOfAmbition'), { label, unit: '1', kind: 'unknown' }),
  };
}

/** The open choices, each with what the answer becomes. */
export function choiceDtos(calculation: Calculation): ChoiceDto[] {
  return calculation.choices.map((choice) => ({
    id: choice.id,
    label: choice.label,
    about: choice.about,
    base: { id: choice.base.id, label: choice.base.label },
    alternatives: choice.alternatives.map(({ id, label }) =>
      alternativeDto(calculation, choice.id, id, label),
    ),
  }));
}
