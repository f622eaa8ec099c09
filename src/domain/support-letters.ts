import { asId, type ServiceRequestId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import { textIn } from './event-details.ts';
import { customerIn, type LetterFacts, momentIn } from './letter-facts.ts';
import type { Severity } from './service-requests.ts';

/** What a letter about a request for help has to tell (domain 3.12). */
export type SupportLetter = {
  readonly kind: 'service_request';
  readonly what: 'raised' | 'asked' | 'answered' | 'escalated' | 'closed' | 'reopened';
  readonly request: ServiceRequestId;
  readonly title: string;
  readonly customer: string;
  /** The organization that did it. */
  readonly by: string;
  readonly severity: Severity;
  readonly answerDueAt: Instant;
};

export const support =
  (what: 'raised' | 'answered' | 'escalated' | 'closed' | 'reopened') =>
  (facts: LetterFacts): SupportLetter => {
    const { event } = facts;
    return {
      kind: 'service_request',
      what: what === 'answered' && event.details?.asks === true ? 'asked' : what,
      request: asId(event.subject.id),
      title: textIn(event, 'title') ?? '',
      customer: customerIn(event),
      by: textIn(event, 'by') ?? '',
      severity: (textIn(event, 'severity') as Severity | undefined) ?? 'minimal',
      answerDueAt: momentIn(facts, 'answerDueAt'),
    };
  };
