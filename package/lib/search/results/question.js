import { isPaste } from '../logs/pasted-text.js';
/** The question a text asks: typed text is a query, several lines or more than anybody types are a pasted log. */
export function toQuestion(text, limit) {
    const question = { query: '', order: 'relevance', limit };
    return isPaste(text) ? { ...question, paste: text } : { ...question, query: text };
}
