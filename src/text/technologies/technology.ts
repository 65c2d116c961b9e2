// A row of the dictionary of technologies.

/** The names of one component of the taxonomy; a name may belong to several components. */
export interface TechnologyRow {
  /** The id of a component of the built-in taxonomy. */
  readonly component: string;
  /** Names of products, separated by commas: `postgres, mysql`. */
  readonly products: string;
  /** Ordinary words for the same thing: `database server, slow query`. */
  readonly words: string;
}

export interface Technology {
  readonly component: string;
  readonly name: string;
  readonly kind: 'product' | 'word';
  /** The name is an ordinary word as well: it means the product only if capitalized, or in code. */
  readonly isOrdinaryWord: boolean;
}
