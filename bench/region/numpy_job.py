"""The region job in NumPy: the same inputs, draws and outputs, by one thread. Prints seconds and the processor's work.

The job is the same: sliced Latin hypercubes, values by quantiles, whole steps, percentiles without sorting.
"""

import json
import sys
import time
from statistics import NormalDist

import numpy as np

DRAWS, YEARS, LINES, PILLARS, FACTORS = 10_000, 10, 6, 5, 20
initiatives = int(sys.argv[1]) if len(sys.argv) > 1 else 200
rng = np.random.Generator(np.random.SFC64(1))
middles = (np.arange(DRAWS) + 0.5) / DRAWS
roots = np.sqrt(middles)
GRID = np.linspace(0, 1, 1025)[1:-1]
LN_X, LN_REST = np.log(GRID), np.log1p(-GRID)
discount = np.array([1.035 ** -(year + 1) for year in range(YEARS)])
groups = np.arange(DRAWS).reshape(-1, 10)
normals = np.vectorize(NormalDist().inv_cdf)(middles)


def noise(of):
    return ((of * 2_654_435_761) % 4_294_967_296) / 4_294_967_296


def order():
    return rng.permuted(rng.permuted(groups, axis=1).T, axis=1).ravel()


def beta(a, b):
    density = np.exp((a - 1) * LN_X + (b - 1) * LN_REST)
    sums = np.concatenate(([0], np.cumsum(density)))
    return np.interp(middles * sums[-1], sums, np.concatenate(([0], GRID)))


def triangular(low, likely, high):
    width, before, after = high - low, likely - low, high - likely
    turn = int(np.ceil(before / width * DRAWS - 0.5))
    return np.concatenate(
        (low + np.sqrt(width * before) * roots[:turn], high - np.sqrt(width * after) * roots[: DRAWS - turn][::-1])
    )


def percentiles(column):
    ranks = [500, 5000, 9500]
    return np.partition(column, ranks)[ranks]


def region():
    factors = [(0.7 + 0.3 * middles)[order()] for _ in range(FACTORS)]
    gross_of = np.zeros((PILLARS, YEARS, DRAWS))
    persons_of = np.zeros((PILLARS, YEARS, DRAWS))
    found = []
    for at in range(initiatives):
        gross, npv, persons = np.zeros((YEARS, DRAWS)), np.zeros((YEARS, DRAWS)), np.zeros((YEARS, DRAWS))
        for line in range(LINES):
            n = [noise((at * LINES + line) * 8 + of + 1) for of in range(9)]
            low, price = 0.05 + 0.1 * n[1], 200 + 600 * n[2]
            likely, high = low + 0.1 + 0.1 * n[5], low + 0.3 + 0.2 * n[6]
            share = (likely - low) / (high - low)
            reach = ((100 + 900 * n[3]) * np.exp((0.2 + 0.5 * n[4]) * normals))[order()]
            effect = (low + (high - low) * beta(1 + 4 * share, 5 - 4 * share))[order()]
            cost = triangular(price * 0.8, price, price * 1.3)[order()]
            speed = (0.08 + 0.42 * beta(1.5 + 3 * n[7], 1.5 + 3 * n[8]))[order()]
            base = reach * effect * cost * 0.5 * factors[at % FACTORS]
            rate = 78 if (at + line) % 2 else 91
            for year in range(YEARS):
                amount = base * np.minimum(1, speed * (year + 1))
                gross[year] += np.rint(amount * 10_000)
                npv[year] += np.rint(amount * discount[year] * 10_000)
                persons[year] += np.rint(amount / rate / 1872 / 0.7 * 1_000_000)
        gross_of[at % PILLARS] += gross
        persons_of[at % PILLARS] += persons
        found += [percentiles(persons[year]) for year in range(YEARS)] + [percentiles(npv.sum(axis=0))]
    for columns in (gross_of, persons_of):
        for year in range(YEARS):
            found += [percentiles(columns[pillar, year]) for pillar in range(PILLARS)]
            found.append(percentiles(columns[:, year].sum(axis=0)))
    return float(np.sum(found))


start, work = time.perf_counter(), time.process_time()
total = region()
seconds, worked = time.perf_counter() - start, time.process_time() - work
print(json.dumps({"seconds": seconds, "work": worked, "sum": total, "version": np.__version__}))
