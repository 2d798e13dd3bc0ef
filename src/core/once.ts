/** `make`, called at most once for each key: on its first use. Its results live as long as the returned function. */
export function perKey<K, T>(make: (key: K) => T): (key: K) => T {
  const made = new Map<K, { readonly value: T }>();
  return (key) => {
    const known = made.get(key);
    if (known) return known.value;
    const value = make(key);
    made.set(key, { value });
    return value;
  };
}

/** `make`, called at most once: on first use. */
export function once<T>(make: () => T): () => T {
  const made = perKey(make);
  return () => made(undefined);
}
