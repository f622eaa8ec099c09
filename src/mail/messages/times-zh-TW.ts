import { writeDay } from '../../domain/drafts.ts';
import { zh } from '../../kernel/chinese.ts';
import type { Instant } from '../../kernel/time.ts';

export const day = (at: Instant): string => writeDay(at, 'zh-TW');
export const moment = (at: Instant): string => zh`${day(at)} ${at.slice(11, 16)}（UTC）`;
