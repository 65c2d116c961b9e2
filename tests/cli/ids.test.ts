import { describe, expect, test } from 'vitest';
import { aFolder, hindsight } from './run.ts';

const own = {
  'content/taxonomy.yaml':
    'components: { ledger: { name: Ledger, definition: Our books, aliases: [books] } }\n',
  'content/archive.yaml': 'severities: { fire: sev1 }\n',
};

describe('hindsight ids', () => {
  test('without an archive lists everything that is built in', async () => {
    const { code, stdout } = await hindsight(aFolder(), 'ids');
    expect(code).toBe(0);
    expect(stdout.match(/^\S.*\(front matter: .*\)$/gm)).toEqual([
      'causes (front matter: causes)',
      'triggers (front matter: trigger)',
      'components (front matter: components)',
      'detections (front matter: detection)',
      'severities (front matter: severity)',
      'impact-kinds (front matter: impact.kinds)',
      'kinds (front matter: kind)',
      'statuses (front matter: status)',
      'visibilities (front matter: visibility)',
      'times (front matter: times)',
      'action-types (front matter: actions.type)',
      'action-statuses (front matter: actions.status)',
    ]);
    expect(stdout).toMatch(/ {2}config-error +\S.*: \S/);
  });

  test('lists the components and the severity words of the archive', async () => {
    const folder = aFolder(own);
    expect((await hindsight(folder, 'ids', 'components')).stdout).toMatch(
      / {2}ledger +Ledger: Our books \(added by this archive; also books\)/,
    );
    expect((await hindsight(folder, 'ids', 'severities')).stdout).toMatch(/ {2}sev1 .*\bfire\b/);
  });

  test('takes the name of the field as well, and prints JSON', async () => {
    const { stdout } = await hindsight(aFolder(own), 'ids', 'components', '--json');
    expect(JSON.parse(stdout).axes[0].values.filter((value: { own: boolean }) => value.own)).toEqual([
      { id: 'ledger', name: 'Ledger', definition: 'Our books', aliases: ['books'], own: true },
    ]);
    expect((await hindsight(aFolder(), 'ids', 'impact.kinds')).stdout).toContain('latency');
  });

  test.each([
    ['cuases', 'there is no axis "cuases"; did you mean causes?'],
    ['zzz', 'there is no axis "zzz"; choose one of causes, triggers,'],
  ])('%s is a usage error with the nearest axis', async (axis, message) => {
    const { code, stdout, stderr } = await hindsight(aFolder(), 'ids', axis);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  test('a missing folder that was asked for is a usage error', async () => {
    expect((await hindsight(aFolder(), 'ids', '--content', 'nowhere')).code).toBe(2);
  });
});

describe('hindsight schema', () => {
  test.each([
    [[], 'title'],
    [['front-matter'], 'causes'],
    [['archive'], 'edit-link'],
    [['taxonomy'], 'topics'],
  ])('%j prints a JSON Schema with the field %s', async (args, field) => {
    const { code, stdout } = await hindsight(aFolder(), 'schema', ...args);
    expect(code).toBe(0);
    const schema = JSON.parse(stdout);
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
    expect(Object.keys(schema.properties)).toContain(field);
  });

  test('lists the ids of the archive', async () => {
    const { stdout } = await hindsight(aFolder(own), 'schema', 'front-matter');
    expect(JSON.parse(stdout).properties.components.properties.faulty.items.enum).toContain('ledger');
  });
});
