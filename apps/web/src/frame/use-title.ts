import { useContext, useEffect } from 'react';
import { PlanContext } from './plan-context.ts';

/** Gives the document its title: what this screen shows, of which plan. */
export function useTitle(screen: string): void {
  const plan = useContext(PlanContext)?.header.title;
  useEffect(() => {
    document.title = [screen, plan, 'Kapstok']
      .filter((part) => part !== undefined && part !== '')
      .join(' – ');
  }, [screen, plan]);
}
