import { describe, expect, it } from 'vitest';
import type { Question } from '../plan/question.ts';
import { type Asked, AskedLately } from './asked-lately.ts';
import { NextStates } from './next-states.ts';

describe('later states of plans', () => {
  it('are made one after the other, and those that were passed meanwhile not at all', async () => {
    const made: number[] = [];
    const waiting: (() => void)[] = [];
    const next = new NextStates<number>(async (state) => {
      made.push(state);
      await new Promise<void>((go) => waiting.push(go));
    });
    const all = [next.want('a', 1), next.want('a', 2), next.want('a', 3)];
    expect(made).toEqual([1]);
    waiting.shift()?.();
    await expect.poll(() => made).toEqual([1, 3]);
    waiting.shift()?.();
    await Promise.all(all);
    expect(made).toEqual([1, 3]);
  });

  it('go on after one that could not be made, and of one plan beside another', async () => {
    const made: string[] = [];
    const next = new NextStates<string>((state) => {
      made.push(state);
      return state === 'wrong' ? Promise.reject(new Error(state)) : Promise.resolve();
    });
    await next.want('a', 'wrong');
    await Promise.all([next.want('a', 'right'), next.want('b', 'other')]);
    expect(made).toEqual(['wrong', 'right', 'other']);
  });
});

describe('what was asked of a plan lately', () => {
  it('is told of each plan, the last first, each once, and without files', () => {
    const lately = new AskedLately();
    const project = (code: string): Question => ({ kind: 'project', code });
    const file: Question = { kind: 'list', list: 'projects', format: 'csv', language: 'nl' };
    for (const question of [project('1'), project('2'), file, project('1')]) lately.add('a', { question });
    lately.add('b', { question: { kind: 'overview' } });
    expect(lately.of('a')).toEqual([{ question: project('1') }, { question: project('2') }]);
    expect(lately.of('b')).toEqual([{ question: { kind: 'overview' } }]);
    expect(lately.of('c')).toEqual([]);
  });

  it('is one question, whatever was measured since', () => {
    const lately = new AskedLately();
    const asked = (mark: string): Asked => ({
      question: {
        kind: 'steering',
        asked: { page: 'indicators' },
        steered: { day: '2026-07-01', measurements: new Map(), mark },
      },
    });
    for (const mark of ['until 7', 'until 8']) lately.add('a', asked(mark));
    expect(lately.of('a')).toEqual([asked('until 8')]);
  });

  it('is no more than some thirty questions', () => {
    const lately = new AskedLately();
    for (let n = 0; n < 100; n += 1) lately.add('a', { question: { kind: 'project', code: String(n) } });
    expect(lately.of('a')[0]).toEqual({ question: { kind: 'project', code: '99' } });
    expect(lately.of('a')).toHaveLength(30);
  });
});
