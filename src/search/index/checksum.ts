// A fingerprint of a file's text: names parts of the index, and shows whether a part arrived complete.

/**
 * Twelve characters of 0-9 and a-z; two lanes of FNV-1a over UTF-16 units (Fowler, Noll, Vo 1991) with the usual mixing
 * at the end. It detects accidents, not attackers: browsers offer SHA-256 only to pages with a certificate, and an
 * internal archive may be served without one.
 */
export function fingerprint(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x2f0b4a27;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ ((unit << 7) | (at % 127)), 0x85ebca6b);
  }
  return mixed(a) + mixed(b ^ text.length);
}

function mixed(lane: number): string {
  const once = Math.imul(lane ^ (lane >>> 15), 0x2c1b3c6d);
  const twice = Math.imul(once ^ (once >>> 13), 0x297a2d39);
  return ((twice ^ (twice >>> 16)) >>> 0).toString(36).padStart(7, '0').slice(-6);
}
