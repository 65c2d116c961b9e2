// Turns an exception into a message and an exit code. Only a bug in Hindsight gets as far as the last case.
import { describeReason } from '../folder.ts';
import type { ExitCode } from './exit-code.ts';
import { UsageError } from './usage-error.ts';

export interface Failure {
  readonly message: string;
  readonly code: ExitCode;
}

/** What to print for an exception; the stack trace only with `debug`. */
export function describeFailure(error: unknown, debug: boolean): Failure {
  const stack = debug && error instanceof Error ? `\n${error.stack ?? ''}` : '';
  if (error instanceof UsageError) return { message: `${error.message}${stack}`, code: 2 };
  const reason = describeSystemError(error);
  if (reason !== undefined) return { message: `${reason}${stack}`, code: 2 };
  const message = error instanceof Error ? error.message : String(error);
  const hint = debug
    ? ''
    : '\nThis is a bug in Hindsight. Run the command again with --debug to see where it happened.';
  return { message: `unexpected error: ${message}${hint}${stack}`, code: 3 };
}

/** `cannot write "dist/a.html": permission denied`; undefined for errors that do not come from the system. */
function describeSystemError(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return undefined;
  const verb = /^(?:open|read|scandir|stat|lstat|readlink|realpath)/.test(String(error.syscall))
    ? 'read'
    : 'write';
  const reason = describeReason(error);
  if (String(error.syscall) === 'listen') return `cannot start the server: ${reason}`;
  return 'path' in error ? `cannot ${verb} "${String(error.path)}": ${reason}` : `cannot ${verb}: ${reason}`;
}
