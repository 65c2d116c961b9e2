// A concept: one thing reports say in many ways, such as "ran out of memory", and the patterns of words that say it.
export {};
