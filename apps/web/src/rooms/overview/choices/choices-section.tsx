import './choices.css';
import type { Overview } from '@kapstok/contract';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { readSetting, settled, writeSetting } from '../../../address/setting.ts';
import { wordedUnit } from '../../../figure/worded.ts';
import { useWords } from '../../../language/words.ts';
import { ExportLinks } from '../../../table/export-links.tsx';
import { type Answered, ChoiceRows } from './choice-rows.tsx';
import { LiveAnswer } from './live-answer.tsx';

/** The questions the plan leaves open, as switches: what each way to settle them does to the answer. */
export function ChoicesSection({ overview }: { readonly overview: Overview }) {
  const { say, language } = useWords();
  const { set } = useSearch({ from: '/p/$plan/' });
  const navigate = useNavigate();
  const setting = readSetting(set);
  const choose = (choice: string, alternative: string, base: string) =>
    void navigate({
      to: '.',
      search: (now) => ({ ...now, set: writeSetting(settled(setting, choice, alternative, base)) }),
      replace: true,
      resetScroll: false,
    });
  return (
    <section className="ks-choices" id="keuzes" aria-labelledby="choices-head">
      <h2 id="choices-head">{say('choices.title')}</h2>
      <p>{say('choices.about')}</p>
      <table className="ks-table ks-choices__table">
        <caption className="ks-out-of-sight">{say('choices.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('choices.way')}</th>
            <th scope="col" className="ks-choice__picture">
              <span className="ks-out-of-sight">{say('choices.picture')}</span>
            </th>
            <th scope="col" className="ks-num">
              {say('choices.gives')}{' '}
              <span className="ks-table__unit">{wordedUnit(overview.comparedIn, language)}</span>
            </th>
            <th scope="col" className="ks-num">
              {say('choices.share')}
            </th>
            <th scope="col" className="ks-num">
              {say('choices.ambition')}
            </th>
          </tr>
        </thead>
        {overview.choices.map((choice) => (
          <ChoiceRows
            key={choice.id}
            choice={choice}
            base={baseOf(overview)}
            chosen={setting[choice.id] ?? choice.base.id}
            choose={(alternative) => choose(choice.id, alternative, choice.base.id)}
          />
        ))}
      </table>
      {Object.keys(setting).length > 0 && <LiveAnswer overview={overview} setting={setting} spoken={true} />}
      <ExportLinks list="choices" />
    </section>
  );
}

/** The answer under the plan's own conventions, in the unit in which the shortage is compared. */
function baseOf({ answer, comparedIn }: Overview): Answered {
  return { ...answer, contribution: comparedIn === 'FTE' ? answer.fte : answer.persons };
}
