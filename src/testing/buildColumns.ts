import type { Columns } from '../core/columns.ts';
import type { Dataset } from '../core/dataset.ts';
import { packDataset } from '../data/packed/packDataset.ts';
import { readyDataset } from '../data/readyDataset.ts';

/** The columns of a valid dataset, with its records behind them. */
export const buildColumns = (dataset: Dataset): Columns => readyDataset(packDataset(dataset)).columns;
