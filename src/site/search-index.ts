// The version that ties pages, index and records together: other content, other version.
import { createHash } from 'node:crypto';
import { archive, records } from './archive.ts';

/** Sixteen hexadecimal digits of the content's SHA-256. */
export const searchVersion: string = hashContent();

function hashContent(): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify(archive.taxonomy));
  for (const record of records) hash.update(JSON.stringify(record));
  for (const { postmortem } of archive.incidents) hash.update(postmortem.body);
  return hash.digest('hex').slice(0, 16);
}
