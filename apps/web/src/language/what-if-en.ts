import type { whatIfNl } from './what-if-nl.ts';

/** Sentences about moving inputs and watching the answer, in English. */
export const whatIfEn: Readonly<Record<keyof typeof whatIfNl, string>> = {
  'sure.tab.whatIf': 'Try it',
  'whatIf.title': 'What if this is different?',
  'whatIf.lead':
    'Move an assumption or a number of the plan and see at once what happens to the answer. Nothing in the plan changes.',
  'whatIf.answer': 'The answer',
  'whatIf.before': 'As assumed',
  'whatIf.now': 'Now',
  'whatIf.difference': 'Difference (middle)',
  'whatIf.chance': 'Chance that the ambition is reached',
  'whatIf.chanceIs': '{{chance}}',
  'whatIf.chanceAtLeast': 'at least {{chance}}',
  'whatIf.chanceUnknown': 'cannot be told',
  'whatIf.draws':
    'Computed in this browser with {{draws}} draws, seed {{seed}}, engine {{engine}}. A span runs from low to high: nine in ten draws lie between them.',
  'whatIf.levers': 'Move',
  'whatIf.noLevers': 'There is nothing to move yet: choose a number of the plan below.',
  'whatIf.more': 'Move another number of the plan',
  'whatIf.asPlan': 'As it stands in the plan.',
  'whatIf.asAssumed': 'As assumed, with its whole span.',
  'whatIf.fixed': 'Fixed at {{value}}.',
  'whatIf.back': 'Put back',
  'whatIf.backAll': 'Put everything back',
  'whatIf.factor': '{{factor}} times what stands there',
  'whatIf.type': '{{name}}: type a value',
  'whatIf.between': 'Type a number from {{least}} to {{most}}.',
  'whatIf.parts': 'By pillar and project',
  'whatIf.partsCaption': 'What pillars and projects contribute: as assumed, and now',
  'whatIf.part': 'Pillar or project',
  'whatIf.noParts': 'No contribution of a pillar or project is known.',
  'whatIf.failed':
    'Computing in this browser has stopped. Load the page again; if this stays so, tell whoever runs Kapstok.',
};
