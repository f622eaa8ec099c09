/** The outcome of anything that can be refused: a value, or a failure that is a value too. Exceptions are bugs. */
export type Result<Value, Failure> = Ok<Value> | Refused<Failure>;
export type Ok<Value> = { readonly ok: true; readonly value: Value };
export type Refused<Failure> = { readonly ok: false; readonly failure: Failure };

export const ok = <Value>(value: Value): Ok<Value> => ({ ok: true, value });
export const refused = <Failure>(failure: Failure): Refused<Failure> => ({ ok: false, failure });
