// Norwegian reports.
import type { Language } from './language.ts';

// prettier-ignore
export const norwegian: Language = {
  name: 'Norwegian',
  months: ['januar|jan', 'februar|feb', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober|okt', 'november', 'desember'],
  headings: {
    summary: ['sammendrag', 'oppsummering', 'hva skjedde', 'beskrivelse'],
    impact: ['konsekvens', 'konsekvenser', 'påvirkning', 'berørte tjenester', 'omfang'],
    timeline: ['tidslinje', 'hendelsesforløp', 'forløp'],
    'root-cause': ['årsak', 'rotårsak', 'grunnårsak', 'årsaksanalyse', 'hvorfor skjedde det'],
    'contributing-factors': ['medvirkende årsaker', 'medvirkende faktorer'],
    trigger: ['utløsende årsak', 'utløser'],
    detection: ['oppdagelse', 'hvordan ble det oppdaget'],
    resolution: ['løsning', 'gjenoppretting', 'retting', 'hvordan ble det løst'],
    actions: ['tiltak', 'oppfølging', 'videre arbeid', 'neste steg', 'forbedringer'],
    lessons: ['læring', 'læringspunkter', 'hva lærte vi', 'erfaringer'],
    'went-well': ['hva gikk bra', 'dette gikk bra'],
    'went-wrong': ['hva gikk dårlig', 'hva gikk galt', 'dette gikk dårlig'],
    lucky: ['hvor hadde vi flaks', 'flaks'],
    supporting: ['vedlegg', 'bakgrunn', 'lenker'],
  },
  keys: {
    title: ['tittel'], date: ['dato'], started: ['starttidspunkt', 'begynte', 'startet'],
    resolved: ['slutt', 'sluttidspunkt', 'løst', 'avsluttet'], detected: ['oppdaget'], duration: ['varighet', 'nedetid'],
    severity: ['alvorlighetsgrad', 'alvorlighet', 'prioritet'], authors: ['forfatter', 'forfattere', 'skrevet av'], services: ['berørte tjenester', 'berørte systemer'],
    organization: ['organisasjon', 'selskap', 'virksomhet'], 'time zone': ['tidssone'],
  },
  rows: [
    {
      role: 'started',
      any: ['(?:hendelsen|feilen|nedetiden|utfallet) (?:starter|startet|begynner|begynte)'],
      finds: ['Hendelsen starter'],
      leaves: ['Møtet starter'],
    },
    {
      role: 'detected',
      any: ['(?:feilen|hendelsen) (?:ble )?oppdaget', 'alarm(?:en)? (?:går|utløses)', 'kunder? melder'],
      finds: ['Feilen ble oppdaget', 'Alarmen går', 'En kunde melder om feil'],
      leaves: ['Alarm lagt til'],
    },
    {
      role: 'resolved',
      any: ['(?:hendelsen|feilen|problemet) (?:er |ble )?(?:løst|rettet)', 'tjenesten (?:er )?(?:oppe|tilgjengelig) igjen'],
      finds: ['Hendelsen ble løst', 'Tjenesten er oppe igjen'],
      leaves: ['Tjenesten er delvis tilgjengelig'],
    },
  ],
  frequent: ['og', 'ikke', 'det', 'som', 'på', 'ble', 'til', 'var', 'med', 'vi', 'av', 'har', 'fra', 'ved', 'etter', 'denne', 'et', 'kunne'],
  dates: [['20. juni 2022', '2022-06-20'], ['3. mai 2024', '2024-05-03'], ['1. desember 2023', '2023-12-01']],
  sentence: 'Disken var full, og det ble ikke tatt imot bestillinger fra kundene.',
};
