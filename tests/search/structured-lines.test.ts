import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSegments } from '../../src/search/logs/structured-lines.ts';

const textsOf = (line: string): readonly string[] => readSegments(line).map(({ text }) => text);

describe('readSegments(line)', () => {
  test.each<[line: string, texts: readonly string[]]>([
    ['{"ts":"2024-03-05T10:00:00Z","level":"error","msg":"disk full","trace_id":"a1"}', ['disk full']],
    ['{"error":{"message":"disk full","stack":"a\\n b"},"host":"x"}', ['disk full', 'a', ' b']],
    ['app-1 | {"msg":"disk full"}', ['app-1 |', 'disk full']],
    ['{"log":"{\\"msg\\":\\"disk full\\"}"}', ['disk full']],
    ['level=error msg="disk \\"sda\\" full" pid=12', ['disk "sda" full']],
    ['{alertname="DiskFull", instance="10.0.0.1:9100", summary="disk full"}', ['DiskFull', 'disk full']],
    ['RedisDown {job="redis", severity="page"} no memory left', ['RedisDown', 'no memory left', 'redis']],
    ['plain words', ['plain words']],
    ['{ not json }', ['{ not json }']],
  ])('%s', (line, texts) => {
    expect(textsOf(line)).toEqual(texts);
  });

  test('messages weigh more than their source', () => {
    const [service, message] = readSegments('{"service":"cart","msg":"disk full"}');
    expect(message?.weight).toBeGreaterThan(service?.weight ?? 0);
  });

  test('never throws, whatever the line', () => {
    const piece = fc.constantFrom('{', '}', '"', 'msg', '=', ':', ',', '\\', ' ', 'a', '1', '[', ']');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        for (const { weight } of readSegments(pieces.join(''))) expect(weight).toBeGreaterThan(0);
      }),
    );
  });

  test.each(['"', '{"', '="', 'a=', '{"a":', 'msg="\\'])(
    'reads %j twenty thousand times quickly',
    (piece) => {
      const started = performance.now();
      readSegments(piece.repeat(20_000));
      expect(performance.now() - started).toBeLessThan(1000);
    },
  );
});
