// German reports.
import type { Language } from './language.ts';

// prettier-ignore
export const german: Language = {
  name: 'German',
  months: ['januar|jänner|jan', 'februar|feb', 'märz|maerz|mär', 'april|apr', 'mai', 'juni|jun', 'juli|jul', 'august|aug', 'september|sept|sep', 'oktober|okt', 'november|nov', 'dezember|dez'],
  headings: {
    summary: ['zusammenfassung', 'überblick', 'kurzfassung', 'was ist passiert', 'was ist geschehen', 'beschreibung'],
    impact: ['auswirkung', 'auswirkungen', 'betroffene systeme', 'betroffene dienste', 'folgen'],
    timeline: ['zeitleiste', 'zeitlicher ablauf', 'zeitverlauf', 'zeitachse', 'ablauf', 'chronologie', 'verlauf'],
    'root-cause': ['ursache', 'ursachen', 'grundursache', 'hauptursache', 'ursachenanalyse', 'fehlerursache'],
    'contributing-factors': ['beitragende faktoren', 'begünstigende faktoren'],
    trigger: ['auslöser'],
    detection: ['erkennung', 'entdeckung', 'wie wurde es bemerkt'],
    resolution: ['behebung', 'lösung', 'wiederherstellung', 'entstörung', 'sofortmaßnahmen'],
    actions: ['maßnahmen', 'massnahmen', 'nächste schritte', 'folgemaßnahmen', 'aufgaben', 'offene punkte', 'verbesserungen'],
    lessons: ['erkenntnisse', 'lehren', 'was wir gelernt haben', 'fazit'],
    'went-well': ['was lief gut', 'was gut lief', 'was gut gelaufen ist'],
    'went-wrong': ['was lief schlecht', 'was schlecht lief', 'was nicht gut lief'],
    lucky: ['wo wir glück hatten', 'glück'],
    supporting: ['weitere informationen', 'anhang', 'hintergrund'],
  },
  keys: {
    title: ['titel'], date: ['datum', 'tag'], started: ['beginn', 'beginn der störung', 'ausfall ab', 'start der störung'],
    resolved: ['ende', 'ende der störung', 'behoben', 'behoben um'], detected: ['erkannt', 'entdeckt', 'bemerkt'], duration: ['dauer', 'ausfalldauer'],
    severity: ['schweregrad', 'priorität'], authors: ['autor', 'autoren', 'verfasser'], services: ['betroffen', 'betroffene dienste', 'betroffene systeme'],
    organization: ['organisation', 'firma', 'unternehmen'], 'time zone': ['zeitzone'],
  },
  rows: [
    {
      role: 'started',
      any: ['(?:ausfall|störung) beginnt', 'beginn (?:des|der) (?:ausfalls|störung)'],
      finds: ['Störung beginnt', 'Beginn des Ausfalls'],
      leaves: ['Die Analyse beginnt'],
    },
    {
      role: 'detected',
      any: ['alarm (?:geht ein|schlägt an)', 'störung (?:erkannt|bemerkt)', '(?:kunde|kunden) (?:meldet|melden)'],
      finds: ['Alarm geht ein', 'Störung bemerkt', 'Kunden melden Fehler'],
      leaves: ['Alarm hinzugefügt'],
    },
    {
      role: 'resolved',
      any: ['(?:störung|ausfall|problem) (?:ist |wurde )?(?:behoben|beendet)', '^\\W*behoben\\W*$', 'alle (?:dienste|systeme) (?:laufen )?wieder'],
      finds: ['Störung wurde behoben', 'behoben', 'Alle Dienste laufen wieder'],
      leaves: ['Fehler im Code behoben, Ausfall dauert an'],
    },
  ],
  frequent: ['der', 'und', 'wurde', 'nicht', 'wir', 'auf', 'für', 'mit', 'ein', 'eine', 'ist', 'waren', 'durch', 'den', 'dem', 'zu', 'von', 'im'],
  dates: [['20. Juni 2022', '2022-06-20'], ['3. März 2024', '2024-03-03'], ['1. Dezember 2023', '2023-12-01']],
  sentence: 'Der Speicher war voll, und die Bestellungen wurden nicht mehr angenommen.',
};
