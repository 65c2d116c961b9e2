// Names for delivery, security, observability, applications and external services.
import type { TechnologyRow } from './technology.ts';

// prettier-ignore
export const deliveryAndServices: readonly TechnologyRow[] = [
  {
    component: 'ci',
    products:
      'jenkins, gitlab ci, github actions, circleci, travis, travis ci, buildkite, teamcity, drone, concourse, bamboo, prow, ' +
      'azure pipelines, tekton, bors, appveyor, bazel, gradle, ci cd, cirrus, gitlab runner, github runner, buildbot, homu, woodpecker, ' +
      'codefresh',
    words:
      'ci, continuous integration, build, builds, build pipeline, pipeline, pipelines, runner, runners, build agent, build agents, ' +
      'build server, presubmit, workflow, workflows, build system, test job, test jobs, agents',
  },
  {
    component: 'deploy-tooling',
    products:
      'argocd, argo cd, argo, flux, fluxcd, spinnaker, helm, tiller, capistrano, ecs deploy, octopus, codedeploy, kustomize, helmfile, ' +
      'harness, skaffold, fabric deploy, nais, shipit, heroku deploy',
    words:
      'deployment system, deployer, deploy script, deploy tool, deployment tool, deploy pipeline, release process, rollout system, ' +
      'deployment pipeline, helm chart, release tooling, deployment process, deployment',
  },
  {
    component: 'config-management',
    products:
      'terraform, puppet, ansible, saltstack, chef, cloudformation, pulumi, terragrunt, crossplane, configmap, configmaps, cdk, opentofu, ' +
      'zookeeper config, dynamic config, hiera, packer, nixos, spring cloud config, app configuration, terraform provider',
    words:
      'configuration management, infrastructure as code, configuration service, config service, configuration file, config file, ' +
      'configuration, config, configuration system, playbook, iac, configuration values, settings file, configuration setting, ' +
      'values.yaml',
  },
  {
    component: 'artifact-registry',
    products:
      'docker hub, dockerhub, harbor, nexus, artifactory, quay, quay.io, ecr, gcr, ghcr, npm, npmjs, pypi, rubygems, crates.io, ' +
      'maven central, nuget, packagist, cargo registry, apt repository, registry.npmjs, jfrog, docker registry, gcr.io, chartmuseum, ' +
      'homebrew, verdaccio, cocoapods, helm repository, k8s.gcr.io, docker.io',
    words:
      'registry, registries, container registry, package registry, package repository, image registry, package index, crates, crate, gems, ' +
      'mirror, mirrors, artifacts, image pull, docker image, docker images, container image, container images',
  },
  {
    component: 'feature-flags',
    products:
      'launchdarkly, unleash, flipper, optimizely, split.io, configcat, flagsmith, growthbook',
    words:
      'feature flag, feature flags, feature toggle, feature toggles, feature gate, experiment flag',
  },
  {
    component: 'identity',
    products:
      'iam, sso, ldap, oauth, oidc, saml, keycloak, okta, auth0, active directory, azure ad, azuread, azure active directory, kerberos, ' +
      'cognito, openid, dex, entra, freeipa, kiam, authelia, kratos, hydra, sts, idporten, shibboleth, mfa, 2fa',
    words:
      'authentication, authorization, login, logins, log in, sign in, signin, single sign on, sessions, session, user accounts, ' +
      'permissions, access control, roles, logged out, identity provider, auth, credentials, password, passwords, privileges',
  },
  {
    component: 'certificates-secrets',
    products:
      'tls, ssl, pki, lets encrypt, letsencrypt, cert manager, certmanager, acme, certbot, hashicorp vault, vault, acm, key vault, kms, ' +
      'sops, sealed secrets, x509, digicert',
    words:
      'certificate, certificates, cert, certs, secret, secrets, api key, api keys, signing key, private key, tls certificate, ' +
      'ssl certificate, tokens, token, keys, access token, encryption key',
  },
  {
    component: 'monitoring',
    products:
      'prometheus, datadog, pingdom, grafana, nagios, zabbix, icinga, newrelic, new relic, cloudwatch, statsd, graphite, influx, thanos, ' +
      'cortex, mimir, sentry, telegraf, munin, stackdriver, honeycomb, librato, uptimerobot, appinsights, opentelemetry, jaeger, ' +
      'telemetry, blackbox exporter, kube state metrics, node exporter, victoriametrics, signalfx, statuscake, checkmk, monitis, instana, ' +
      'dynatrace',
    words:
      'monitoring, metrics, metric, dashboards, observability, monitoring system, monitoring data, health monitoring, tracing, exporter',
  },
  {
    component: 'logging',
    products:
      'logstash, fluentd, fluent bit, fluentbit, loki, filebeat, graylog, splunk, papertrail, loggly, syslog, rsyslog, vector, logz, elk, ' +
      'logrotate, promtail, kafka logs, cloud logging',
    words:
      'logging, logs, log pipeline, log collection, log shipping, log aggregation, application logs, log ingestion, log file, log files',
  },
  {
    component: 'alerting-oncall',
    products:
      'pagerduty, opsgenie, victorops, alertmanager, incident.io, grafana oncall, squadcast, statuspage',
    words:
      'on call, oncall, paging, escalation, pager, alerting, alerts, alert',
  },
  {
    component: 'api-service',
    products:
      'django, rails, spring boot, express, flask, fastapi, jupyterhub, binderhub, mastodon, discourse, zammad, wordpress, gitlab, ' +
      'rest api, graphql, grpc, nodejs, unicorn, puma, tomcat, jvm, java, gunicorn, php, php fpm, drupal, sidecar app, kolibri, full node, ' +
      'smart contract, strategy, mempool, validator, openfoodfacts, tensorflow serving, wallet service, keeper',
    words:
      'api, apis, service, services, microservice, backend, application, app, web service, application server, worker, endpoint, ' +
      'endpoints, hub, server side, rest, contract, contracts, vault, vaults, protocol, node software, chain, blockchain, logic, code, ' +
      'business logic, request handler, bot, api server, backends, applications, function',
  },
  {
    component: 'web-frontend',
    products:
      'react, angular, vue, nextjs, next.js, svelte, webpack, javascript, local storage, localstorage, gatsby, ember, jquery, css, html, ' +
      'browser cache',
    words:
      'frontend, front end, web ui, web app, website, web site, ui, user interface, dashboard, portal, page, pages, web page, homepage, ' +
      'blank screen, browser, web interface, site, sites, console',
  },
  {
    component: 'client-sdk',
    products:
      'sdk, sdks, android, ios, electron, rustup, cargo, cli, npm package, app store, posthog js, browser extension, wallet, metamask, ' +
      'client library, chrome, homebrew client, xcode, flutter, react native, kubectl plugin, pip',
    words:
      'mobile app, mobile apps, client, clients, client software, desktop app, agent, agents, plugin, extension, library, client side, ' +
      'app update, installer, client version, firmware, package',
  },
  {
    component: 'data-pipeline',
    products:
      'airflow, spark, hadoop, dbt, flink, beam, dataflow, dagster, luigi, hive, presto, trino, emr, glue, nifi, fivetran, databricks, ' +
      'mapreduce, dask, zapier',
    words:
      'etl, webhook, webhooks, batch processing, batch job, data pipeline, ingestion, ingest, data import, import, importer, scraper, ' +
      'crawler, machine learning, ml model, model training, analysis job, data processing, export, scraping, report generation, ' +
      'billing job, data warehouse, indexing job',
  },
  {
    component: 'cloud-provider',
    products:
      'aws, amazon web services, gcp, google cloud, azure, google cloud platform, digitalocean, linode, hetzner, ovh, ovhcloud, rackspace, ' +
      'equinix, scaleway, vultr, oracle cloud, ibm cloud, alibaba cloud, us east 1, eu west 1, us central1, availability zone, ' +
      'availability zones, heroku, amazon, packet, leaseweb, joyent, softlayer, civo, exoscale, cloud provider, civo cloud, azure disk, ' +
      'azure region',
    words:
      'hosting provider, cloud vendor, region, hosting company, datacenter provider, data centre, datacentre, datacenter, data center',
  },
  {
    component: 'third-party',
    products:
      'stripe, twilio, sendgrid, mailgun, github, gitlab.com, slack, zendesk, intercom, salesforce, discord, paypal, adyen, braintree, ' +
      'zoom, auth0, okta, atlassian, jira, segment, mailchimp, postmark, recaptcha, google maps, facebook, twitter, shopify, plaid, ' +
      'npm registry, docker hub, letsencrypt, cloudflare, jfrog, freshdesk, telegram, zoho, chainlink, infura, alchemy, etherscan, curve, ' +
      'versionista, wayback machine, ubuntu repository, gandi, quay, opensubtitles, captcha, xero, buildkite, fastly, digidentity, bankid, ' +
      'altinn, idporten',
    words:
      'third party, third parties, vendor, vendors, external service, external services, external provider, payment provider, ' +
      'payment processor, carrier, upstream, upstream provider, upstream service, supplier, sms provider, email provider, external api, ' +
      'partner, partners, saas, isp, internet provider, service provider, upstream bug, tredjepart, external dependency, maintainers, ' +
      'providers, provider',
  },
];
