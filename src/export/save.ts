/** Makes a file and offers it under a name; says what became of it. Never rejects. */
export type Save = (name: string, make: () => Blob | Promise<Blob>) => Promise<void>;
