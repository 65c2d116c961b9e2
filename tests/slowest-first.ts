// The order of the test files: the slow ones first, so that no worker is left alone with one of them at the end.
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The slowest first, by seconds measured on two cores. All other files take less than ten. */
const slow = [
  'every-page',
  'trends',
  'search-large',
  'html',
  'search',
  'search-questions',
  'offline',
  'portable',
];

export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const weigh = ({ moduleId }: TestSpecification): number => {
      const at = slow.findIndex((name) => moduleId.endsWith(`/browser/${name}.test.ts`));
      return at === -1 ? slow.length : at;
    };
    return sorted.toSorted((one, other) => weigh(one) - weigh(other));
  }
}
