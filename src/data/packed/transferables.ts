function gather(value: unknown, found: Set<ArrayBuffer>): void {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
    return;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  for (const inner of Object.values(value)) gather(inner, found);
}

/** The memory behind every typed array of a value, lists of objects left aside: what can be handed to another thread. */
export function transferablesOf(value: object): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  gather(value, found);
  return [...found];
}
