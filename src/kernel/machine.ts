/** A state machine as data: which event leads from which state to which. Whatever is not in the table is refused. */
export type Transitions<State extends string, Event extends string> = {
  readonly initial: State;
  readonly states: readonly State[];
  readonly events: readonly Event[];
  readonly table: Readonly<Partial<Record<State, Readonly<Partial<Record<Event, State>>>>>>;
};

/** The state that `event` leads to, or undefined if the machine refuses it in `state`. */
export const next = <State extends string, Event extends string>(
  machine: Transitions<State, Event>,
  state: State,
  event: Event,
): State | undefined => machine.table[state]?.[event];

/** A state in which nothing can happen any more. */
export const isFinal = <State extends string, Event extends string>(
  machine: Transitions<State, Event>,
  state: State,
): boolean => machine.events.every((event) => next(machine, state, event) === undefined);

/** All states that some sequence of events reaches from the initial one. */
export const reachable = <State extends string, Event extends string>(
  machine: Transitions<State, Event>,
): ReadonlySet<State> => {
  const seen = new Set<State>([machine.initial]);
  for (const state of seen) {
    for (const event of machine.events) {
      const to = next(machine, state, event);
      if (to !== undefined) seen.add(to);
    }
  }
  return seen;
};
