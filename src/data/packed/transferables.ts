function gather(value: unknown, found: Set<ArrayBuffer>): void {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
    return;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  for (const inner of Object.values(value)) gather(inner, found);
}

/** The buffers of all typed arrays in a value, except within lists, for transfer to another thread. */
export function transferablesOf(value: object): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  gather(value, found);
  return [...found];
}
