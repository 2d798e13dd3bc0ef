export function workbook(sheetData: string): Promise<Buffer>;
export function cellOfMegabyte(): string;
export function columns200000(): string;
export function deep50000(): string;
export function manyRows(count: number): string;
export function smallFiles(): Promise<readonly (readonly [name: string, content: string | Buffer])[]>;
