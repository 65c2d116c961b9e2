// The dictionary of technologies: which names and ordinary words stand for which component.
import { deliveryAndServices } from './delivery-and-services.ts';
import { infrastructure } from './infrastructure.ts';
import type { Technology, TechnologyRow } from './technology.ts';

/** Products whose names are ordinary words: they count only if capitalized inside a sentence, or in code. */
const ordinaryWords: ReadonlySet<string> = new Set(
  (
    'swift, chef, consul, flux, spark, vault, envoy, lambda, helm, puppet, celery, loki, bull, drone, bamboo, harbor, ' +
    'nexus, concourse, spaces, named, vector, beam, hive, glue, cortex, segment, stripe, oracle, que, rook, express, ' +
    'unicorn, puma, argo, temporal, curve, packet, zoom, intercom, elastic, sonic, sphinx, badger, druid, orchestrator, ' +
    'pulsar, presto, flannel, weave, ambassador, contour, caddy, squid, kong, flutter, electron, cargo, homebrew, gem, ' +
    'raft, serf, curator, chrome, amazon, discourse, express, flask, harness, quartz, faktory, artemis, rancher, nomad, ' +
    'hydra, dex, sentry, dyn, bind9, azure, atlassian, fastly, akamai, varnish, reach, plaid, alchemy, slack, discord, react, influx, nats, beam'
  ).split(', '),
);

/** Every name of the dictionary, in the order of the tables. */
export const technologies: readonly Technology[] = [...infrastructure, ...deliveryAndServices].flatMap(
  ({ component, products, words }) => [
    ...readNames(products).map((name) => toTechnology(component, name, 'product')),
    ...readNames(words).map((name) => toTechnology(component, name, 'word')),
  ],
);

function readNames(names: TechnologyRow['products']): readonly string[] {
  return names.split(',').flatMap((name) => name.trim() || []);
}

function toTechnology(component: string, name: string, kind: Technology['kind']): Technology {
  return { component, name, kind, isOrdinaryWord: kind === 'product' && ordinaryWords.has(name) };
}
