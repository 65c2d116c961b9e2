/** The vocabulary of a taxonomy; if two values share an alias, the first one gets it. */
export function toVocabulary(taxonomy) {
    const idsOf = (values) => new Set(values.map(({ id }) => id));
    const aliasesOf = (values) => new Map(values
        .flatMap(({ id, name, aliases }) => [name, ...aliases].map((alias) => [alias.toLowerCase(), id]))
        .reverse());
    return {
        ids: {
            causes: idsOf(taxonomy.causes),
            triggers: idsOf(taxonomy.triggers),
            components: idsOf(taxonomy.components),
            detections: idsOf(taxonomy.detections),
        },
        aliases: {
            causes: aliasesOf(taxonomy.causes),
            triggers: aliasesOf(taxonomy.triggers),
            components: aliasesOf(taxonomy.components),
            detections: aliasesOf(taxonomy.detections),
        },
    };
}
