import {
  courseOf,
  followUp,
  gateList,
  indicatorList,
  indicatorPage,
  learningOf,
  recalibrationList,
} from '@kapstok/contract';
import {
  courseSchema,
  followUpSchema,
  gateListSchema,
  indicatorListSchema,
  indicatorPageSchema,
  learningSchema,
  recalibrationListSchema,
} from '@kapstok/contract/schemas';
import type { SteeringGround } from '@kapstok/engine';
import type { MeasurementsByIndicator } from '@kapstok/plan';
import { asTyped, text } from '@kapstok/quantity';
import type { Hidden } from '../kept-plans/told-outside.ts';
import type { PlanView } from './plan-view.ts';
import { documentReply, type Reply, refusal } from './reply.ts';

/** The day on which one looks, and what was measured, as far as whoever asks may see it: of a kept plan its thread knows that. */
export interface Steered {
  /** `2026-12-31`. */
  readonly day: string;
  readonly measurements: MeasurementsByIndicator;
  /** Which figures these are, and until when: of a kept plan. */
  readonly mark?: string;
  /** Those that are not told to who asks; undefined: all are. */
  readonly hidden?: Hidden;
}

/** What of measuring and steering is asked. */
export type SteeringAsked =
  | { readonly page: 'indicators' | 'gates' | 'follow-up' | 'recalibrations' | 'course' | 'learning' }
  | { readonly page: 'indicator'; readonly code: string };

/** A plan as measuring and steering look at it. */
function groundOf({ calculation }: PlanView, { day, measurements }: Steered): SteeringGround {
  return { calculation, day, measurements };
}

/** Answers a question about measuring and steering. */
export function steeringReply(view: PlanView, asked: SteeringAsked, steered: Steered): Reply {
  const ground = groundOf(view, steered);
  switch (asked.page) {
    case 'indicators':
      return documentReply(indicatorListSchema, indicatorList(ground));
    case 'gates':
      return documentReply(gateListSchema, gateList(ground));
    case 'follow-up':
      return documentReply(followUpSchema, followUp(ground));
    case 'recalibrations':
      return documentReply(recalibrationListSchema, recalibrationList(ground));
    case 'course':
      return documentReply(courseSchema, courseOf(ground));
    case 'learning':
      return documentReply(learningSchema, learningOf(view.calculation.plan));
    case 'indicator': {
      const page = indicatorPage(ground, asked.code);
      return page === undefined ? noIndicator(asked.code) : documentReply(indicatorPageSchema, page);
    }
  }
}

function noIndicator(code: string): Reply {
  return refusal(
    404,
    text(`Dit plan heeft geen indicator ${asTyped(code)}.`, `This plan has no indicator ${asTyped(code)}.`),
  );
}
