/*
 * The region job by hand, in C: the same algorithm as the product's (sliced Latin hypercube from seeded orders, values as
 * curves through knots, whole steps, percentiles by parts), written for this job only, so with nothing to interpret and all
 * loops known to the compiler. It prints a sum over all percentiles, which must be that of the product.
 * gcc -O3 -march=native -ffp-contract=off reference.c -lm -o reference
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define DRAWS 10000
#define SLICES 10
#define EACH (DRAWS / SLICES)
#define YEARS 10
#define LINES 6
#define PILLARS 5
#define FACTORS 20
#define BLOCK 500
#define PARTS 1024
#define ROUNDING 6755399441055744.0

/* series */
static double exp_terms[15], ln_terms[12];
static void begin_series(void) {
  double factorial = 1;
  for (int i = 0; i < 15; i++) { if (i > 1) factorial *= i; exp_terms[i] = 1 / factorial; }
  for (int i = 0; i < 12; i++) ln_terms[i] = 1.0 / (2 * i + 3);
}
static double power_of_two(int exponent) {
  union { uint64_t bits; double value; } u = {.bits = (uint64_t)(exponent + 1023) << 52};
  return u.value;
}
static inline double own_exp(double x) {
  if (x < -745.2) return 0;
  double turns = floor(x * 1.4426950408889634 + 0.5);
  double rest = x - turns * 0.6931471803691238 - turns * 1.9082149292705877e-10;
  double sum = 0;
  for (int i = 14; i >= 0; i--) sum = exp_terms[i] + rest * sum;
  if (turns >= -1022) return sum * power_of_two((int)turns);
  return sum * power_of_two(-1022) * power_of_two((int)turns + 1022);
}
static double own_ln(double x) {
  if (x == 0) return -INFINITY;
  union { uint64_t bits; double value; } u = {.value = x};
  int exponent = (int)(u.bits >> 52) - 1023;
  u.bits = (u.bits & 0xfffffffffffffULL) | (1023ULL << 52);
  double mantissa = u.value;
  if (mantissa > M_SQRT2) { mantissa /= 2; exponent += 1; }
  double ratio = (mantissa - 1) / (mantissa + 1), square = ratio * ratio, sum = 0;
  for (int i = 11; i >= 0; i--) sum = (sum + ln_terms[i]) * square;
  return exponent * 0.6931471803691238 + (exponent * 1.9082149292705877e-10 + (2 * ratio + 2 * ratio * sum));
}
static double polynomial(double x, const double *c) {
  double sum = 0;
  for (int i = 7; i >= 0; i--) sum = sum * x + c[i];
  return sum;
}
static const double MIDDLE_OVER[8] = {3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087, 33430.57558358813, 2509.0809287301227};
static const double MIDDLE_UNDER[8] = {1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271, 28729.085735721943, 5226.495278852546};
static const double NEAR_OVER[8] = {1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684, 0.2417807251774506, 0.022723844989269184, 0.0007745450142783414};
static const double NEAR_UNDER[8] = {1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457, 0.0005475938084995345, 1.0507500716444169e-9};
static double normal_quantile(double p) {
  double from = p - 0.5;
  if (fabs(from) <= 0.425) {
    double square = 0.180625 - from * from;
    return (from * polynomial(square, MIDDLE_OVER)) / polynomial(square, MIDDLE_UNDER);
  }
  double root = sqrt(-own_ln(from < 0 ? p : 1 - p));
  double tail = polynomial(root - 1.6, NEAR_OVER) / polynomial(root - 1.6, NEAR_UNDER);
  return from < 0 ? -tail : tail;
}
static double normal_density(double x) { return own_exp((-x * x) / 2) / 2.5066282746310002; }
static double normal_probability(double x) {
  if (x > 0) return 1 - normal_probability(-x);
  double density = normal_density(x);
  if (x < -3) {
    double under = -x;
    for (int part = 180; part > 0; part--) under = -x + part / under;
    return density / under;
  }
  double term = x, sum = x;
  for (int odd = 3; odd < 120; odd += 2) { term *= (x * x) / odd; sum += term; }
  return 0.5 + density * sum;
}

