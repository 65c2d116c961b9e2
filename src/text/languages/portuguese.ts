// Portuguese reports.
import type { Language } from './language.ts';

// prettier-ignore
export const portuguese: Language = {
  name: 'Portuguese',
  months: ['janeiro', 'fevereiro|fev', 'março', 'abril', 'maio', 'junho', 'julho', 'agosto', 'setembro', 'outubro', 'novembro', 'dezembro'],
  headings: {
    summary: ['resumo', 'o que aconteceu', 'descrição', 'descrição do incidente', 'visão geral'],
    impact: ['impacto', 'serviços afetados', 'usuários afetados', 'abrangência'],
    timeline: ['linha do tempo', 'cronologia', 'sequência de eventos'],
    'root-cause': ['causa raiz', 'causa principal', 'causas', 'análise da causa'],
    'contributing-factors': ['fatores contribuintes'],
    trigger: ['gatilho'],
    detection: ['detecção', 'deteção'],
    resolution: ['resolução', 'solução', 'recuperação', 'mitigação'],
    actions: ['ações', 'ações corretivas', 'plano de ação', 'próximos passos', 'itens de ação', 'medidas corretivas'],
    lessons: ['lições aprendidas', 'aprendizados', 'conclusões'],
    'went-well': ['o que deu certo', 'o que funcionou bem', 'o que correu bem'],
    'went-wrong': ['o que deu errado', 'o que correu mal', 'o que pode melhorar'],
    lucky: ['onde tivemos sorte'],
    supporting: ['anexos', 'anexo', 'links úteis'],
  },
  keys: {
    title: ['título'], date: ['data', 'data do incidente'], started: ['início', 'inicio', 'início do incidente', 'hora de início'],
    resolved: ['fim', 'término', 'fim do incidente', 'hora do fim', 'resolvido em'], detected: ['detectado', 'detectado em', 'detetado'], duration: ['duração', 'tempo de indisponibilidade'],
    severity: ['severidade', 'gravidade', 'prioridade'], authors: ['autor', 'autores', 'autora'], services: ['serviços afetados', 'sistemas afetados'],
    organization: ['organização', 'empresa'], 'time zone': ['fuso horário'],
  },
  rows: [
    {
      role: 'started',
      any: ['início (?:do incidente|da queda|da indisponibilidade)', '(?:começa|começou) (?:o incidente|a queda)'],
      finds: ['Início da queda', 'Começa o incidente'],
      leaves: ['Começa a reunião'],
    },
    {
      role: 'detected',
      any: ['(?:incidente|falha|queda) (?:detectad|detetad)[oa]', 'alerta recebido', 'clientes? (?:relata|relatam|reporta|reportam)'],
      finds: ['Falha detectada', 'Alerta recebido', 'Clientes relatam erros'],
      leaves: ['Alerta criado'],
    },
    {
      role: 'resolved',
      any: ['(?:incidente|problema) resolvido', 'serviço (?:restabelecido|restaurado|normalizado)', 'fim (?:do incidente|da queda)'],
      finds: ['Incidente resolvido', 'Serviço normalizado', 'Fim da queda'],
      leaves: ['Serviço parcialmente disponível'],
    },
  ],
  frequent: ['o', 'os', 'não', 'uma', 'foi', 'foram', 'dos', 'das', 'para', 'com', 'em', 'na', 'no', 'pelo', 'pela', 'ao', 'estava', 'até'],
  dates: [['20 de junho de 2022', '2022-06-20'], ['3 de março de 2024', '2024-03-03'], ['5 dezembro 2023', '2023-12-05']],
  sentence: 'O disco estava cheio e os pedidos não foram aceitos pelo servidor até as dez.',
};
