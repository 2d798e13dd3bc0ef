export const ROOT: string;
export function withModules<T>(use: (load: (path: string) => Promise<unknown>) => Promise<T>): Promise<T>;
