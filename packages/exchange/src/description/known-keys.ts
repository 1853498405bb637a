import { statedKeys, statedName } from '@kapstok/audit';
import { PARAMETER_KEYS, SHORTAGE_KEYS, TABLES } from '@kapstok/plan';
import type { Text } from '@kapstok/quantity';
import { EXPECTED_UNITS } from '../checks/expected-units.ts';

/** A key that Kapstok computes with or checks: of which table, what it is called, and a unit that goes with it. */
export interface KnownKey {
  readonly table: string;
  readonly key: string;
  readonly name: Text;
  /** As a file spells it; per cent for a share, as offices write it. */
  readonly unit: string;
}

/** Units of keys of which no unit is demanded. */
const OTHER_UNITS: Readonly<Record<string, string>> = {
  initiatives_inventoried: 'count',
  initiatives_quantified: 'count',
};
const SHARE = '%';

/** Base units as files spell them, where that differs from their code. */
const SPELLED: Readonly<Record<string, string>> = { person: 'persons', hour: 'hours', '1': SHARE };

/** Every key that Kapstok computes with or checks, by table. */
export function knownKeys(): readonly KnownKey[] {
  const stated = statedKeys().map(({ key, units: [unit = SHARE] }) => ({
    table: TABLES.statedFigures.name,
    key,
    name: statedName(key),
    unit: SPELLED[unit] ?? unit,
  }));
  return [...keysOf('parameters', PARAMETER_KEYS), ...keysOf('labourShortage', SHORTAGE_KEYS), ...stated];
}

function keysOf(
  table: 'parameters' | 'labourShortage',
  keys: Readonly<Record<string, Text>>,
): readonly KnownKey[] {
  return Object.entries(keys).map(([key, name]) => {
    const units = EXPECTED_UNITS[table]?.find(({ is }) => is.test(key))?.units ?? [];
    const fit = units.find((unit) => unit.startsWith(SHARE)) ?? units[0];
    return { table: TABLES[table].name, key, name, unit: fit ?? OTHER_UNITS[key] ?? SHARE };
  });
}
