import type { Certainty } from '@kapstok/contract';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { readSetting, type Setting } from '../../address/setting.ts';
import { useShownPlan } from '../../frame/plan-context.ts';
import { certaintyOf, keptFrom } from '../../server/queries.ts';

/** How the open choices are settled by the address. */
export function useSettingHere(): Setting {
  const { set } = useSearch({ from: '/p/$plan/zekerheid' });
  return useMemo(() => readSetting(set), [set]);
}

/** What is asked of the server: the setting that the address names, and the scenario that is supposed. */
export function useSupposed(): Readonly<Record<string, string>> {
  const { scenario } = useSearch({ from: '/p/$plan/zekerheid' });
  const setting = useSettingHere();
  return useMemo(() => (scenario === undefined ? setting : { ...setting, scenario }), [setting, scenario]);
}

/** How sure the answer is, as the address supposes; what stood there stays until another supposition is drawn. */
export function useCertainty(): UseQueryResult<Certainty> {
  const { at } = useShownPlan();
  return useQuery({ ...useCertaintyAsked(), placeholderData: keptFrom(at) });
}

/** The question how sure the answer is, as the address supposes. */
export function useCertaintyAsked(): ReturnType<typeof certaintyOf> {
  const { at } = useShownPlan();
  return certaintyOf(at, useSupposed());
}
