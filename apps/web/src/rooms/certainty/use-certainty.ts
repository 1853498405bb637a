import type { Certainty } from '@kapstok/contract';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { readSetting, type Setting } from '../../address/setting.ts';
import { useShownPlan } from '../../frame/plan-context.ts';
import { certaintyOf } from '../../server/queries.ts';

/** How the open choices are settled by the address. */
export function useSettingHere(): Setting {
  const { set } = useSearch({ from: '/p/$plan/zekerheid' });
  return useMemo(() => readSetting(set), [set]);
}

/** How sure the answer is, under the setting that the address names. */
export function useCertainty(): UseQueryResult<Certainty> {
  const { at } = useShownPlan();
  return useQuery(certaintyOf(at, useSettingHere()));
}
