import { readId } from '../kernel/ids.ts';
import type { DomainEvent } from './events.ts';

/** A text among the facts of an event; undefined when there is none. */
export const textIn = (event: DomainEvent, key: string): string | undefined => {
  const value = event.details?.[key];
  return typeof value === 'string' ? value : undefined;
};

/** A number among the facts of an event; undefined when there is none. */
export const numberIn = (event: DomainEvent, key: string): number | undefined => {
  const value = event.details?.[key];
  return typeof value === 'number' ? value : undefined;
};

/** The texts of a list among the facts of an event. */
export const textsIn = (event: DomainEvent, key: string): readonly string[] => {
  const value = event.details?.[key];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
};

/** An id among the facts of an event; undefined when there is none. */
export const idIn = <Of extends string>(event: DomainEvent, key: string) => {
  const text = textIn(event, key);
  return text === undefined ? undefined : readId<Of>(text);
};
