import { asTyped, text } from '@kapstok/quantity';
import { type CellFault, faultAt, isBlank, printed, type Wrong } from '../cell-fault.ts';
import { groupBy } from '../history/group-by.ts';
import type { Row } from '../plan.ts';

type Assumption = Row<'assumptions'>;

/** What is wrong in how assumptions move together: a correlation that is none, or not the one of its group. */
export function groupFaults(rows: readonly Assumption[]): readonly CellFault[] {
  const groups = groupBy(rows, ({ group }) => group);
  return [...groups].flatMap(([group, members]) =>
    group === '' ? members.flatMap(aloneFaults) : memberFaults(group, members),
  );
}

function aloneFaults(row: Assumption): readonly CellFault[] {
  return isBlank(row.correlation) ? [] : [faultAt(row, 'correlation', printed(row.correlation), NO_GROUP)];
}

function memberFaults(group: string, members: readonly Assumption[]): readonly CellFault[] {
  const said = members.filter(({ correlation }) => !isBlank(correlation));
  const [first] = said;
  const [member] = members;
  if (first === undefined)
    return member === undefined ? [] : [faultAt(member, 'correlation', '', notSaid(group))];
  return said.flatMap((row) => {
    const { correlation } = row;
    const at = (wrong: Wrong) => [faultAt(row, 'correlation', printed(correlation), wrong)];
    if (!isPart(row)) return at(NO_CORRELATION);
    const agrees = printed(correlation) === printed(first.correlation);
    return agrees || !isPart(first) ? [] : at(another(group, printed(first.correlation)));
  });
}

/** Whether the correlation is from 0 to 1, or yet to be determined. */
function isPart({ correlation }: Assumption): boolean {
  if (correlation.kind === 'point') return correlation.value >= 0 && correlation.value <= 1;
  return correlation.kind === 'unknown';
}

const NO_GROUP: Wrong = [
  text('een lege cel, of een groep', 'an empty cell, or a group'),
  text(
    'Er staat hoe sterk deze aanname met andere meebeweegt, maar niet met welke. Vul de groep in, of haal dit getal weg.',
    'It says how strongly this assumption moves with others, but not with which. Fill in the group, or remove this number.',
  ),
];

const NO_CORRELATION: Wrong = [
  text('een getal van 0 tot 1', 'a number from 0 to 1'),
  text(
    'Samenhang loopt van 0 (niet) tot 1 (volledig). Schrijf bijvoorbeeld 0,5.',
    'A correlation runs from 0 (none) to 1 (full). Write 0.5, for example.',
  ),
];

function notSaid(group: string): Wrong {
  return [
    text('een getal van 0 tot 1, of n.t.b.', 'a number from 0 to 1, or n.t.b.'),
    text(
      `Er staat nergens hoe sterk de groep ${asTyped(group)} samen beweegt. Kapstok kiest dat niet. Schrijf op één rij van de groep een getal van 0 tot 1.`,
      `Nowhere does it say how strongly the group ${asTyped(group)} moves together. Kapstok does not choose that. Write a number from 0 to 1 on one row of the group.`,
    ),
  ];
}

function another(group: string, said: string): Wrong {
  return [
    text(said, said),
    text(
      `De groep ${asTyped(group)} heeft elders een andere samenhang: ${said}. Een groep heeft er één. Verbeter een van beide, of laat deze cel leeg.`,
      `The group ${asTyped(group)} has another correlation elsewhere: ${said}. A group has one. Correct either, or leave this cell empty.`,
    ),
  ];
}
