import type { Translate } from '../../src/core/names.ts';
import { OUTCOMES, outcomeOf, type Problem } from '../../src/import/assemble/problems.ts';
import type { ImportFault } from '../../src/import/job/protocol.ts';
import { hasDate } from '../../src/open/model/columnUses.ts';
import { faultDetail, headInWords, rowsInWords, valueInWords } from '../../src/open/model/words.ts';
import type { FileReport } from './checkFile.ts';
import { aligned, plain } from './lines.ts';

/** How many values are listed per kind of problem. */
const MAX_VALUES = 10;

type Table = Extract<FileReport, { kind: 'table' }>;

function columnLines({ head, mapping }: Table, t: Translate): string[] {
  const names = [t('open.columns.column'), t('open.columns.use')];
  const rows = head.columns.map((column) => {
    const target = Object.hasOwn(mapping.uses, column) ? mapping.uses[column] : null;
    return [column, t(target ? `open.target.${target}` : 'open.columns.leaveOut')];
  });
  return aligned([names, ...rows], '  ');
}

function orderLines({ mapping, asksDateOrder }: Table, t: Translate): string[] {
  if (!hasDate(mapping)) return ['', `  ${t('open.columns.noDate')}`];
  if (!asksDateOrder) return [];
  return [
    '',
    `  ${t('open.problem.date-ambiguous')}: --dates dmy (${t('open.order.dmy')}) or --dates mdy (${t('open.order.mdy')}).`,
  ];
}

/** The replacement, or suggestion, for a value. */
function remarkOf({ became, suggestion }: Problem, t: Translate): string {
  if (became !== undefined) return t('open.fix.became', { to: became });
  return suggestion === null ? '' : `${t('open.report.suggestion')}: ${suggestion}`;
}

/** One kind of problem: its explanation and the values that have it. */
function groupLines(problems: readonly Problem[], t: Translate): string[] {
  const code = problems[0]?.code ?? '';
  const rows = problems
    .slice(0, MAX_VALUES)
    .map((problem) => [
      problem.column ?? '',
      valueInWords(problem, t),
      rowsInWords(problem.rows, t),
      remarkOf(problem, t),
    ]);
  const more = problems.length - MAX_VALUES;
  return [
    '',
    `    ${t(`open.problem.${code}`)}. ${t(`open.why.${code}`)}`,
    ...aligned(rows, '      '),
    ...(more > 0 ? [`      ${t('open.fault.more', { count: more })}`] : []),
  ];
}

function problemLines(problems: readonly Problem[], title: string, t: Translate): string[] {
  const codes = [...new Set(problems.map(({ code }) => code))];
  const groups = codes.flatMap((code) =>
    groupLines(
      problems.filter((problem) => problem.code === code),
      t,
    ),
  );
  return groups.length === 0 ? [] : ['', `  ${title}`, ...groups];
}

/** All problems, grouped by what happens to their rows. */
const outcomeLines = (problems: readonly Problem[], t: Translate): string[] =>
  OUTCOMES.flatMap((outcome) =>
    problemLines(
      problems.filter((problem) => outcomeOf(problem) === outcome),
      t(`open.groups.${outcome}`),
      t,
    ),
  );

function tableLines(checked: Table, t: Translate): string[] {
  const { rows, imported, undated, merged, heldBack, problems } = checked.report;
  return [
    `  ${plain(headInWords(checked.head, t))}`,
    ...checked.head.remarks.map(({ code, values }) => `  ${plain(t(`open.remark.${code}`, values))}`),
    '',
    ...columnLines(checked, t),
    ...orderLines(checked, t),
    '',
    `  ${t('open.summary.text', { rows, ready: imported, undated, merged, held: heldBack })}`,
    ...outcomeLines(problems, t),
  ];
}

function faultLines(fault: ImportFault, t: Translate): string[] {
  const detail = faultDetail(fault, t, 'en');
  const { count } = fault.values;
  const more = typeof count === 'number' ? count - fault.problems.length : 0;
  return [
    `  ${t(`open.fault.${fault.code}`)}. ${t(`open.advice.${fault.code}`)}`,
    ...(detail === '' ? [] : [`  ${plain(detail)}`]),
    ...(fault.problems.length > 0 ? [''] : []),
    ...aligned(
      fault.problems.map(({ path, message }) => [path, message]),
      '    ',
    ),
    ...(more > 0 ? [`    ${t('open.fault.more', { count: more })}`] : []),
  ];
}

function linesOf(checked: FileReport, t: Translate): string[] {
  if (checked.kind === 'table') return tableLines(checked, t);
  if (checked.kind === 'unopened') return [`  ${plain(checked.reason)}.`];
  if (checked.kind === 'fault') return faultLines(checked.fault, t);
  const { records, version, problems } = checked;
  return [
    `  ${t('open.dataset.ready')}: ${t('open.dataset.size', { records, version, name: checked.name })}`,
    ...outcomeLines(problems, t),
  ];
}

/** The result for a file in words, without terminal control characters. */
export const inWords = (checked: FileReport, t: Translate): string =>
  `${[plain(checked.file), ...linesOf(checked, t)].join('\n')}\n`;
