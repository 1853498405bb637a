import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { wordsOf } from '../../address/search-of.ts';
import { plan } from '../../frame/plan-route.ts';

const indicators = createRoute({
  getParentRoute: () => plan,
  path: '/indicatoren',
  validateSearch: wordsOf('q', 'sort'),
  component: lazyRouteComponent(() => import('./indicators-room.tsx'), 'IndicatorsRoom'),
});

const indicator = createRoute({
  getParentRoute: () => plan,
  path: '/indicatoren/van/$code',
  component: lazyRouteComponent(() => import('./indicator-room.tsx'), 'IndicatorRoom'),
});

const gates = createRoute({
  getParentRoute: () => plan,
  path: '/indicatoren/go-no-go',
  component: lazyRouteComponent(() => import('./gates/gates-page.tsx'), 'GatesPage'),
});

const course = createRoute({
  getParentRoute: () => plan,
  path: '/indicatoren/koers',
  component: lazyRouteComponent(() => import('./course/course-page.tsx'), 'CoursePage'),
});

const recalibrations = createRoute({
  getParentRoute: () => plan,
  path: '/indicatoren/herijking',
  component: lazyRouteComponent(
    () => import('./recalibration/recalibrations-page.tsx'),
    'RecalibrationsPage',
  ),
});

const learned = createRoute({
  getParentRoute: () => plan,
  path: '/indicatoren/geleerd',
  component: lazyRouteComponent(() => import('./learned/learned-page.tsx'), 'LearnedPage'),
});

const followUp = createRoute({
  getParentRoute: () => plan,
  path: '/indicatoren/vervolgacties',
  component: lazyRouteComponent(() => import('./follow-up/follow-up-page.tsx'), 'FollowUpPage'),
});

/** What was agreed to reach, and what is done about it. */
export const indicatorsRoutes = [
  indicators,
  gates,
  followUp,
  course,
  recalibrations,
  learned,
  indicator,
] as const;
