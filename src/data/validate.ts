import * as v from 'valibot';
import type { Dataset } from '../core/dataset';
import { datasetSchema } from './schema';
import { type Problem, semanticProblems } from './semantics';

export type { Problem } from './semantics';

export type Validation =
  | { readonly ok: true; readonly dataset: Dataset }
  | { readonly ok: false; readonly problems: readonly Problem[] };

interface PathItem {
  readonly key?: unknown;
}

/** `$.agreements[3]["odd key"]`. */
function jsonPath(path: readonly PathItem[] | undefined): string {
  let text = '$';
  for (const { key } of path ?? []) {
    if (typeof key === 'number') text += `[${key}]`;
    else if (typeof key === 'string' && /^[A-Za-z_$][\w$]*$/.test(key)) text += `.${key}`;
    else text += `[${JSON.stringify(String(key)).slice(0, 80)}]`;
  }
  return text;
}

interface Issue {
  readonly type: string;
  readonly message: string;
  readonly expected: string | null;
  readonly received: string;
  readonly path?: readonly PathItem[] | undefined;
  readonly issues?: readonly Issue[] | undefined;
}

function shapeMessage(issue: Issue): string {
  const received = issue.received.length > 80 ? `${issue.received.slice(0, 80)}…` : issue.received;
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return 'This key is not part of the format';
  if (received === 'undefined') return 'This is missing';
  if (issue.type === 'min_length' || issue.type === 'min_entries') return 'This is empty';
  return issue.expected === null ? issue.message : `Expected ${issue.expected}, found ${received}`;
}

/** The issue's own problem. Texts are a union: where one form fails deep inside, that place is named. */
function problemOf(issue: Issue): Problem {
  const inner = issue.type === 'union' ? issue.issues?.find((each) => each.path !== undefined) : undefined;
  if (inner)
    return { path: jsonPath([...(issue.path ?? []), ...(inner.path ?? [])]), message: shapeMessage(inner) };
  return { path: jsonPath(issue.path), message: shapeMessage(issue) };
}

/** Deeper than any dataset; guards the checks below against a stack that overflows. */
const MOST_DEPTH = 50;

function tooDeep(input: unknown): boolean {
  let level: unknown[] = [input];
  for (let depth = 0; depth < MOST_DEPTH; depth++) {
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
    if (level.length === 0) return false;
  }
  return true;
}

/**
 * Reads a dataset from anything. Every problem is reported, with its JSON path; nothing is thrown.
 */
export function validateDataset(input: unknown): Validation {
  if (tooDeep(input))
    return { ok: false, problems: [{ path: '$', message: `Nested more than ${MOST_DEPTH} levels deep` }] };
  const shape = v.safeParse(datasetSchema, input);
  if (!shape.success) return { ok: false, problems: shape.issues.map((issue) => problemOf(issue as Issue)) };
  const dataset: Dataset = shape.output;
  const problems = semanticProblems(dataset);
  return problems.length === 0 ? { ok: true, dataset } : { ok: false, problems };
}
