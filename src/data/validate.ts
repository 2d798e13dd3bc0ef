import * as v from 'valibot';
import type { Agreement, Dataset } from '../core/dataset.ts';
import { agreementSchema, datasetSchema } from './schema.ts';
import { checkSemantics, type DatasetProblem, type Report } from './semantics.ts';

export type { DatasetProblem as Problem } from './semantics.ts';

export type Validation =
  | { readonly ok: true; readonly dataset: Dataset }
  | { readonly ok: false; readonly problems: readonly DatasetProblem[]; readonly count: number };

interface PathItem {
  readonly key?: unknown;
}

/** A JSON path, such as `$.agreements[3]["odd key"]`. */
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

/** Reports an issue as a problem. Texts are a union: if one form fails deep inside, the path leads there. */
function reportIssue(issue: Issue, within: readonly PathItem[], report: Report): void {
  const inner = issue.type === 'union' ? issue.issues?.find((each) => each.path !== undefined) : undefined;
  const path = [...within, ...(issue.path ?? []), ...(inner?.path ?? [])];
  report(jsonPath(path), shapeMessage(inner ?? issue));
}

/** The value as parsed by a schema; null if there are issues, which are reported. */
function shaped<T extends v.GenericSchema>(
  schema: T,
  input: unknown,
  within: readonly PathItem[],
  report: Report,
): v.InferOutput<T> | null {
  const result = v.safeParse(schema, input);
  if (result.success) return result.output;
  for (const issue of result.issues) reportIssue(issue as Issue, within, report);
  return null;
}

const hasRecords = (input: unknown): input is { readonly agreements: readonly unknown[] } =>
  typeof input === 'object' && input !== null && 'agreements' in input && Array.isArray(input.agreements);

/** Whether a record is certainly valid; if false, the schema has to decide. */
type IsRight = (record: unknown) => boolean;

/** The dataset, if all of it has the shape of the format; checked record by record, since there may be many. */
function shapedDataset(input: unknown, isRight: IsRight, report: Report): Dataset | null {
  if (!hasRecords(input)) return shaped(datasetSchema, input, [], report);
  const about = shaped(datasetSchema, { ...input, agreements: [] }, [], report);
  const agreements: Agreement[] = [];
  input.agreements.forEach((record, i) => {
    const agreement = isRight(record)
      ? (record as Agreement)
      : shaped(agreementSchema, record, [{ key: 'agreements' }, { key: i }], report);
    if (agreement) agreements.push(agreement);
  });
  return about && agreements.length === input.agreements.length ? { ...about, agreements } : null;
}

/** Most problems to list; the others are only counted. */
export const MAX_PROBLEMS = 200;

/**
 * Reads a dataset from any value. Problems are reported with their JSON paths, the first {@link MAX_PROBLEMS} of them,
 * and counted; nothing is thrown. For many records, pass `isPlainAgreement` as a fast `isRight`.
 */
export function validateDataset(input: unknown, isRight: IsRight = () => false): Validation {
  const problems: DatasetProblem[] = [];
  let count = 0;
  const report: Report = (path, message) => {
    count++;
    if (problems.length < MAX_PROBLEMS) problems.push({ path, message });
  };
  const dataset = shapedDataset(input, isRight, report);
  if (dataset) checkSemantics(dataset, report);
  return dataset && count === 0 ? { ok: true, dataset } : { ok: false, problems, count };
}
