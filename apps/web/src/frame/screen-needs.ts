import { useMatches } from '@tanstack/react-router';

/**
 * What must be known of a plan before a screen can be shown: its figures; that it is kept and from where one looks; or
 * nothing. `noPlan`: the screen is about no plan at all, and its address names none.
 */
export type ScreenNeeds = 'figures' | 'keptPlan' | 'nothing' | 'noPlan';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** What the screen needs; figures where it says nothing. */
    readonly needs?: ScreenNeeds;
  }
}

/** What the screen at this address needs. */
export function useScreenNeeds(): ScreenNeeds {
  return (
    useMatches({
      select: (matches) =>
        matches.findLast(({ staticData }) => staticData.needs !== undefined)?.staticData.needs,
    }) ?? 'figures'
  );
}
