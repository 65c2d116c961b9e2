// The ids an author may write, per axis, with the other words people use for them.
import type { Axis, Taxonomy, TaxonomyValue } from '../../model/taxonomy.ts';

export interface Vocabulary {
  readonly ids: { readonly [axis in Axis]: ReadonlySet<string> };
  /** Lower-case aliases and names, to the id they stand for. */
  readonly aliases: { readonly [axis in Axis]: ReadonlyMap<string, string> };
}

/** The vocabulary of a taxonomy; where two values share an alias, the first keeps it. */
export function toVocabulary(taxonomy: Taxonomy): Vocabulary {
  const idsOf = (values: readonly TaxonomyValue[]) => new Set(values.map(({ id }) => id));
  const aliasesOf = (values: readonly TaxonomyValue[]) =>
    new Map(
      values
        .flatMap(({ id, name, aliases }) =>
          [name, ...aliases].map((alias) => [alias.toLowerCase(), id] as const),
        )
        .reverse(),
    );
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