/* knots */
static int knots, places[DRAWS];
static double probabilities[DRAWS], normals[DRAWS], normal_slopes[DRAWS], roots[DRAWS];
static void begin_knots(void) {
  for (int at = 0; at < DRAWS;) {
    places[knots++] = at;
    int left = DRAWS - 1 - at;
    at += (at < left ? at : left) < 16 ? 1 : at < left ? at / 12 : left / 13;
  }
  for (int k = 0; k < knots; k++) {
    probabilities[k] = (places[k] + 0.5) / DRAWS;
    normals[k] = normal_quantile(probabilities[k]);
    normal_slopes[k] = 1 / (normal_density(normals[k]) * DRAWS);
  }
  for (int i = 0; i < DRAWS; i++) roots[i] = sqrt((i + 0.5) / DRAWS);
}
static void curve(double *restrict to, const double *values, const double *slopes) {
  for (int k = 0; k < knots - 1; k++) {
    int width = places[k + 1] - places[k];
    double *at = to + places[k], value = values[k], share = 1.0 / width;
    double rise = slopes[k] * width, next_rise = slopes[k + 1] * width, apart = values[k + 1] - value;
    double second = 3 * apart - 2 * rise - next_rise, third = rise + next_rise - 2 * apart;
    for (int i = 0; i < width; i++) {
      double u = i * share;
      at[i] = value + u * (rise + u * (second + u * third));
    }
  }
  to[places[knots - 1]] = values[knots - 1];
}
#define GRID 256
static double ln_x[2 * GRID + 1], ln_growth[2 * GRID + 1];
static double smooth(double t) { return t * t * t * (10 - 15 * t + 6 * t * t); }
static double growth(double t) { return 30 * t * t * (1 - t) * (1 - t); }
static void begin_grid(void) {
  for (int i = 0; i <= 2 * GRID; i++) {
    double t = (double)i / (2 * GRID);
    ln_x[i] = own_ln(smooth(t));
    ln_growth[i] = own_ln(growth(t));
  }
}
static double beta_values[DRAWS], beta_slopes[DRAWS];
static void beta_curve(double a, double b, double low, double width) {
  static double density[2 * GRID + 1], sums[GRID + 1];
  double most = -INFINITY;
  density[0] = density[2 * GRID] = 0;
  for (int i = 1; i < 2 * GRID; i++) {
    density[i] = (a - 1) * ln_x[i] + (b - 1) * ln_x[2 * GRID - i] + ln_growth[i];
    if (density[i] > most) most = density[i];
  }
  for (int i = 1; i < 2 * GRID; i++) density[i] = own_exp(density[i] - most);
  sums[0] = 0;
  for (int i = 0; i < GRID; i++) sums[i + 1] = sums[i] + (density[2 * i] + 4 * density[2 * i + 1] + density[2 * i + 2]);
  double total = sums[GRID];
  for (int k = 0, part = 0; k < knots; k++) {
    double wanted = probabilities[k] * total;
    while (part < GRID - 1 && sums[part + 1] < wanted) part++;
    double f0 = density[2 * part], f1 = density[2 * part + 1], f2 = density[2 * part + 2];
    double first = f0, second = 4 * f1 - 3 * f0 - f2, third = 2 * f0 + 2 * f2 - 4 * f1;
    double left = (wanted - sums[part]) / 6, half = second / 2, rest = third / 3;
    double share = left / (first + half + rest), from = 0, to = 1;
    for (int turn = 0; turn < 8; turn++) {
      double off = share * (first + share * (half + share * rest)) - left;
      if (off > 0) to = share; else from = share;
      double next = share - off / (first + share * (second + share * third));
      if (fabs(next - share) < 1e-8) { share = next; break; }
      share = next > from && next < to ? next : (from + to) / 2;
    }
    double t = (part + share) / GRID;
    double slope_under = (first + share * (second + share * third)) * (6 * GRID * DRAWS);
    beta_values[k] = low + width * smooth(t);
    beta_slopes[k] = (slope_under > 0 ? (growth(t) * total) / slope_under : 0) * width;
  }
}
static double above_share(double spread, double p) {
  return p == 1 ? 1 : normal_probability(normal_quantile(p) + spread);
}
static void lognormal(double *to, double median, double spread) {
  static double values[DRAWS], slopes[DRAWS];
  for (int k = 0; k < knots; k++) {
    values[k] = median * own_exp(spread * normals[k]);
    slopes[k] = values[k] * spread * normal_slopes[k];
  }
  double mean = median * own_exp((spread * spread) / 2), above = 0;
  for (int k = knots - 1; k >= 0 && places[k] >= DRAWS - 12; k--) {
    double next = above_share(spread, (double)(DRAWS - places[k]) / DRAWS);
    values[k] = mean * DRAWS * (next - above);
    above = next;
  }
  curve(to, values, slopes);
}
static void triangular(double *restrict to, double low, double likely, double high) {
  double width = high - low, before = likely - low, after = high - likely;
  int turn = (int)ceil((before / width) * DRAWS - 0.5);
  double rise = sqrt(width * before), fall = sqrt(width * after);
  for (int i = 0; i < turn; i++) to[i] = low + rise * roots[i];
  for (int i = turn; i < DRAWS; i++) to[i] = high - fall * roots[DRAWS - 1 - i];
}

