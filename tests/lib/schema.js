// SPDX-License-Identifier: MIT
// A validator of JSON Schema, draft 2020-12, for the keywords that our schemas use. Any other keyword is an error.

const typeOf = (value) => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

const isType = (value, type) =>
  type === 'integer' ? Number.isInteger(value) : typeOf(value) === (type === 'number' ? 'number' : type);

/** Keywords that say nothing about a value. */
const annotations = ['$schema', '$id', '$defs', 'title', 'description'];

/** Each returns the problems of a value, as texts that begin with its JSON Pointer. */
const keywords = {
  type: (value, types, { at }) =>
    [types].flat().some((type) => isType(value, type)) ? [] : [`${at}: not of type ${types}`],
  enum: (value, choices, { at }) => (choices.includes(value) ? [] : [`${at}: not one of ${choices}`]),
  minimum: (value, least, { at }) => (typeof value === 'number' && value < least ? [`${at}: below ${least}`] : []),
  maximum: (value, most, { at }) => (typeof value === 'number' && value > most ? [`${at}: above ${most}`] : []),
  exclusiveMinimum: (value, bound, { at }) =>
    typeof value === 'number' && value <= bound ? [`${at}: not above ${bound}`] : [],
  minLength: (value, least, { at }) =>
    typeof value === 'string' && [...value].length < least ? [`${at}: shorter than ${least}`] : [],
  maxLength: (value, most, { at }) =>
    typeof value === 'string' && [...value].length > most ? [`${at}: longer than ${most}`] : [],
  pattern: (value, pattern, { at }) =>
    typeof value === 'string' && !new RegExp(pattern, 'u').test(value) ? [`${at}: not like ${pattern}`] : [],
  required: (value, names, { at }) =>
    typeOf(value) === 'object' ? names.filter((name) => !(name in value)).map((name) => `${at}: no ${name}`) : [],
  properties: (value, schemas, { at, root }) =>
    typeOf(value) !== 'object'
      ? []
      : Object.entries(schemas).flatMap(([name, schema]) =>
          name in value ? problems(value[name], schema, { at: `${at}/${name}`, root }) : [],
        ),
  additionalProperties: (value, schema, { at, root, parent }) =>
    typeOf(value) !== 'object'
      ? []
      : Object.keys(value)
          .filter((name) => !(name in (parent.properties ?? {})))
          .flatMap((name) =>
            schema === false
              ? [`${at}: unknown ${name}`]
              : problems(value[name], schema, { at: `${at}/${name}`, root }),
          ),
  items: (value, schema, { at, root }) =>
    Array.isArray(value) ? value.flatMap((item, index) => problems(item, schema, { at: `${at}/${index}`, root })) : [],
  anyOf: (value, schemas, { at, root }) => {
    const each = schemas.map((schema) => problems(value, schema, { at, root }));
    return each.some((found) => !found.length) ? [] : [`${at}: none of (${each.flat().join('; ')})`];
  },
  $ref: (value, pointer, { at, root }) =>
    problems(
      value,
      pointer
        .slice(2)
        .split('/')
        .reduce((schema, name) => schema[name], root),
      { at, root },
    ),
};

/**
 * What is wrong with a value, one text each; nothing when it is valid.
 * @param {unknown} value
 * @param {object} schema
 * @param {{ at?: string, root?: object }} [place]
 * @returns {string[]}
 */
export function problems(value, schema, { at = '', root = schema } = {}) {
  return Object.entries(schema)
    .filter(([keyword]) => !annotations.includes(keyword))
    .flatMap(([keyword, argument]) => {
      if (!(keyword in keywords)) throw new Error(`the validator does not know "${keyword}"`);
      return keywords[keyword](value, argument, { at, root, parent: schema });
    });
}
