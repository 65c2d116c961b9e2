/** A chart from its parts; without any incident it has nothing to draw. */
export function createChart(parts) {
    const { id, aliases = [], title, summarize, findMissing, draw, tabulate, describe } = parts;
    return {
        id,
        aliases,
        title,
        render: (records, context) => {
            const facts = summarize(records, context);
            const missing = records.length === 0 ? 'No incidents match.' : findMissing(facts);
            return {
                ...(missing === undefined ? describe(facts) : { finding: missing, caveats: [] }),
                ...(missing !== undefined && { missing }),
                drawAt: (width) => draw(facts, { ...context, width }),
                table: tabulate(facts),
            };
        },
    };
}
