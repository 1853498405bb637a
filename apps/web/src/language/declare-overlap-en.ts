import type { declareOverlapNl } from './declare-overlap-nl.ts';

/** Sentences about declaring an overlap that the audit suggests, in English. */
export const declareOverlapEn: Readonly<Record<keyof typeof declareOverlapNl, string>> = {
  'declare.title': 'Where there might be overlap',
  'declare.count_one':
    'In {{count}} place projects seem to book the same saving, or to reckon with the same people. Whether that is so, and how much, only those who know the plan can say.',
  'declare.count_other':
    'In {{count}} places projects seem to book the same saving, or to reckon with the same people. Whether that is so, and how much, only those who know the plan can say.',
  'declare.none': 'The audit sees no other benefit lines that look alike.',
  'declare.roleMayNot':
    'With your role you can read overlap and not declare it. The programme coordination and the data team can.',
  'declare.joins': 'These lines seem to belong to an overlap that is there already.',
  'declare.inYear': '{{project}} {{line}}, gross in {{year}}:',
  'declare.gross': '{{project}} {{line}}, gross:',
  'declare.open': 'Declare this overlap…',
  'declare.openJoin': 'Add the lines…',
  'declare.close': 'Never mind',
  'declare.form': 'Declare overlap: {{name}}',
  'declare.name': 'Name of the overlap',
  'declare.population': 'Which people is it about? (may stay empty)',
  'declare.lines': 'Which benefit lines overlap?',
  'declare.how': 'How much do they have in common?',
  'declare.howAbout':
    '0%: nothing. 100%: the smaller lines lie wholly within the largest. That part of them comes off.',
  'declare.one': 'One percentage',
  'declare.range': 'A range: it is uncertain',
  'declare.share': 'Overlap in %',
  'declare.low': 'At least, in %',
  'declare.likely': 'Probably, in %',
  'declare.high': 'At most, in %',
  'declare.rangeAbout':
    'The range is kept as an assumption too. It is never outside it, and mostly close to what is likely.',
  'declare.limit': 'Together never more than (may stay empty)',
  'declare.unit': 'Unit of that limit',
  'declare.source': 'Source (may stay empty)',
  'declare.keep': 'Keep',
  'declare.keeping': 'Being kept…',
  'declare.kept': 'Kept. The plan is being computed again.',
  'declare.missing': 'This can not be kept yet:',
  'declare.miss.name': 'Give the overlap a name.',
  'declare.miss.lines': 'Choose lines of at least two projects.',
  'declare.miss.share': 'Type a percentage from 0 to 100.',
  'declare.miss.range': 'Type three percentages from 0 to 100, from low to high.',
  'declare.miss.limit': 'Type a number of zero or more as the limit, or leave it empty.',
  'declare.miss.unit': 'Type the unit of the limit, such as EUR.',
  'overlap.pairs': 'Two projects together, as if they were the only two',
  'overlap.pair': 'Projects',
  'overlap.pairName': '{{project}} and {{other}}',
  'overlap.pairsTogether': 'Together',
  'overlap.pairsFile': 'overlap-two-by-two',
  'overlap.comesOff': 'Comes off',
  'declare.ownTitle': 'Declare an overlap of your own',
  'declare.ownAbout':
    'Do you know of something that projects count twice and that is not here? Choose the benefit lines yourself.',
  'declare.ownOpen': 'Choose benefit lines…',
  'declare.seek': 'Find a project or benefit line',
  'declare.found': '{{count}} of {{all}} lines, {{chosen}} chosen',
};
