// Names inside host names, repositories and paths: `ci.example.org` is a host, not the team's CI.

/** Where a name is in a text. */
export interface NamePlace {
  readonly start: number;
  readonly end: number;
  /** True for plain words and for names as short as `ci`: as part of a path they are only a folder. */
  readonly isCommon: boolean;
}

const host =
  /^(?:[a-z]+:\/\/)?(?:[\w-]+\.)+(?:com|org|net|io|dev|gov|edu|cloud|app|uk|de|no|fr|eu|local|internal)(?:[:/].*)?$/i;
const mail = /^[\w.+-]+@[\w.-]+$/;
const repository = /^[\w.-]*-[\w.-]*\/[\w.-]+$/;
const path = /^~?\.{0,2}\/[\w./-]+$|^[\w.-]+(?:\/[\w.-]+){2,}$|^[\w-]+\/[\w.-]+\.[a-z]{1,4}$/i;

/** True for a name that is only a part of an address, and not the whole of it. */
export function isInAddress(text: string, { start, end, isCommon }: NamePlace): boolean {
  if (!joins(text.charAt(start - 1)) && !joins(text.charAt(end))) return false;
  const [from, to] = [beginOf(text, start), endOf(text, end)];
  const whole = text.slice(from, to).replace(/[.:!?]+$/, '');
  if (whole.length <= end - start) return false;
  if (host.test(whole)) return whole.toLowerCase() !== text.slice(start, end).toLowerCase();
  // The owner of a repository is the project itself: `jenkins-infra/status`.
  const isOwner = repository.test(whole) && end - from <= whole.indexOf('/');
  return mail.test(whole) || isOwner || (isCommon && path.test(whole));
}

function joins(character: string): boolean {
  return character !== '' && './@-_:'.includes(character);
}

const boundary = /[\s()[\]{}"'`,;<>|*“”‘’]/;

function beginOf(text: string, start: number): number {
  let at = start;
  while (at > 0 && !boundary.test(text.charAt(at - 1))) at -= 1;
  return at;
}

function endOf(text: string, end: number): number {
  let at = end;
  while (at < text.length && !boundary.test(text.charAt(at))) at += 1;
  return at;
}
