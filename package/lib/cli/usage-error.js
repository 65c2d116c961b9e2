/** The command cannot do what was asked. The message says why and what would work. Ends with exit code 2. */
export class UsageError extends Error {
}
