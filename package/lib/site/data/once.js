// Work that only some pages need is done when the first of them asks.
/** Calls `make` at the first call and returns the same value from then on. */
export function once(make) {
    let made;
    return () => (made ??= { value: make() }).value;
}
