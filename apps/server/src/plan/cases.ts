import { bookedLines, businessCaseOf, businessCases } from '@kapstok/contract';
import { bookedLinesSchema, businessCaseSchema, businessCasesSchema } from '@kapstok/contract/schemas';
import type { Calculation } from '@kapstok/engine';
import type { Plan } from '@kapstok/plan';
import { asTyped, type Text, text } from '@kapstok/quantity';
import type { Question } from './question.ts';
import { documentReply, type Reply, refusal } from './reply.ts';

/** So many projects that do have a case are named. */
const NAMED = 20;

/** That a project has no business case, and which projects have one. */
function noCase({ businessCases }: Plan, project: string): Text {
  const all = businessCases.map((row) => row.project);
  const more = all.length - NAMED;
  const named = all.slice(0, NAMED).join(', ');
  const absent = text(
    `Dit plan heeft geen businesscase van een project ${asTyped(project)}.`,
    `This plan has no business case of a project ${asTyped(project)}.`,
  );
  if (all.length === 0) {
    return text(`${absent.nl} Het heeft er nog geen.`, `${absent.en} It has none yet.`);
  }
  return text(
    `${absent.nl} Wel van ${named}${more > 0 ? ` en ${more} andere` : ''}.`,
    `${absent.en} It has those of ${named}${more > 0 ? ` and ${more} others` : ''}.`,
  );
}

type AboutCases = Extract<Question, { kind: 'businessCases' | 'businessCase' | 'bookedLines' }>;

/** Business cases in one line each, one of them in full, or what their lines book. */
export function casesReply(calculation: Calculation, question: AboutCases): Reply {
  if (question.kind === 'businessCases') {
    return documentReply(businessCasesSchema, businessCases(calculation));
  }
  if (question.kind === 'bookedLines') return documentReply(bookedLinesSchema, bookedLines(calculation));
  const { project } = question;
  const document = businessCaseOf(calculation, project);
  return document === null
    ? refusal(404, noCase(calculation.plan, project))
    : documentReply(businessCaseSchema, document);
}
