// Sources of the corpus that the model whose figures are published has not seen.

/**
 * A government's Kubernetes platform, an open-source project's status page, a large cloud, blockchains, a community
 * server, a research hub, a programming language, another government platform and a package registry.
 */
export const keptAsideSources: readonly string[] = [
  'moj-cp',
  'jenkins-status',
  'ids-google',
  'onchain-misc',
  'hachyderm',
  '2i2c',
  'rust-blog',
  'gsp',
  'pypi',
];
