// A time axis for events in bursts: long gaps between them are cut short and marked.
const mostBreaks = 3;
const breakLength = 20;
/** With fewer events nothing is cut. */
const fewestEvents = 4;
/** A gap is cut when it takes more than this share of the rest of the axis. */
const leastShare = 0.6;
/** An axis over the instants, which are in time order; a gap that takes most of the axis is cut. Equal instants share a place. */
export function breakAxis(instants, length) {
    const gaps = instants
        .slice(1)
        .map((to, place) => ({ from: instants[place] ?? to, to, span: to - (instants[place] ?? to) }));
    const cut = new Set();
    let rest = gaps.reduce((sum, { span }) => sum + span, 0);
    const longestFirst = [...gaps].sort((a, b) => b.span - a.span || a.from - b.from);
    for (const gap of instants.length < fewestEvents ? [] : longestFirst.slice(0, mostBreaks)) {
        if (gap.span <= rest * leastShare)
            break;
        cut.add(gap);
        rest -= gap.span;
    }
    const perUnit = rest > 0 ? (length - cut.size * breakLength) / rest : 0;
    let end = 0;
    const parts = gaps.map((gap) => {
        const start = end;
        end += cut.has(gap) ? breakLength : gap.span * perUnit;
        return { ...gap, start, end, isCut: cut.has(gap) };
    });
    return {
        placeOf: (instant) => {
            const part = parts.find(({ to }) => instant <= to);
            if (part === undefined)
                return end;
            const share = part.span === 0 ? 1 : Math.max(0, (instant - part.from) / part.span);
            return part.start + share * (part.end - part.start);
        },
        breaks: parts.filter(({ isCut }) => isCut).map((part) => ({ from: part.start, to: part.end })),
    };
}
