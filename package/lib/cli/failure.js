import { UsageError } from './usage-error.js';
/** What to print for an exception; the stack trace only with `debug`. */
export function describeFailure(error, debug) {
    const stack = debug && error instanceof Error ? `\n${error.stack ?? ''}` : '';
    if (error instanceof UsageError)
        return { message: `${error.message}${stack}`, code: 2 };
    const reason = describeSystemError(error);
    if (reason !== undefined)
        return { message: `${reason}${stack}`, code: 2 };
    const message = error instanceof Error ? error.message : String(error);
    const hint = debug
        ? ''
        : '\nThis is a bug in Hindsight. Run the command again with --debug to see where it happened.';
    return { message: `unexpected error: ${message}${hint}${stack}`, code: 3 };
}
/** The reasons people meet, in words. Others are shown with the system's own code. */
const reasons = {
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EROFS: 'the file system is read-only',
    ENOSPC: 'no space left on the device',
    EDQUOT: 'the disk quota is used up',
    ENOENT: 'no such file or folder',
    ENOTDIR: 'a part of the path is not a folder',
    EISDIR: 'it is a folder, not a file',
    EEXIST: 'it exists already',
    EMFILE: 'too many files are open',
    ENFILE: 'too many files are open',
    EBUSY: 'it is in use',
    ENAMETOOLONG: 'the name is too long',
    EADDRINUSE: 'the port is in use; choose another one with --port',
    EADDRNOTAVAIL: 'this machine does not have that address; check --host',
};
/** `cannot write "dist/a.html": permission denied`; undefined for errors that do not come from the system. */
export function describeSystemError(error) {
    if (!(error instanceof Error) || !('code' in error) || !('syscall' in error))
        return undefined;
    const code = String(error.code);
    const verb = /^(?:open|read|scandir|stat|lstat|readlink|realpath)/.test(String(error.syscall))
        ? 'read'
        : 'write';
    const reason = reasons[code] ?? `${code} (${String(error.syscall)})`;
    if (String(error.syscall) === 'listen')
        return `cannot start the server: ${reason}`;
    return 'path' in error ? `cannot ${verb} "${String(error.path)}": ${reason}` : `cannot ${verb}: ${reason}`;
}
