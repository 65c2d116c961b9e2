// French reports.
import type { Language } from './language.ts';

// prettier-ignore
export const french: Language = {
  name: 'French',
  months: ['janvier|janv', 'février|fevrier|févr', 'mars', 'avril|avr', 'mai', 'juin', 'juillet|juil', 'août|aout', 'septembre|sept', 'octobre|oct', 'novembre|nov', 'décembre|decembre|déc'],
  headings: {
    summary: ['résumé', 'resume', 'synthèse', 'que sest il passé', 'description de lincident', 'contexte'],
    impact: ['conséquences', 'périmètre impacté', 'services touchés', 'utilisateurs touchés'],
    timeline: ['chronologie', 'déroulé', 'déroulement', 'déroulement de lincident', 'frise chronologique'],
    'root-cause': ['cause racine', 'causes racines', 'cause première', 'origine de lincident', 'origine du problème', 'analyse des causes'],
    'contributing-factors': ['facteurs contributifs', 'facteurs aggravants'],
    trigger: ['déclencheur', 'élément déclencheur'],
    detection: ['détection'],
    resolution: ['résolution', 'remédiation', 'correction', 'rétablissement', 'retour à la normale'],
    actions: ['plan dactions', 'plan daction', 'actions correctives', 'actions à mener', 'prochaines étapes', 'mesures correctives', 'suivi'],
    lessons: ['leçons apprises', 'enseignements', 'ce que nous avons appris', 'bilan'],
    'went-well': ['ce qui a bien fonctionné', 'ce qui sest bien passé'],
    'went-wrong': ['ce qui a mal fonctionné', 'ce qui sest mal passé', 'points à améliorer'],
    lucky: ['où nous avons eu de la chance'],
    supporting: ['annexes', 'annexe', 'liens utiles'],
  },
  keys: {
    title: ['titre'], date: ['date de lincident', 'jour'], started: ['début', 'debut', 'début de lincident', 'heure de début'],
    resolved: ['fin', 'fin de lincident', 'heure de fin', 'résolu le'], detected: ['détecté', 'détecté le', 'détection'], duration: ['durée', 'durée de lincident'],
    severity: ['gravité', 'sévérité', 'criticité'], authors: ['auteur', 'auteurs', 'rédacteur'], services: ['services touchés', 'services impactés'],
    organization: ['organisation', 'société', 'entreprise'], 'time zone': ['fuseau horaire'],
  },
  rows: [
    {
      role: 'started',
      any: ['début de (?:l[’\']incident|la panne|l[’\']interruption)', '(?:l[’\']incident|la panne) commence'],
      finds: ['Début de la panne', "L'incident commence"],
      leaves: ['Début de la réunion'],
    },
    {
      role: 'detected',
      any: ['(?:incident|panne) détectée?', 'alerte reçue', 'clients? signalent'],
      finds: ['Panne détectée', 'Alerte reçue par l’astreinte', 'Des clients signalent une erreur'],
      leaves: ['Alerte ajoutée'],
    },
    {
      role: 'resolved',
      any: ['(?:incident|problème) résolu', 'service rétabli', 'retour à la normale', 'fin de (?:l[’\']incident|la panne)'],
      finds: ['Incident résolu', 'Service rétabli', 'Retour à la normale', 'Fin de la panne'],
      leaves: ['Le service est partiellement en ligne'],
    },
  ],
  frequent: ['le', 'les', 'des', 'est', 'une', 'nous', 'dans', 'pour', 'sur', 'pas', 'avons', 'été', 'du', 'et', 'au', 'ont', 'était', 'cette'],
  dates: [['20 juin 2022', '2022-06-20'], ['1er août 2023', '2023-08-01'], ['3 février 2024', '2024-02-03']],
  sentence: 'Le disque était plein et les commandes ont été refusées dans tous les magasins.',
};
