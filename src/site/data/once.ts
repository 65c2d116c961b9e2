// Work that only some pages need is done when first needed.

/** Calls `make` at the first call and returns the same value from then on. */
export function once<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | undefined;
  return () => (made ??= { value: make() }).value;
}
