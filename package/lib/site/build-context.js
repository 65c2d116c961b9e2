/** Sets what the pages will see. Call it before Astro starts. */
export function setBuildContext(context) {
    globalThis.hindsightBuildContext = context;
}
/** The current context; undefined when Astro was started by itself, as `astro check` does. */
export function getBuildContext() {
    return globalThis.hindsightBuildContext;
}
