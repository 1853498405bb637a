import type { Column } from '../tape/column.ts';
import { countedAtOnce } from '../tape/counted-at-once.ts';
import { fewRegisters } from '../tape/few-registers.ts';
import type { Tape } from '../tape/tape.ts';
import type { Program, ProgramOutput } from './program.ts';

/** Makes a program of a tape that gives these columns, and takes no step that none of them needs. */
export function compile(tape: Tape, outputs: readonly Column[]): Program {
  const wanted = new Set(outputs.flatMap((one) => (one.kind === 'register' ? [one.register] : [])));
  const { steps, registers, kept } = fewRegisters(countedAtOnce(tape.steps), wanted);
  return {
    inputs: tape.inputs,
    registers,
    steps,
    outputs: outputs.map((one): ProgramOutput => {
      if (one.kind === 'number') return one;
      const register = kept.get(one.register);
      if (register === undefined) throw new RangeError(`no register ${one.register} on this tape`);
      return { kind: 'drawn', register };
    }),
  };
}
