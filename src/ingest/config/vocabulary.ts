// The ids an author may use on each axis, with their aliases.
import type { Axis, Taxonomy, TaxonomyValue } from '../../model/taxonomy.ts';

export interface Vocabulary {
  readonly ids: { readonly [axis in Axis]: ReadonlySet<string> };
  /** From lower-case aliases and names to ids. */
  readonly aliases: { readonly [axis in Axis]: ReadonlyMap<string, string> };
}

/** The vocabulary of a taxonomy; if two values share an alias, the first one gets it. */
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
