// What the exports of incident tools look like, as data: where incidents are, and what each field means.

/** Timeline rows or action items in a list; paths are below an element of the list. */
export interface ExportList {
  readonly path: string;
  readonly text: readonly string[];
}

export interface ExportShape {
  readonly name: string;
  /** Paths below the root where incidents may be; the root itself where none has any. */
  readonly lists: readonly string[];
  /** Where the fields of an incident are, if not in the incident itself. */
  readonly inside?: string;
  /** An incident of the tool has all of these. */
  readonly signs: readonly string[];
  /** A key, as a report would write it, and the paths of its value; the first that is there counts. */
  readonly fields: readonly (readonly [key: string, ...paths: readonly string[]])[];
  /** Lists of named times: the name is the key. */
  readonly moments?: { readonly path: string; readonly name: string; readonly at: string };
  /** Sections with their text. */
  readonly texts: readonly (readonly [heading: string, path: string])[];
  /** Below the incident, or below the root where the export has one incident. */
  readonly rows?: ExportList & { readonly at: string };
  readonly actions?: ExportList & {
    readonly owner?: string;
    readonly due?: string;
    readonly status?: string;
  };
}

export const exportShapes: readonly ExportShape[] = [
  {
    name: 'rootly',
    lists: ['data'],
    inside: 'attributes',
    signs: ['title', 'slug', 'started_at'],
    fields: [
      ['title', 'title'],
      ['url', 'url'],
      ['started', 'started_at'],
      ['detected', 'detected_at'],
      ['acknowledged', 'acknowledged_at'],
      ['mitigated', 'mitigated_at'],
      ['resolved', 'resolved_at'],
      ['severity', 'severity.data.attributes.name', 'severity.name'],
      ['services', 'services.data.attributes.name', 'services.name'],
    ],
    texts: [
      ['Summary', 'summary'],
      ['Mitigation', 'mitigation_message'],
      ['Resolution', 'resolution_message'],
    ],
    rows: { path: 'events.data.attributes', at: 'occurred_at', text: ['event'] },
    actions: {
      path: 'action_items.data.attributes',
      text: ['summary'],
      owner: 'assigned_to.name',
      due: 'due_date',
      status: 'status',
    },
  },
  {
    name: 'firehydrant',
    lists: ['data', 'incidents'],
    signs: ['name', 'milestones', 'current_milestone'],
    fields: [
      ['title', 'name'],
      ['url', 'incident_url'],
      ['severity', 'severity', 'priority'],
      ['services', 'services.name'],
    ],
    moments: { path: 'milestones', name: 'type', at: 'occurred_at' },
    texts: [
      ['Summary', 'summary'],
      ['Description', 'description'],
      ['Impact', 'customer_impact_summary'],
      ['Lessons learned', 'lessons_learned.summary'],
    ],
    rows: { path: 'events', at: 'occurred_at', text: ['data.body', 'body'] },
    actions: {
      path: 'tasks',
      text: ['title', 'summary'],
      owner: 'assignee.name',
      due: 'due_at',
      status: 'state',
    },
  },
  {
    name: 'incident-io',
    lists: ['incidents', 'incident'],
    signs: ['name', 'reference', 'incident_status'],
    fields: [
      ['title', 'name'],
      ['url', 'permalink'],
      ['severity', 'severity.name'],
      ['published', 'created_at'],
    ],
    moments: { path: 'incident_timestamp_values', name: 'incident_timestamp.name', at: 'value.value' },
    texts: [['Summary', 'summary']],
    rows: { path: 'incident_updates', at: 'created_at', text: ['message'] },
    actions: {
      path: 'follow_ups',
      text: ['title'],
      owner: 'assignee.name',
      due: 'due_date',
      status: 'status',
    },
  },
  {
    name: 'pagerduty-json',
    lists: ['incidents', 'incident'],
    signs: ['incident_number', 'urgency'],
    fields: [
      ['title', 'title', 'summary'],
      ['url', 'html_url'],
      ['detected', 'created_at'],
      ['acknowledged', 'acknowledgements.at'],
      ['resolved', 'resolved_at'],
      ['severity', 'priority.summary', 'urgency'],
      ['services', 'service.summary'],
    ],
    texts: [['Description', 'body.details']],
    rows: { path: 'log_entries', at: 'created_at', text: ['summary'] },
  },
  {
    name: 'opsgenie',
    lists: ['data', 'incidents'],
    signs: ['message', 'tinyId', 'priority'],
    fields: [
      ['title', 'message'],
      ['started', 'impactStartDate'],
      ['detected', 'impactDetectDate', 'createdAt'],
      ['impact end', 'impactEndDate'],
      ['severity', 'priority'],
      ['tags', 'tags'],
    ],
    texts: [['Summary', 'description']],
    rows: { path: 'entries', at: 'eventTime', text: ['description.content', 'description.name'] },
  },
];
