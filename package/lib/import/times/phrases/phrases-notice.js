// prettier-ignore
export const phrasesNotice = [
    {
        id: 'notice-fixed',
        role: 'impact-end',
        strength: 'weak',
        any: ['fix (?:has been|was|is) {shipped}', 'fix (?:has been|was|is) implemented', 'implemented a fix', 'mitigated', 'resolved'],
        unless: ["\\w+n['’]t", 'not', 'partial\\w*', 'will'],
        finds: ['A fix was deployed.', 'A fix has been implemented.', 'We implemented a fix.', 'It is mitigated.', 'It is resolved.'],
        leaves: ["It isn't resolved.", 'It is not resolved.', 'It is partially resolved.', 'It will be resolved.'],
    },
    {
        id: 'notice-works',
        role: 'impact-end',
        strength: 'weak',
        any: ['back (?:online|up|to normal|in service)', 'recovered', 'restored', 'returned to normal', 'operational', 'working (?:again|normally)', 'no longer', 'stabili[sz]ed', 'are (?:now )?(?:healthy|online)'],
        unless: ["\\w+n['’]t", 'not', 'partial\\w*', 'will'],
        finds: ['The shop is back online.', 'The shop has recovered.', 'The shop is restored.', 'Load returned to normal.', 'The shop is operational.', 'The shop is working again.', 'Errors are no longer seen.', 'The shop has stabilized.', 'All nodes are healthy.'],
        leaves: ["The shop isn't restored.", 'The shop is not restored.', 'The shop is partially restored.', 'The shop will be restored.'],
    },
];