/* chance */
static uint32_t state[4];
static uint32_t mixed(uint32_t bits) {
  uint32_t mix = bits ^ (bits >> 16);
  mix *= 0x85ebca6b;
  mix ^= mix >> 13;
  mix *= 0xc2b2ae35;
  return mix ^ (mix >> 16);
}
static void begin_stream(uint32_t seed, const char *stream) {
  uint32_t name = mixed(seed ^ 0x9e3779b9);
  for (; *stream; stream++) name = mixed(name * 31 + (uint32_t)*stream);
  for (uint32_t word = 0; word < 4; word++) state[word] = mixed(name + (word + 1) * 0x9e3779b9u);
}
static inline uint32_t left(uint32_t bits, int by) { return bits << by | bits >> (32 - by); }
static inline uint32_t next_word(void) {
  uint32_t result = left(state[1] * 5, 7) * 9, shifted = state[1] << 9;
  state[2] ^= state[0];
  state[3] ^= state[1];
  state[1] ^= state[2];
  state[0] ^= state[3];
  state[2] ^= shifted;
  state[3] = left(state[3], 11);
  return result;
}
static uint16_t order[DRAWS];
static uint8_t ten[1566][16];
static void begin_orders(void) {
  static const int parts[3][4] = {{0, 720, 10, 8}, {720, 840, 7, 4}, {1560, 6, 3, 2}};
  for (int part = 0; part < 3; part++)
    for (int number = 0; number < parts[part][1]; number++) {
      uint8_t *row = ten[parts[part][0] + number];
      for (int place = 0; place < 10; place++) row[place] = (uint8_t)place;
      for (int rest = number, bound = parts[part][2]; bound >= parts[part][3]; rest /= bound--) {
        uint8_t held = row[bound - 1];
        row[bound - 1] = row[rest % bound];
        row[rest % bound] = held;
      }
    }
}
static void make_order(void) {
  for (uint32_t group = 0; group < EACH; group++) {
    uint32_t word = next_word();
    while (word * 3628800u < 2096896u) word = next_word();
    uint64_t first = (uint64_t)word * 720, second = (uint64_t)(uint32_t)first * 840, third = (uint64_t)(uint32_t)second * 6;
    const uint8_t *one = ten[first >> 32], *two = ten[720 + (second >> 32)], *three = ten[1560 + (third >> 32)];
    for (uint32_t slice = 0; slice < SLICES; slice++)
      order[slice * EACH + group] = (uint16_t)(group * SLICES + one[two[three[slice]]]);
  }
  for (uint32_t slice = 0; slice < SLICES; slice++) {
    uint16_t *of = order + slice * EACH;
    for (uint32_t bound = EACH; bound > 1; bound -= 2) {
      uint32_t both = bound * (bound - 1), word = next_word();
      if (word * both < both) {
        uint32_t too_many = (uint32_t)(0x100000000ULL % both);
        while (word * both < too_many) word = next_word();
      }
      uint64_t product = (uint64_t)word * bound;
      uint32_t first = product >> 32, second = (uint32_t)(((uint64_t)(uint32_t)product * (bound - 1)) >> 32);
      uint16_t held = of[bound - 1]; of[bound - 1] = of[first]; of[first] = held;
      held = of[bound - 2]; of[bound - 2] = of[second]; of[second] = held;
    }
  }
}
static double table[DRAWS];
static void draw(double *restrict to, const char *stream) {
  begin_stream(1, stream);
  make_order();
  for (int i = 0; i < DRAWS; i++) to[i] = table[order[i]];
}

