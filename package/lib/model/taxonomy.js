// What incidents are classified by: four axes of named values, the built-in ones and a team's own in one shape.
export const axes = ['causes', 'triggers', 'components', 'detections'];
/** The axes in the singular, for messages and headings. */
export const axisNames = {
    causes: 'cause',
    triggers: 'trigger',
    components: 'component',
    detections: 'detection',
};
/** A component and every component above it, nearest first; just the id itself when it is not in the taxonomy. */
export function componentLine(taxonomy, id) {
    const line = [];
    let current = id;
    while (current !== undefined && !line.includes(current)) {
        line.push(current);
        current = taxonomy.components.find((component) => component.id === current)?.parent;
    }
    return line;
}
