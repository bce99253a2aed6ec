/** A function that computes its answer when first called, and stores it. */
export function lazily<T>(compute: () => T): () => T {
  let computed: { readonly value: T } | undefined;
  return () => {
    computed ??= { value: compute() };
    return computed.value;
  };
}

/** A function that computes its answer once for each object. */
export function oncePer<Key extends object, T>(compute: (key: Key) => T): (key: Key) => T {
  const known = new WeakMap<Key, { readonly value: T }>();
  return (key) => {
    const answer = known.get(key) ?? { value: compute(key) };
    known.set(key, answer);
    return answer.value;
  };
}