/* percentiles */
static int by_value(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}
static double checksum;
static void percentiles(const double *restrict column, double steps) {
  static uint16_t part_of[DRAWS];
  static uint32_t counts[PARTS];
  static double few[DRAWS];
  static const int ranks[3] = {500, 5000, 9500};
  double low = column[0], high = column[0];
  for (int i = 0; i < DRAWS; i++) { low = column[i] < low ? column[i] : low; high = column[i] > high ? column[i] : high; }
  double scale = PARTS / (high - low);
  memset(counts, 0, sizeof counts);
  for (int i = 0; i < DRAWS; i++) {
    int part = (int)((column[i] - low) * scale);
    part_of[i] = (uint16_t)(part < PARTS ? part : PARTS - 1);
  }
  for (int i = 0; i < DRAWS; i++) counts[part_of[i]]++;
  uint32_t part = 0, before = 0;
  for (int r = 0; r < 3; r++) {
    while (before + counts[part] <= (uint32_t)ranks[r]) before += counts[part++];
    uint32_t listed = 0;
    for (int i = 0; i < DRAWS; i++) if (part_of[i] == part) few[listed++] = column[i];
    qsort(few, listed, sizeof(double), by_value);
    checksum += few[ranks[r] - before] / steps;
  }
}

static double noise(uint64_t of) { return (double)((of * 2654435761ULL) % 4294967296ULL) / 4294967296.0; }
static double shared[FACTORS][DRAWS];
static double base[LINES][DRAWS], speed[LINES][DRAWS], one_input[DRAWS];
static double gross[YEARS][DRAWS], npv[YEARS][DRAWS], persons[YEARS][DRAWS], all_npv[DRAWS];
static double pillar_gross[PILLARS][YEARS][DRAWS], pillar_persons[PILLARS][YEARS][DRAWS];
static double plan_gross[YEARS][DRAWS], plan_persons[YEARS][DRAWS];

static void line_of(int initiative, int line) {
  int number = initiative * LINES + line;
  char stream[64];
  double n[9];
  for (int i = 1; i <= 8; i++) n[i] = noise((uint64_t)number * 8 + i + 1);
  double low = 0.05 + 0.1 * n[1], price = 200 + 600 * n[2];
  lognormal(table, 100 + 900 * n[3], 0.2 + 0.5 * n[4]);
  snprintf(stream, sizeof stream, "input line %d 0", number);
  draw(base[line], stream);
  double likely = low + 0.1 + 0.1 * n[5], high = low + 0.3 + 0.2 * n[6], share = (likely - low) / (high - low);
  beta_curve(1 + 4 * share, 1 + 4 * (1 - share), low, high - low);
  curve(table, beta_values, beta_slopes);
  snprintf(stream, sizeof stream, "input line %d 1", number);
  draw(one_input, stream);
  for (int i = 0; i < DRAWS; i++) base[line][i] *= one_input[i];
  triangular(table, price * 0.8, price, price * 1.3);
  snprintf(stream, sizeof stream, "input line %d 2", number);
  draw(one_input, stream);
  const double *factor = shared[initiative % FACTORS];
  for (int i = 0; i < DRAWS; i++) base[line][i] = base[line][i] * one_input[i] * factor[i];
  beta_curve(1.5 + 3 * n[7], 1.5 + 3 * n[8], 0.08, 0.5 - 0.08);
  curve(table, beta_values, beta_slopes);
  snprintf(stream, sizeof stream, "input line %d 3", number);
  draw(speed[line], stream);
}

