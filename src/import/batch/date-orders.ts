// Day or month first, for a batch: what people say, else what its dates agree on.
import { type DateOrder, findDateOrder } from '../times/date-order.ts';
import { type Answers, skipped } from './answers.ts';

/** The order for documents whose own dates do not show it; undefined if unknown. */
export function readDateOrderOf(texts: readonly string[], { dateOrder }: Answers): DateOrder | undefined {
  return dateOrder === undefined || dateOrder === skipped ? findDateOrder(texts) : dateOrder;
}
