/** How open choices are settled: alternative by choice; a choice that is absent stands at its base. */
export type Setting = Readonly<Record<string, string>>;

/** Reads a setting from an address: `recruits:cumulative,area:areaShare`. */
export function readSetting(words: string | undefined): Setting {
  const parts = (words ?? '').split(',').map((part) => part.split(':'));
  return Object.fromEntries(
    parts.filter((part): part is [string, string] => part.length === 2 && part[0] !== '' && part[1] !== ''),
  );
}

/** Writes a setting for an address, in the order of the names; undefined when every choice stands at its base. */
export function writeSetting(setting: Setting): string | undefined {
  const parts = Object.entries(setting)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([choice, alternative]) => `${choice}:${alternative}`);
  return parts.length === 0 ? undefined : parts.join(',');
}

/** The setting with one choice settled otherwise; the base leaves no trace in the address. */
export function settled(setting: Setting, choice: string, alternative: string, base: string): Setting {
  const { [choice]: _, ...rest } = setting;
  return alternative === base ? rest : { ...rest, [choice]: alternative };
}