static void initiative_of(int at) {
  double discount[YEARS], per_person[LINES];
  double factor = 1;
  for (int year = 0; year < YEARS; year++) { factor /= 1.035; discount[year] = 0.5 * factor * 10000; }
  for (int line = 0; line < LINES; line++) {
    line_of(at, line);
    per_person[line] = 0.5 / ((at + line) % 2 ? 78.0 : 91.0) / 1872.0 / 0.7 * 1000000;
  }
  for (int from = 0; from < DRAWS; from += BLOCK) {
    for (int year = 0; year < YEARS; year++) {
      double *restrict g = gross[year] + from, *restrict v = npv[year] + from, *restrict p = persons[year] + from;
      for (int i = 0; i < BLOCK; i++) {
        double sum_g = 0, sum_v = 0, sum_p = 0;
        for (int line = 0; line < LINES; line++) {
          double more = speed[line][from + i] * (year + 1) - 1;
          double value = base[line][from + i] * (1 + (more < 0 ? more : 0));
          sum_g += value * 5000 + ROUNDING - ROUNDING;
          sum_v += value * discount[year] + ROUNDING - ROUNDING;
          sum_p += value * per_person[line] + ROUNDING - ROUNDING;
        }
        g[i] = sum_g; v[i] = sum_v; p[i] = sum_p;
      }
    }
  }
  memset(all_npv, 0, sizeof all_npv);
  for (int year = 0; year < YEARS; year++) {
    double *restrict into_g = pillar_gross[at % PILLARS][year], *restrict into_p = pillar_persons[at % PILLARS][year];
    for (int i = 0; i < DRAWS; i++) {
      all_npv[i] += npv[year][i];
      into_g[i] += gross[year][i];
      into_p[i] += persons[year][i];
    }
  }
  for (int year = 0; year < YEARS; year++) percentiles(persons[year], 1000000);
  percentiles(all_npv, 10000);
}

int main(int count, char **given) {
  int initiatives = count > 1 ? atoi(given[1]) : 200;
  struct timespec from, to, work_from, work_to;
  clock_gettime(CLOCK_MONOTONIC, &from);
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &work_from);
  begin_series();
  begin_knots();
  begin_grid();
  begin_orders();
  char stream[64];
  for (int at = 0; at < FACTORS; at++) {
    double slopes[DRAWS], values[DRAWS];
    for (int k = 0; k < knots; k++) { values[k] = 0.7 + (1 - 0.7) * probabilities[k]; slopes[k] = (1 - 0.7) / DRAWS; }
    curve(table, values, slopes);
    snprintf(stream, sizeof stream, "input overlap %d", at);
    draw(shared[at], stream);
  }
  for (int at = 0; at < initiatives; at++) initiative_of(at);
  for (int pillar = 0; pillar < PILLARS; pillar++)
    for (int year = 0; year < YEARS; year++)
      for (int i = 0; i < DRAWS; i++) {
        plan_gross[year][i] += pillar_gross[pillar][year][i];
        plan_persons[year][i] += pillar_persons[pillar][year][i];
      }
  for (int pillar = 0; pillar < PILLARS; pillar++) {
    for (int year = 0; year < YEARS; year++) percentiles(pillar_gross[pillar][year], 10000);
    for (int year = 0; year < YEARS; year++) percentiles(pillar_persons[pillar][year], 1000000);
  }
  for (int year = 0; year < YEARS; year++) percentiles(plan_gross[year], 10000);
  for (int year = 0; year < YEARS; year++) percentiles(plan_persons[year], 1000000);
  clock_gettime(CLOCK_MONOTONIC, &to);
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &work_to);
  double seconds = (double)(to.tv_sec - from.tv_sec) + (double)(to.tv_nsec - from.tv_nsec) / 1e9;
  double work = (double)(work_to.tv_sec - work_from.tv_sec) + (double)(work_to.tv_nsec - work_from.tv_nsec) / 1e9;
  printf("{\"seconds\": %.6f, \"work\": %.6f, \"sum\": %.17g}\n", seconds, work, checksum);
  return 0;
}
