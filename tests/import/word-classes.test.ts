// The classes that phrases name in braces: each of their entries is needed by a word of these lists.
import { describe, expect, test } from 'vitest';
import { expand } from '../../src/import/times/phrases/phrase.ts';
import { type WordClass, wordClasses } from '../../src/import/times/phrases/word-classes.ts';

const examples: Readonly<Record<WordClass, string>> = {
  incident: 'incident, issues, problems, event, situation, errors',
  outage: 'outage, outtage, downtime, disruption, degradation, interruption, impact, failure',
  service:
    'services, sites, websites, web site, systems, platform, apis, apps, applications, traffic, functionality, connectivity, access, operations, everything, production, clusters, databases, dns, servers, networks, hubs, instances, nodes, logins, queues, gateways, routers, pods, users, customers, delivery, orders, search, racks, dashboards, builds, pages, requests, checkout, payments, websockets, feeds, volumes, devices, scans, datahub',
  was: 'is, are, was, were, been, has, have, had, got, gets',
  now: 'now, fully, completely, officially, again, successfully, all, also, finally, since, considered, declared, marked, as, been, being, then',
  restored:
    'restored, recovered, repaired, operational, healthy, stable, stabilized, normal, normalized, functional, available, online, reachable, accessible, responsive, usable, back',
  over: 'resolved, over, ended, ends, closed, concluded, fixed, finished, resolves',
  failing:
    'fail, losing, dropping, time out, timing out, rejecting, degrading, increasing, erroring, crashing, rising, climbing, spiking, refusing, slowing, experiencing, throwing, returning 503, seeing some errors, having problems, running into issues',
  broken:
    'down, offline, dark, unavailable, unreachable, unresponsive, inaccessible, unusable, unable, degraded, inoperative, overloaded, slow, interrupted, intermittently, broken, unhealthy, unstable',
  symptom:
    'errors, error rates, latency, latencies, failures, 5xx, time-outs, response times, load, cpu, memory, queue, requests',
  people:
    'customers, users, members, clients, someone, people, students, developers, players, merchants, readers, partners, colleagues, researchers, employees, support, tenants, engineers, operators, staff, reporters, maintainers',
  monitor:
    'alerts, alarms, monitors, monitoring, pagers, probes, pingdom, pagerduty, opsgenie, nagios, icinga, prometheus, cloudwatch, grafana, datadog, zabbix, sentry',
  fix: 'fix, hotfix, patch, rollback, roll-back, revert, workaround, downgrade',
  shipped:
    'deployed, applied, released, live, completed, finished, rolled out, in production, merged and deployed, in place',
};

describe('word classes', () => {
  test.each(Object.entries(examples))(
    '{%s} has these words, and no entry that none of them needs',
    (name, list) => {
      const words = list.split(', ');
      const matches = (pattern: string, word: string): boolean =>
        new RegExp(`^(?:${expand(pattern)})$`, 'i').test(word);
      expect(words.filter((word) => !matches(`{${name}}`, word))).toEqual([]);
      const entries: readonly string[] = wordClasses[name as WordClass];
      const needed = words.flatMap((word) => {
        const fitting = entries.filter((entry) => matches(entry, word));
        return fitting.length === 1 ? fitting : [];
      });
      expect(entries.filter((entry) => !needed.includes(entry))).toEqual([]);
    },
  );
});
