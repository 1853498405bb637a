import { type Scenario, scenarioOf, unknownInDrawnSetting } from '@kapstok/contract';
import type { Calculation, Setting } from '@kapstok/engine';
import { asTyped, type Text, text } from '@kapstok/quantity';

/** The scenario that is supposed, if any; or why a setting or a scenario can't be supposed of this plan. */
export function supposedIn(
  calculation: Calculation,
  setting: Setting,
  code: string | undefined,
): { readonly scenario: Scenario | undefined } | { readonly wrong: Text } {
  const wrong = unknownInDrawnSetting(calculation, setting);
  if (wrong !== undefined) return { wrong };
  const scenario = code === undefined ? undefined : scenarioOf(calculation, code);
  return code !== undefined && scenario === undefined
    ? { wrong: noScenario(calculation, code) }
    : { scenario };
}

const TOLD = 20;

function noScenario({ plan }: Calculation, code: string): Text {
  const codes = plan.scenarios.map((scenario) => scenario.code);
  const known = [...codes.slice(0, TOLD), ...(codes.length > TOLD ? ['…'] : [])].join(', ');
  return text(
    `Dit plan heeft geen scenario ${asTyped(code)}. Wel: ${known === '' ? 'geen' : known}.`,
    `This plan has no scenario ${asTyped(code)}. It has: ${known === '' ? 'none' : known}.`,
  );
}
