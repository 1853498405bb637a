import { createContext } from 'react';

/** Of which state of the plan a part of a screen speaks, where that is not the one of the whole screen. */
export const StateContext = createContext<string | undefined>(undefined);
