import type { Dataset } from '../src/core/dataset';

export function generated(size: number): Dataset;
export function treatyDataset(size: number): Dataset;
