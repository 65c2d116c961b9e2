// The receipt for people: facts with their value, line and words, what does not add up, and what was left.
import type { Receipt } from './receipt.ts';

/** The receipt as text of at most 110 columns. */
export function formatReceipt(receipt: Receipt): string {
  return JSON.stringify(receipt, null, 1);
}
