import { describe, expect, test } from 'vitest';
import { isInAddress } from '../../src/classify/components/addresses.ts';

describe('isInAddress(text, place)', () => {
  const check = (text: string, name: string, isCommon = true): boolean => {
    const start = text.indexOf(name);
    return isInAddress(text, { start, end: start + name.length, isCommon });
  };

  test.each([
    ['The page at ci.example.org was slow.', 'ci'],
    ['Open https://ci.example.org/job/7 and look.', 'ci'],
    ['Mail ci@example.org about it.', 'ci'],
    ['The repository jenkins-infra/status was renamed.', 'jenkins'],
    ['It is in .github/ci/build.sh, line 3.', 'ci'],
    ['The file tools/ci/run was empty.', 'ci'],
  ])('%s: %s is only a part of an address', (text, name) => {
    expect(check(text, name)).toBe(true);
  });

  test.each([
    ['The CI was slow.', 'CI'],
    ['Our CI/CD was slow.', 'CI'],
    ['The DNS/DHCP server was slow.', 'DNS'],
    ['We depend on crates.io.', 'crates.io'],
    ['We pulled bitnami/redis-cluster again.', 'redis'],
    ['The redis-master pod was killed.', 'redis'],
    ['It stopped in CI.', 'CI'],
  ])('%s: %s is the name itself', (text, name) => {
    expect(check(text, name)).toBe(false);
  });

  test('the name of a product in a path still tells the product', () => {
    expect(check('We edited /etc/nginx/nginx.conf by hand.', 'nginx', false)).toBe(false);
  });
});
