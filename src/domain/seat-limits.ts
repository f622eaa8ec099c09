import type { Localized } from '../kernel/locale.ts';
import { ok, type Refused, type Result } from '../kernel/result.ts';
import { type Failure, localized, refuse } from './failures.ts';

/** How few and how many seats an item is sold with. */
export type SeatLimits = { readonly minSeats: number; readonly maxSeats: number };

/** For what is no longer sold, and for what was measured before. */
export const ANY_NUMBER: SeatLimits = { minSeats: 1, maxSeats: Number.MAX_SAFE_INTEGER };

/** Are that many seats of an item sold? Fails with `seat_limit`. */
export const guardSeats = (quantity: number, name: Localized, limits: SeatLimits): Result<null, Failure> =>
  quantity >= limits.minSeats && quantity <= limits.maxSeats ? ok(null) : refuseSeats(name, limits);

export const refuseSeats = (name: Localized, { minSeats, maxSeats }: SeatLimits): Refused<Failure> =>
  refuse('seat_limit', { case: 'order', ...localized('item', name), min: String(minSeats), max: String(maxSeats) });
