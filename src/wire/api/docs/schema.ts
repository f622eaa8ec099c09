/** The part of an OpenAPI 3.1 document that the readable pages are made of. */
export type Schema = {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly example?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly additionalProperties?: boolean | Schema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
};
type Content = Readonly<Record<string, { readonly schema?: Schema; readonly example?: unknown }>>;
export type Parameter = {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly example?: unknown;
  readonly schema: Schema;
};
export type Operation = {
  readonly operationId: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly security?: readonly unknown[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
};
export type ApiDocument = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
};

/** One member of a body or an answer, as a row of a table. `path` names nested members: `profile.city`, `items[].id`. */
export type Field = {
  readonly path: string;
  readonly type: string;
  readonly required: boolean;
  readonly description: string;
};

/** How deep a table goes before it says only "object". */
const DEEPEST = 4;

/** Follows a reference to the shape it names. */
export const resolve = (document: ApiDocument, schema: Schema): Schema => {
  const name = schema.$ref?.split('/').at(-1);
  const found = name === undefined ? undefined : document.components?.schemas?.[name];
  return found ?? schema;
};

/** The alternatives of a schema, those within one included; one that may be null counts as its other alternative. */
const alternatives = (document: ApiDocument, schema: Schema): readonly Schema[] => {
  const own = resolve(document, schema);
  const among = own.anyOf ?? own.oneOf;
  if (among !== undefined) return among.flatMap((one) => alternatives(document, one));
  return own.type === 'null' ? [] : [own];
};

const isNullable = (document: ApiDocument, schema: Schema): boolean => {
  const { anyOf, oneOf, type } = resolve(document, schema);
  return (anyOf ?? oneOf ?? []).some((one) => one.type === 'null') || (Array.isArray(type) && type.includes('null'));
};

/** A type in words: `string (date-time)`, `"en" or "zh-TW"`, `list of object`, `integer 1–500`. */
export const typeOf = (document: ApiDocument, schema: Schema): string => {
  const words = [...new Set(alternatives(document, schema).map((one) => simpleType(document, one)))];
  return [...words, ...(isNullable(document, schema) ? ['null'] : [])].join(' or ');
};

const simpleType = (document: ApiDocument, schema: Schema): string => {
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' or ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  const types = Array.isArray(schema.type) ? schema.type : [schema.type ?? 'any'];
  const type = types.filter((one) => one !== 'null').join(' or ');
  if (type === 'array') return `list of ${schema.items ? typeOf(document, schema.items) : 'anything'}`;
  const low = schema.minimum ?? schema.minLength;
  const high = schema.maximum ?? schema.maxLength;
  const bounded = Math.abs(high ?? Number.MAX_SAFE_INTEGER) < Number.MAX_SAFE_INTEGER;
  const unit = type === 'string' ? ' characters' : '';
  const range = bounded ? `, ${low === undefined ? 'up to ' : `${low}–`}${high}${unit}` : '';
  return schema.format ? `${type} (${schema.format})` : `${type}${range}`;
};

/** All members of a shape, nested ones after the one they belong to. */
export const fieldsOf = (document: ApiDocument, schema: Schema, prefix = '', depth = 0): readonly Field[] => {
  const among = alternatives(document, schema);
  // What only one of several forms needs is not needed.
  const needs = (name: string): boolean => among.every((one) => one.required?.includes(name) === true);
  const fields = among.flatMap((one) => {
    if (one.type === 'array' && one.items) return fieldsOf(document, one.items, `${prefix}[]`, depth);
    if (!one.properties || depth >= DEEPEST) return [];
    return Object.entries(one.properties).flatMap(([name, inner]): readonly Field[] => {
      const path = prefix === '' ? name : `${prefix}.${name}`;
      const description = inner.description ?? '';
      const own = { path, type: typeOf(document, inner), required: needs(name), description };
      return [own, ...fieldsOf(document, inner, path, depth + 1)];
    });
  });
  return fields.filter((field, index) => fields.findIndex(({ path }) => path === field.path) === index);
};

/** Members whose name says more than their type. */
const NAMES: Readonly<Record<string, unknown>> = {
  name: 'Tallow Bakery',
  companyName: 'Tallow Bakery',
  domain: 'tallowbakery.example',
  country: 'PT',
  upn: 'hugo@harborit.example',
  link: 'https://tandem.example/accept/9Qm1sZ0hU2xq7rW4tYc8vB6nKd3eJfLp',
  linkCode: '7FQ2-X9KD',
  partnerId: '6200002',
  subject: 'Harbor IT asks to be your cloud reseller',
  next: null,
  cursor: null,
  version: 1,
  temporaryPassword: 'hKf7mPq2XwR9tBvZ',
  url: '/api/v1/agreements/customer',
  effectiveAt: '2027-01-01T00:00:00.000Z',
};

const FORMATS: Readonly<Record<string, string>> = {
  'date-time': '2026-11-23T09:00:00.000Z',
  uuid: '01936c4e-7b1d-7000-8000-0a0b0c0d0e0f',
};

/**
 * An example of the answer to a request: it tells back what was asked, where it has a member of that name.
 * So a joint invitation that was asked for is a joint invitation in the answer.
 */
export const answerExampleOf = (document: ApiDocument, schema: Schema, asked: unknown): unknown => {
  const example = exampleOf(document, schema);
  if (!isObject(example) || !isObject(asked)) return example;
  const told = Object.entries(asked).filter(
    ([name, value]) => name in example && !isObject(value) && typeof value === typeof example[name],
  );
  return { ...example, ...Object.fromEntries(told) };
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An example of a shape: the one it brings along, else one made from names and types. */
export const exampleOf = (document: ApiDocument, schema: Schema, name = '', depth = 0): unknown => {
  const [one] = alternatives(document, schema);
  const given = schema.example ?? schema.examples?.[0] ?? one?.example ?? one?.examples?.[0];
  if (given !== undefined) return given;
  if (!one || depth > DEEPEST + 2) return null;
  if (one.enum) return one.enum[0];
  if (one.const !== undefined) return one.const;
  if (one.properties) {
    return Object.fromEntries(
      Object.entries(one.properties).map(([key, inner]) => [key, exampleOf(document, inner, key, depth + 1)]),
    );
  }
  if (one.type === 'array') return one.items ? [exampleOf(document, one.items, name, depth + 1)] : [];
  if (name in NAMES) return NAMES[name];
  const type = Array.isArray(one.type) ? one.type[0] : one.type;
  if (type === 'integer' || type === 'number') return one.minimum !== undefined && one.minimum > 0 ? one.minimum : 0;
  if (type === 'boolean') return false;
  return type === 'object' ? {} : type === 'string' ? (FORMATS[one.format ?? ''] ?? '…') : null;
};
