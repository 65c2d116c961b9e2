// The memory of a running process and its descendants.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';

interface ProcessMemory {
  readonly id: number;
  readonly parent: number;
  /** Resident, in bytes. */
  readonly bytes: number;
}

/** Resident bytes of the process `root` and its descendants together now; pages they share count once for each. */
export function measureTree(root: number): number {
  const all = existsSync('/proc/self/stat') ? listFromProc() : listFromPs();
  const tree = new Set([root]);
  // Parents may come after their children, so repeat until nothing is added.
  for (let size = 0; size !== tree.size;) {
    size = tree.size;
    for (const one of all) if (tree.has(one.parent)) tree.add(one.id);
  }
  return all.filter((one) => tree.has(one.id)).reduce((sum, one) => sum + one.bytes, 0);
}

function listFromProc(): readonly ProcessMemory[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const status = readFileSync(`/proc/${name}/status`, 'utf8');
        const read = (field: string): number =>
          Number(new RegExp(`^${field}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0);
        return [{ id: Number(name), parent: read('PPid'), bytes: read('VmRSS') * 1024 }];
      } catch {
        // The process ended meanwhile.
        return [];
      }
    });
}

/** macOS and others. */
function listFromPs(): readonly ProcessMemory[] {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' });
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [id = 0, parent = 0, kilobytes = 0] = line.trim().split(/\s+/).map(Number);
      return { id, parent, bytes: kilobytes * 1024 };
    });
}
