import type { PictureWindow } from './drawAll.ts';

export const WINDOWS: readonly PictureWindow[];
export const MEASURED: readonly string[];
export const MEASURED_BESIDE: readonly string[];
