import { writeDay } from '../../domain/drafts.ts';
import type { Instant } from '../../kernel/time.ts';

export const day = (at: Instant): string => writeDay(at, 'en');
export const moment = (at: Instant): string => `${day(at)}, ${at.slice(11, 16)} UTC`;
