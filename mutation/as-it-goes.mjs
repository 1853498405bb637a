import { appendFileSync } from 'node:fs';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { told } from './told.mjs';

/** Writes what came of each change as soon as it is known, where KAPSTOK_CHANGES names a file: a full run takes long. */
class AsItGoes {
  onMutantTested(result) {
    const { KAPSTOK_CHANGES: file } = process.env;
    if (file === undefined || result.status === 'CompileError' || result.status === 'Ignored') return;
    appendFileSync(file, `${JSON.stringify(told(result))}\n`);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Reporter, 'as-it-goes', AsItGoes)];
