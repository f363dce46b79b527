import type { Recommendation } from '../../corpus/types.ts';
import { printStatus, type StatusId, type StatusScale } from '../statuses.ts';

/** "R5": what people call a recommendation. */
export function labelOf({ number }: Pick<Recommendation, 'number'>): string {
  return `R${number}`;
}

/** "🟠 At risk": symbol and word together, never colour alone. */
export function wordStatus(id: StatusId, { statuses }: StatusScale): string {
  const status = statuses.find((one) => one.id === id);
  return status ? printStatus(status) : id;
}
