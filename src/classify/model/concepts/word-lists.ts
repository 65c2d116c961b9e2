// Lists of words that patterns name: `@lack` in a pattern matches any of them.

// prettier-ignore
export const wordLists: Readonly<Record<string, string>> = {
  lack:
    'no|without|lack|lacking|lacked|missing|absence|insufficient|inadequate|incomplete|poor|outdated|never|nonexistent|weak|' +
    'limited',
  not:
    'not|never|didnt|dont|doesnt|wasnt|werent|isnt|cannot|cant|couldnt|failed|hadnt|havent|arent',
  fail:
    'fail|failed|failing|failure|fails|broke|broken|breaking|crash|crashed|crashing|died|stopped|unavailable|down|stuck|' +
    'outage|error|errors|unable|hung|corrupt|corrupted',
  config:
    'config|configuration|configurations|setting|settings|parameter|parameters|configmap|flag|flags|option|options|value|' +
    'values|variable|variables|yaml|manifest|manifests|rule|rules|policy|policies|record|records|annotation|helm|chart',
  wrong:
    'wrong|incorrect|incorrectly|wrongly|invalid|bad|faulty|erroneous|malformed|mistyped|improper|improperly|unintended|' +
    'inappropriate|misconfigured|misdeclared|stale|inconsistent',
  alert:
    'alert|alerts|alerting|alarm|alarms|monitor|monitoring|monitors|metrics|metric|visibility|observability|dashboard|' +
    'dashboards|logging|telemetry|notification|notifications|paging|overvakning|varsling|alarmer|uberwachung',
  provider:
    'provider|providers|vendor|vendors|supplier|carrier|upstream|isp|hoster|datacentre|datacenter|aws|amazon|azure|gcp|google|' +
    'cloudflare|ovh|hetzner|digitalocean|linode|heroku|fastly|akamai|equinix|rackspace|gandi|jfrog|dockerhub|github|microsoft|' +
    'oracle|gke|eks|twilio|stripe|sendgrid|mailgun|auth0|okta|packet|scaleway',
  change:
    'change|changed|changes|changing|update|updated|updates|modify|modified|edit|edited|enable|enabled|enabling|disable|' +
    'disabled|disabling|set|applied|apply|applying|pushed|rolled|toggle|toggled|switched|adjusted|increased|reduced|lowered|' +
    'raised|added|removed',
  people:
    'engineer|engineers|operator|operators|administrator|admin|developer|developers|technician|member|someone|sre|colleague|' +
    'employee|contractor|maintainer',
  user:
    'user|users|customer|customers|client|clients|community|student|students|merchant|merchants|player|players|tenant|tenants|' +
    'subscriber|subscribers|visitor|visitors|participant|participants|contributor|contributors|consumer|consumers|partners|' +
    'member|bruker|brukere|brukerne|nutzer|kunden|utilisateurs|usuarios|clientes',
  report:
    'report|reported|reporting|reports|complain|complained|complaint|complaints|complaining|ticket|tickets|contacted|notified|' +
    'posted|raised|opened|asked|mentioned|informed|inform|noted|said|told|flagged|tweeted|emailed|alerted|meldte|gemeldet|' +
    'melden',
  notice:
    'notice|noticed|notices|noticing|discover|discovered|discovers|saw|sees|found|spotted|observed|observes|realized|realised|' +
    'realize|identified|detected|suspected|seeing',
  load:
    'traffic|load|requests|request|usage|queries|visitors|demand|users|signups|submissions|transactions|volume|' +
    'activity',
  rise:
    'spike|spiked|spikes|surge|surged|peak|peaks|peaked|increase|increased|increasing|growth|grew|doubled|tripled|' +
    'burst|bursts|rise|rose|jump|jumped|influx|record|high|higher|unusual|heavy|large|flood',
};
