import type { WhatIfDto } from '@kapstok/contract';
import { ABOUT_TABLES, cellOf } from '@kapstok/plan';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import { SettlingConflicts } from '../../../conflict/settling-conflicts.tsx';
import { useSettling } from '../../../conflict/use-settling.ts';
import { recordsOf } from '../../../editing/queries.ts';
import { ReasonField } from '../../../editing/reason-field.tsx';
import { useAskedFirst } from '../../../editing/use-asked-first.tsx';
import { useKeptPlan } from '../../../frame/plan-context.ts';
import { useWords } from '../../../language/words.ts';
import { ProblemNotice } from '../../../notice/problem-notice.tsx';
import { useMayAssume } from '../assumption/use-may-assume.ts';
import { useSettingHere } from '../use-certainty.ts';
import type { Moving } from './moving.ts';
import { SCENARIOS, SETTINGS, scenarioEdits } from './scenario-edits.ts';
import { useMoved } from './use-moving.ts';

interface Props {
  readonly whatIf: WhatIfDto;
  readonly moving: Moving;
}

/** Whether there is anything to keep: something moved, typed or switched. */
export function useIsMoved({ whatIf, moving }: Props): boolean {
  const isSwitched = Object.keys(useSettingHere()).length > 0;
  const isMoved = useMoved(moving, (moved) => moved.inputs.size > 0);
  const isTyped =
    whatIf.cells.some(({ from }) => from === 'typed') || whatIf.unmoved.some(({ start }) => start !== null);
  return isMoved || isSwitched || isTyped;
}

/** Keeps what was moved as a named scenario beside the plan; who may not, reads why. */
export function KeepScenario(props: Props) {
  const { say } = useWords();
  const { may, whyNot } = useMayAssume();
  const [isOpen, setOpen] = useState(false);
  if (!may) return <p className="ks-soft">{whyNot}</p>;
  if (isOpen) return <ScenarioForm {...props} close={() => setOpen(false)} />;
  return (
    <button type="button" className="ks-button" onClick={() => setOpen(true)}>
      {say('whatIf.keep')}
    </button>
  );
}

function ScenarioForm({ whatIf, moving, close }: Props & { readonly close: () => void }) {
  const { say } = useWords();
  const { at } = useKeptPlan();
  const [isKept, setKept] = useState(false);
  const settling = useSettling(at.plan, () => setKept(true));
  const asked = useAskedFirst();
  const setting = useSettingHere();
  const tables = useTables();
  const [name, setName] = useState('');
  const [about, setAbout] = useState('');
  const [reason, setReason] = useState('');
  const [missed, setMissed] = useState(false);
  const wrong = useId();
  const keep = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '' || reason.trim() === '' || tables === undefined) return setMissed(true);
    const edits = scenarioEdits(
      whatIf,
      { name: name.trim(), about: about.trim(), moved: moving.state().moved, setting },
      tables,
    );
    asked.keep(edits, (settled, said) => settling.keep(settled, reason, said));
  };
  if (isKept) return <Kept close={close} />;
  return (
    <form className="ks-keep" onSubmit={keep} noValidate>
      <label className="ks-field">
        {say('whatIf.name')}
        <input
          value={name}
          maxLength={200}
          aria-invalid={missed && name.trim() === ''}
          aria-describedby={wrong}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <p id={wrong} className="ks-lever__wrong" role={missed && name.trim() === '' ? 'alert' : undefined}>
        {missed && name.trim() === '' ? say('whatIf.nameMissed') : ''}
      </p>
      <label className="ks-field">
        {say('whatIf.about')}
        <input value={about} maxLength={500} onChange={(event) => setAbout(event.target.value)} />
      </label>
      <ReasonField value={reason} onChange={setReason} missed={missed && reason.trim() === ''} />
      {settling.error !== undefined && <ProblemNotice error={settling.error} />}
      <div className="ks-keep__buttons">
        <button type="submit" className="ks-button ks-button--main" disabled={settling.isBusy}>
          {say('whatIf.keepNow')}
        </button>
        <button type="button" className="ks-button" onClick={close}>
          {say('whatIf.keepNot')}
        </button>
      </div>
      {asked.question}
      <SettlingConflicts settling={settling} />
    </form>
  );
}

function Kept({ close }: { readonly close: () => void }) {
  const { say } = useWords();
  const { mark: plan } = useKeptPlan();
  return (
    <p role="status">
      {say('whatIf.kept')}{' '}
      <Link
        className="ks-way"
        to="/p/$plan/zekerheid/scenarios"
        params={{ plan }}
        // What was switched is in the scenario now: here it would hold for the plan beside it too.
        search={(now) => ({ ...now, set: undefined, scenario: undefined })}
      >
        {say('whatIf.toScenarios')}
      </Link>{' '}
      <button type="button" className="ks-button ks-button--small" onClick={close}>
        {say('whatIf.keptGoOn')}
      </button>
    </p>
  );
}

/** The rows of both tables, and how the plan writes decimals in what scenarios set; undefined until they are there. */
function useTables(): Parameters<typeof scenarioEdits>[2] | undefined {
  const { at } = useKeptPlan();
  const scenarios = useQuery(recordsOf(at, SCENARIOS)).data;
  const settings = useQuery(recordsOf(at, SETTINGS)).data;
  const about = useQuery(recordsOf(at, ABOUT_TABLES.tables)).data;
  if (scenarios === undefined || settings === undefined || about === undefined) return undefined;
  const own = about.records.find((record) => cellOf(record, 'name') === SETTINGS);
  return { scenarios, settings, decimal: own !== undefined && cellOf(own, 'decimal') === ',' ? ',' : '.' };
}
