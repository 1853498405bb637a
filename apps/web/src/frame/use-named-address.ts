import { useLocation, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { FIRST } from '../address/plan-path.ts';
import { useScreenNeeds } from './screen-needs.ts';
import type { ChosenPlan } from './use-chosen-plan.ts';

const UNNAMED = `/p/${FIRST}`;

/** Where plans are kept, an address names its plan, so that whoever it is sent to sees the same one. */
export function useNamedAddress(chosen: ChosenPlan | undefined): boolean {
  const { history } = useRouter();
  const { pathname, searchStr, hash } = useLocation();
  const needs = useScreenNeeds();
  const plan = chosen?.kind === 'kept' && needs !== 'noPlan' ? chosen.id : undefined;
  const unnamed = plan !== undefined && (pathname === UNNAMED || pathname.startsWith(`${UNNAMED}/`));
  useEffect(() => {
    if (!unnamed) return;
    const room = pathname.slice(UNNAMED.length).replace(/\/$/, '');
    history.replace(`/p/${plan}${room}${searchStr}${hash === '' ? '' : `#${hash}`}`);
  }, [unnamed, plan, pathname, searchStr, hash, history]);
  return !unnamed;
}
