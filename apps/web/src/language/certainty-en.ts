/** Sentences about how sure the answer is, in English. */
export const certaintyEn = {
  'sure.tabs': 'About certainty',
  'sure.back': 'Back to the Overview',
  'sure.tab.answer': 'How sure is this?',
  'sure.tab.influence': 'What matters most',
  'sure.tab.register': 'Assumptions',
  'sure.tab.scenarios': 'Scenarios',
  'sure.drawing': 'The plan is being computed thousands of times. This may take a while.',
  'sure.under': 'These choices hold here:',
  'sure.drawn': '{{draws}} draws, seed {{seed}}, engine {{engine}}. What does that mean?',
  'sure.drawnWhat':
    'Of each assumption a value was drawn {{draws}} times. With each draw the whole plan was computed.',
  'sure.drawnSpan':
    'Low, middle and high are three of those outcomes: 5% lie below low, half below middle and 95% below high. So nine in ten outcomes lie between low and high.',
  'sure.drawnErrorFte':
    'Other draws would give something slightly different. How much stands behind each number as ±. For the middle of what the plan contributes it is about {{error}} FTE.',
  'sure.drawnErrorPersons':
    'Other draws would give something slightly different. How much stands behind each number as ±. For the middle of what the plan contributes it is about {{error}} persons.',
  'sure.drawnSame': 'The same plan gives exactly the same outcome with the same seed and the same engine.',
  'sure.inWords': 'In words',
  'sure.noShortage': 'The plan does not say how large the shortage is. So what remains can not be told yet.',
  'sure.waterfall': 'A pale bar is a range: nine in ten draws lie in it. The tick is the middle.',
  'sure.waterfallFile': 'from shortage to what remains with ranges',

  'sure.none.title': 'How sure the answer is can not be told yet',
  'sure.none.about':
    'This plan has no assumptions yet. Every number now counts as sure, and it is not. First say of the most important numbers how far they may be off.',
  'sure.none.first': 'How to begin',
  'sure.none.choose':
    'Choose a number on which much depends: a reach, an effect, an hourly rate or how many people stay.',
  'sure.none.shape': 'Say between which bounds it lies, and what those bounds mean.',
  'sure.none.ground': 'Say how well it is founded and where it comes from.',
  'sure.none.inFile':
    'This plan was read from a file. Put the assumptions in its table “assumptions” and have the plan read again.',
  'sure.none.table': 'To the table of assumptions',

  'drawn.p5': 'Low (P5)',
  'drawn.p50': 'Middle (P50)',
  'drawn.p95': 'High (P95)',
  'drawn.middle': 'middle',
  'drawn.error': '± {{error}}',
  'drawn.errorAbout': 'With other draws this may be about {{error}} higher or lower.',
  'drawn.errorOf': '± of {{what}}',

  'chance.known': 'reckoned with what is known now',
  'chance.least': 'less than 1%',
  'chance.most': 'more than 99%',

  'quality.measured': 'Measured',
  'quality.literature': 'Literature',
  'quality.expert': 'Experts',
  'quality.assumed': 'Assumed',
  'quality.none': 'Not graded',
  'quality.about.measured': 'Counted or measured, in this region or one like it.',
  'quality.about.literature': 'From research that was published.',
  'quality.about.expert': 'Estimated by people who know the work.',
  'quality.about.assumed': 'A first estimate, tested by nobody yet.',
  'quality.about.none': 'Counts as the weakest, until somebody says what it rests on.',

  'fan.title': 'Year by year',
  'fan.about':
    'The dot is the middle of the draws. Nine in ten lie in the band. What is hatched is not known yet.',
  'fan.of': '{{what}}, in {{unit}}',
  'fan.last': 'In {{year}} this probably lies between',
  'fan.allUnknown': 'This is known for no year.',
  'fan.described': 'For each year what nine in ten draws give, and the middle. {{rows}}.',
  'fan.file': '{{what}} with its range by year',

  'scopes.title': 'By pillar and project',
  'scopes.about':
    'What each part contributes, with its range. Ranges of parts do not add up to that of the whole: setbacks and windfalls partly cancel out.',
  'scopes.measure': 'What do you want to see?',
  'scopes.name': 'Part',
  'scopes.file': 'range by pillar and project',

  'influence.most': 'This matters most',
  'influence.all': 'See all assumptions and what they do',
  'influence.none': 'No assumption does more to the answer than chance would.',
  'influence.noneTitle': 'No assumption stands out',
  'influence.bestTitle': 'Measuring “{{what}}” makes the range {{share}} narrower',
  'influence.lead':
    'No other measurement helps more. At the top stand the assumptions the answer hangs on most.',
  'influence.explains': '{{share}} of the spread',
  'influence.title.share':
    'Which share of the shortage the plan closes when an assumption is low or high, {{year}}',
  'influence.title.contribution':
    'What the plan contributes when an assumption is low or high, in {{unit}}, {{year}}',
  'influence.outcome': 'Of what do you want to know it?',
  'influence.outcome.share': 'Share of the shortage',
  'influence.outcome.contribution': 'What the plan contributes',
  'influence.sentence':
    'The line in the middle is what is expected. Each bar runs from the answer when the assumption is low to the answer when it is high; the rest may still be anything.',
  'influence.described': 'One bar for each assumption. {{rows}}.',
  'influence.describedBar': '{{name}}: {{low}} when it is low, {{high}} when it is high',
  'influence.file': 'what matters most',
  'influence.first': 'The picture has the first {{shown}} of {{count}}, the table has all.',
  'influence.low': 'when the assumption is low',
  'influence.high': 'when the assumption is high',
  'influence.noise': 'not to be told from chance',
  'influence.noiseShort': 'chance',
  'influence.narrower': 'range {{share}} narrower',
  'influence.whenLow': 'Answer when it is low',
  'influence.whenHigh': 'Answer when it is high',
  'influence.share': 'Share of the spread',
  'influence.narrows': 'Range narrower once measured',
  'influence.rank': 'Rank correlation',
  'influence.isNoise': 'Chance?',
  'influence.how': 'How to read this?',
  'influence.howShare':
    'Share of the spread: how much of the uncertainty of the answer comes from this assumption. Together that is about 100%.',
  'influence.howNarrows':
    'Range narrower once measured: how much narrower the range of the answer becomes on average once this value is known.',
  'influence.howNoise':
    'Not to be told from chance: an assumption that does nothing shows such a difference too in so many draws.',

  'meanings.title_one': 'This first: {{count}} question',
  'meanings.title_other': 'This first: {{count}} questions',
  'meanings.about':
    'Two numbers can mean several things. Kapstok does not assume which: until somebody says so, this stays unknown.',
  'meanings.what': 'What does ‘{{words}}’ mean?',

  'register.title': '{{weak}} of {{count}} assumptions are weakly founded and matter',
  'register.titleNone': 'None of the {{count}} assumptions is weakly founded and matters',
  'register.lead': 'At the top stands what is weakly founded and matters much. Measure or ask there first.',
  'register.new': 'Add an assumption',
  'register.caption': 'Assumptions, the weakest with most weight first',
  'register.file': 'assumptions',
  'register.name': 'Assumption',
  'register.on': 'Is about',
  'register.words': 'What is assumed',
  'register.quality': 'Quality',
  'register.impact': 'Share of the spread',
  'register.source': 'Source',
  'register.note': 'Note',
  'register.option': '{{quality}} ({{count}})',
  'register.shown': '{{shown}} of {{all}} assumptions',
  'register.empty': 'No assumption has this quality.',
  'register.notDrawn': 'does not count now',

  'scenarios.title': 'What if things go otherwise?',
  'scenarios.lead': 'The same plan under other circumstances, side by side, each with its own uncertainty.',
  'scenarios.ownTitle': 'Scenarios of the plan',
  'scenarios.ownAbout':
    'Each scenario sets a few numbers or choices otherwise. The draws are the same for all: what differs comes from the scenario.',
  'scenarios.ownNone': 'The plan has no scenarios of its own yet.',
  'scenarios.ownTable': 'To the table of scenarios',
  'scenarios.contributes': 'Contributes',
  'scenarios.instead': 'instead of {{words}}',
  'scenarios.notSet': '(does not count: this is no single number)',
  'scenarios.shortageTitle': 'Other forecasts of the shortage',
  'scenarios.shortageAbout': 'What the plan closes when the shortage is as large as another forecast says.',
  'scenarios.none':
    'The plan knows one shortage. Put an adverse scenario in the table of the labour shortage too, and they stand side by side here.',
  'scenarios.ofShortage': 'of a shortage of',
  'scenarios.chance': 'Chance that the ambition is reached:',
  'scenarios.chanceUnknown': 'The chance to reach the ambition can not be told.',
  'scenarios.name': 'Scenario',
  'scenarios.shortage': 'Shortage',
  'scenarios.share': 'Share closed',
  'scenarios.caption': 'The shortage by scenario, and which share the plan closes',
} as const;
