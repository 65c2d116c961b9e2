// A postmortem that tries to run code, reach other origins and break out of its page, wherever text is shown.
import type { SourceFile } from '../../src/model/source-file.ts';

export const hostileId = '2024-06-06-hostile';

const breakout = `"><img src=x onerror="window.harmed=1"><script>window.harmed=1</script>`;

export const hostilePostmortem: SourceFile = {
  path: `postmortems/2024/${hostileId}.md`,
  text: `---
title: ${JSON.stringify(`Hostile </title></script> ${breakout}`)}
organization: ${JSON.stringify(`Evil ${breakout}`)}
times:
  started: 2024-06-06T10:00Z
  mitigated: 2024-06-06T11:00Z
causes: [code-defect]
trigger: code-deploy
components: { faulty: [redis] }
detection: unknown
services: [${JSON.stringify(`Service ${breakout}`)}]
impact: { kinds: [security], summary: ${JSON.stringify(`Impact ${breakout}`)} }
source: { url: "https://attacker.example/", publisher: ${JSON.stringify(`Publisher ${breakout}`)} }
---

## Summary

Zebrafish ${breakout} <iframe src="https://attacker.example/"></iframe> and [a link](javascript:window.harmed=1),
[another](JaVaScRiPt&colon;window.harmed=1), [data](data:text/html,<script>window.harmed=1</script>),
![picture](https://attacker.example/pixel.png), ![graph](graph.png), ![drawing](graph.svg),
<img src="https://attacker.example/raw.png" onload="window.harmed=1"> and <https://attacker.example/auto>.

> [!WARNING]
> An alert[^1].

[^1]: ${breakout}

![picture defined elsewhere][pixel] and [a script defined elsewhere][script]

[pixel]: https://attacker.example/pixel.png
[script]: javascript:window.harmed=1

<style>body { display: none }</style>

<a href="javascript:window.harmed=1" onclick="window.harmed=1">raw link</a>
<base href="https://attacker.example/">
<form action="https://attacker.example/"><button>send</button></form>

## Timeline

- 10:00 Begin ${breakout}
- 11:00 End ${breakout}

## Root cause ${breakout}

A bug ${breakout} in the parser.

## Symptoms

- \`${breakout}\`

## Action items

| Action | Type | Owner | Status | Due |
| --- | --- | --- | --- | --- |
| Fix ${breakout} | prevent | ${breakout} | open | 2024-07-01 |
`,
};
