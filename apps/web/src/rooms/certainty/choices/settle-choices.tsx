import './settle-choices.css';
import type { AssumptionDto, ChoiceDto } from '@kapstok/contract';
import { DRAWABLE_CHOICES } from '@kapstok/engine';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useId } from 'react';
import { type Setting, settled, writeSetting } from '../../../address/setting.ts';
import { useShownPlan } from '../../../frame/plan-context.ts';
import { useWords } from '../../../language/words.ts';
import { Loaded } from '../../../notice/loaded.tsx';
import { WaitingLines } from '../../../notice/waiting.tsx';
import { overviewOf } from '../../../server/queries.ts';
import { useMayAssume } from '../assumption/use-may-assume.ts';
import { useSettingHere } from '../use-certainty.ts';
import { settledCount, waysOf } from './choice-ways.ts';

interface Props {
  /** The assumptions of the plan: one of them may be about a choice. */
  readonly register: readonly AssumptionDto[];
  /** What the scenario that is supposed settles; nothing of it is in the address. */
  readonly scenario?: Setting | undefined;
}

/** The questions the plan leaves open, as switches: the answer on the screen is the one under these. */
export function SettleChoices({ register, scenario = {} }: Props) {
  const { at } = useShownPlan();
  const query = useQuery(overviewOf(at));
  return (
    <Loaded query={query} waiting={<WaitingLines widths={['40%', '70%']} />}>
      {({ choices }) =>
        choices.length === 0 ? null : <Choices choices={choices} register={register} scenario={scenario} />
      }
    </Loaded>
  );
}

function Choices({ choices, register, scenario }: Props & { readonly choices: readonly ChoiceDto[] }) {
  const { say } = useWords();
  const setting = useSettingHere();
  const count = settledCount(setting, choices);
  return (
    <details className="ks-settle" open={count > 0}>
      <summary>
        {count === 0
          ? say('settle.title', { count: choices.length })
          : say('settle.titleOther', { count, all: choices.length })}
      </summary>
      <p className="ks-sure__lead">{say('settle.about')}</p>
      <ul>
        {choices.map((choice) => (
          <OneChoice
            key={choice.id}
            choice={choice}
            supposed={scenario?.[choice.id]}
            assumption={register.find(({ on }) => on.some(({ place }) => isAbout(place, choice.id)))}
          />
        ))}
      </ul>
      {count > 0 && (
        <Link to="." search={(now) => ({ ...now, set: undefined })} resetScroll={false}>
          {say('settle.reset')}
        </Link>
      )}
    </details>
  );
}

interface OneProps {
  readonly choice: ChoiceDto;
  /** What is assumed of the choice; undefined where nothing is. */
  readonly assumption: AssumptionDto | undefined;
  /** The way in which a scenario settles it; undefined where none does. */
  readonly supposed: string | undefined;
}

function OneChoice({ choice, assumption, supposed }: OneProps) {
  const { say, of } = useWords();
  const navigate = useNavigate();
  const about = useId();
  const setting = useSettingHere();
  const ways = waysOf(choice, assumption !== undefined, supposed);
  const base = ways[0]?.id ?? '';
  const choose = (way: string) =>
    void navigate({
      to: '.',
      search: (now) => ({ ...now, set: writeSetting(settled(setting, choice.id, way, base)) }),
      replace: true,
      resetScroll: false,
    });
  return (
    <li>
      <label className="ks-field">
        {of(choice.label)}
        <select
          value={setting[choice.id] ?? base}
          aria-describedby={about}
          onChange={(event) => choose(event.target.value)}
        >
          {ways.map(({ id, label, isBase }) => (
            <option key={id} value={id}>
              {isBase && assumption === undefined && supposed === undefined
                ? say('settle.own', { way: of(label) })
                : of(label)}
            </option>
          ))}
        </select>
      </label>
      <p id={about} className="ks-settle__about">
        {of(choice.about)} <Uncertain choice={choice.id} assumption={assumption} />
      </p>
    </li>
  );
}

/** The way to saying how uncertain a choice is, instead of settling it. */
function Uncertain({ choice, assumption }: { readonly choice: string } & Pick<OneProps, 'assumption'>) {
  const { say } = useWords();
  const { mark: plan } = useShownPlan();
  const { may } = useMayAssume();
  if (assumption !== undefined) {
    return (
      <Link
        to="/p/$plan/zekerheid/aannames/$id"
        params={{ plan, id: assumption.id }}
        search={(now) => ({ ...now, on: undefined })}
      >
        {say('settle.toAssumption')}
      </Link>
    );
  }
  if (!may || !DRAWABLE_CHOICES.includes(choice)) return null;
  return (
    <Link
      to="/p/$plan/zekerheid/aannames/nieuw"
      params={{ plan }}
      search={(now) => ({ ...now, on: `choices:${choice}` })}
    >
      {say('settle.assume')}
    </Link>
  );
}

function isAbout({ table, row }: AssumptionDto['place'], choice: string): boolean {
  return table === 'choices' && row === choice;
}
