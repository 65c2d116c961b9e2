// Numbers that are looked up once and then found by their place in an array.

const unseen = -0x80000000;

/** `find`, remembered for keys with a place from 0 to `size - 1`; other keys are looked up each time. */
export function remember<Key>(
  size: number,
  placeOf: (key: Key) => number,
  find: (key: Key) => number,
): (key: Key) => number {
  const known = new Int32Array(size).fill(unseen);
  return (key) => {
    const place = placeOf(key);
    const before = known[place];
    if (before !== undefined && before !== unseen) return before;
    const found = find(key);
    known[place] = found;
    return found;
  };
}
