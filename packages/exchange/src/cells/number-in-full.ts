import type { Decimal } from '../sheet.ts';

/** A number with all its digits and without a power of ten: `1234,5`. `shift` moves the sign to the right: 2 for percents. */
export function numberInFull(value: number, decimal: Decimal, shift = 0): string {
  const [mantissa = '', exponent = ''] = Math.abs(value).toExponential().split('e');
  const digits = mantissa.replace('.', '');
  const point = 1 + Number(exponent) + shift;
  const whole = digits
    .slice(0, Math.max(0, point))
    .padEnd(point, '0')
    .replace(/^0+(?=\d)/, '');
  const rest = (point < 0 ? '0'.repeat(-point) + digits : digits.slice(point)).replace(/0+$/, '');
  const sign = value < 0 ? '-' : '';
  return `${sign}${whole === '' ? '0' : whole}${rest === '' ? '' : decimal + rest}`;
}
