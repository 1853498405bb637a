import type { Measurement } from './measurement.ts';

/** Figures by the code of their indicator. Neither it nor its lists ever change: what is otherwise is another. */
export type MeasurementsByIndicator = ReadonlyMap<string, readonly Measurement[]>;

const NONE: readonly Measurement[] = [];

/** The figures of an indicator. */
export function figuresOfIndicator(
  measurements: MeasurementsByIndicator,
  indicator: string,
): readonly Measurement[] {
  return measurements.get(indicator) ?? NONE;
}

/** Figures, gathered by their indicators. */
export function measurementsByIndicator(measurements: readonly Measurement[]): MeasurementsByIndicator {
  return Map.groupBy(measurements, ({ indicator }) => indicator);
}
