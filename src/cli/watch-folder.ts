// Runs something now and after every change of a folder.
import { watch } from 'node:fs';
import { sep } from 'node:path';
import { isHiddenName } from '../folder.ts';

/** Editors write a file in several steps, and a checkout changes many files. */
const quietMs = 150;

/**
 * Calls `round` once, and again after every change below `folder`, never twice at the same time. Ends with `signal`, or
 * when the folder can no longer be watched.
 */
export async function watchFolder(
  folder: string,
  round: () => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const state: State = { open: signal?.aborted !== true, changed: true, wake: () => undefined };
  const end = (): void => {
    state.open = false;
    state.wake();
  };
  // Changes during the first round count, so watching starts before it.
  const watcher = watch(folder, { recursive: true }, (_event, name) => {
    if (name?.split(sep).some(isHiddenName) === true) return;
    clearTimeout(state.timer);
    state.timer = setTimeout(() => {
      state.changed = true;
      state.wake();
    }, quietMs);
  });
  watcher.on('error', end);
  signal?.addEventListener('abort', end);
  while (state.open) {
    if (state.changed) {
      state.changed = false;
      await round();
    } else await new Promise<undefined>((resolve) => (state.wake = () => resolve(undefined)));
  }
  clearTimeout(state.timer);
  watcher.close();
}

interface State {
  open: boolean;
  changed: boolean;
  timer?: NodeJS.Timeout;
  /** Ends the wait for a change. */
  wake: () => void;
}
