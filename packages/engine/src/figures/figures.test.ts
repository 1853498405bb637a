import { point } from '@kapstok/quantity';
import { describe, expect, it } from 'vitest';
import type { AnyNode } from '../graph/node.ts';
import { cellOf } from '../testing/nodes.ts';
import type { FigureSet } from './figure-set.ts';
import { Figures, type Following } from './figures.ts';

const NODES = new Map<string, AnyNode>();

/** The node that a test put at an address. */
function nodeAt(id: string): AnyNode {
  const node = NODES.get(id) ?? cellOf('EUR', point(1));
  NODES.set(id, node);
  return node;
}

/** Figures at these addresses, in the order of their scopes, and which scopes have been made. */
function figuresAt(
  addresses: Readonly<Record<string, readonly string[]>>,
  following: Following = { starts: [], addTo: () => undefined },
): {
  figures: Figures;
  made: string[];
} {
  const made: string[] = [];
  const makers = Object.entries(addresses).map(([scope, paths]) => {
    const make = (): FigureSet => {
      made.push(scope);
      return new Map(paths.map((path) => [path, nodeAt(`${scope}/${path}`)]));
    };
    return [scope, make] as const;
  });
  return { figures: new Figures(new Map(makers), following), made };
}

const ADDRESSES = {
  plan: ['fte.structural'],
  '1.1': ['fte.structural', 'careCost.window.byLaw.Zvw/Wlz.gross'],
  '1.10': ['fte.structural'],
  '1.1/time_gain': ['hours.window'],
} as const;

describe('figures by address', () => {
  it.each([
    ['1.1/', ['1.1/fte.structural', '1.1/careCost.window.byLaw.Zvw/Wlz.gross', '1.1/time_gain/hours.window']],
    ['1.1/time_gain/', ['1.1/time_gain/hours.window']],
    ['1.1/f', ['1.1/fte.structural']],
    ['plan/fte', ['plan/fte.structural']],
    ['2/', []],
    ['nergens', []],
  ])('that start with "%s"', (words, expected) => {
    expect(figuresAt(ADDRESSES).figures.startingWith(words)).toEqual(expected);
  });

  it('are those that going past all of them would find', () => {
    const { figures } = figuresAt(ADDRESSES);
    const all = figures.startingWith('');
    expect(all.length).toBe(5);
    for (const words of ['1', '1.1', '1.10/', 'plan', '1.1/time', 'p']) {
      expect(figures.startingWith(words)).toEqual(all.filter((id) => id.startsWith(words)));
    }
  });

  it('are found one by one, also where a path holds a slash', () => {
    const { figures } = figuresAt(ADDRESSES);
    for (const id of figures.startingWith('')) expect(figures.get(id)).toBe(nodeAt(id));
    for (const id of ['', '/', '1.1', '1.1/', '1.1/nergens', '1.1/time_gain/nergens', 'constructor/fte']) {
      expect(figures.get(id)).toBeUndefined();
    }
  });

  it('that follow from others are added when one of them may be asked for, once', () => {
    const added: string[] = [];
    const { figures } = figuresAt(ADDRESSES, {
      starts: ['shareClosed'],
      addTo: (scope, set) => {
        added.push(scope);
        set.set('shareClosed.structural', nodeAt(`${scope}/shareClosed.structural`));
      },
    });
    figures.get('1.10/fte.structural');
    figures.startingWith('1.10/fte.');
    expect(added).toEqual([]);
    expect(figures.get('1.10/shareClosed.structural')).toBe(nodeAt('1.10/shareClosed.structural'));
    expect(figures.startingWith('1.10/')).toEqual(['1.10/fte.structural', '1.10/shareClosed.structural']);
    expect(figures.startingWith('1.10/share')).toEqual(['1.10/shareClosed.structural']);
    expect(figures.get('1.1/time_gain/shareClosed.structural')).toBeDefined();
    expect(added).toEqual(['1.10', '1.1/time_gain']);
  });

  it('of a line are made when one of them is asked for, once', () => {
    const { figures, made } = figuresAt(ADDRESSES);
    figures.get('1.1/fte.structural');
    figures.startingWith('1.1/fte.');
    expect(made).toEqual(['1.1']);
    figures.get('1.1/time_gain/hours.window');
    figures.startingWith('1.1/time_gain/');
    expect(made).toEqual(['1.1', '1.1/time_gain']);
  });

  it('know the address of their nodes', () => {
    const { figures } = figuresAt(ADDRESSES);
    expect(figures.idOf(nodeAt('1.1/time_gain/hours.window'))).toBe('1.1/time_gain/hours.window');
    expect(figures.idOf(cellOf('EUR', point(2)))).toBeUndefined();
  });
});
