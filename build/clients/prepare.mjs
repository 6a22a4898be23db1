// Writes the document that the generator is shown: docs/openapi.json with names that read well in code, and without what the
// hand-written parts know better. It says nothing about the API that docs/openapi.json doesn't say.
//
//   node prepare.mjs <document> <prepared document>
import { readFileSync, writeFileSync } from 'node:fs';

const [source, target] = process.argv.slice(2);
let document = JSON.parse(readFileSync(source, 'utf8'));

// System.DayOfWeek is in scope wherever C# is written, and two types of one name can't both be used there.
const renamed = { DayOfWeek: 'Weekday' };
for (const [from, to] of Object.entries(renamed)) {
  if (document.components.schemas[to]) throw new Error(`The document has a schema ${to} already.`);
  document.components.schemas[to] = document.components.schemas[from];
  delete document.components.schemas[from];
  document = JSON.parse(JSON.stringify(document).replaceAll(`"#/components/schemas/${from}"`, `"#/components/schemas/${to}"`));
}

const schemas = document.components.schemas;
const words = name => name.split(/[^A-Za-z0-9]+/).filter(word => word !== '');
const capital = word => word[0].toUpperCase() + word.slice(1);
const pascalCase = name => words(name).map(capital).join('');
const camelCase = name => pascalCase(name).replace(/^./, first => first.toLowerCase());
const nameOf = reference => reference.split('/').pop();

// One of several types that a member tells apart: the members that all of them have become a base type, which the generator knows; each type adds
// its own. The member itself is the serializer's.
for (const [name, schema] of Object.entries(schemas).filter(([, one]) => one.discriminator)) {
  const member = schema.discriminator.propertyName;
  const variants = Object.entries(schema.discriminator.mapping).map(([value, reference]) => ({ value, name: nameOf(reference) }));
  const [first, ...others] = variants.map(variant => schemas[variant.name]);
  const shared = Object.keys(first.properties).filter(key => key !== member
    && others.every(other => JSON.stringify(other.properties[key]) === JSON.stringify(first.properties[key])));
  schemas[name] = {
    type: 'object', description: schema.description, additionalProperties: first.additionalProperties, 'x-union': { member, variants },
    required: first.required.filter(key => shared.includes(key)), properties: Object.fromEntries(shared.map(key => [key, first.properties[key]])),
  };
  for (const { value, name: variant } of variants) {
    const own = schemas[variant];
    for (const key of [member, ...shared]) delete own.properties[key];
    own.required = own.required.filter(key => own.properties[key]);
    own['x-variant'] = { of: name, member, value };
  }
}

function* references(node) {
  if (node === null || typeof node !== 'object') return;
  if (typeof node.$ref === 'string') yield nameOf(node.$ref);
  for (const child of Object.values(node)) yield* references(child);
}

// A merge patch and all that it holds: there absent and null are two different things, and the types have to tell them apart.
// Another request with a member that may be left out and not be null (a further employment) is read in the same way.
function markMergePatch(name) {
  const schema = schemas[name];
  if (!schema.properties || schema['x-merge-patch'] || schema['x-union']) return;
  schema['x-merge-patch'] = true;
  for (const held of references(schema.properties)) markMergePatch(held);
}

// Null stands beside a type, or is one of two.
const takesNull = member => member.nullable === true || member.oneOf?.some(takesNull) === true;
const tellsAbsentFromNull = schema => schema.additionalProperties === false && Object.entries(schema.properties ?? {})
  .some(([name, member]) => !takesNull(member) && !schema.required?.includes(name));

// The server takes other spellings as well, and null: a text, not a type of its own.
const { enum: spellings, ...preset } = schemas.CreateApiKeyRequest.properties.preset;
schemas.CreateApiKeyRequest.properties.preset = { ...preset, nullable: true };

// A page of a list is known by its three members, and named by what it lists.
function listed(name) {
  const members = Object.keys(schemas[name]?.properties ?? {}).sort().join();
  return members === 'data,has_more,next_cursor' ? nameOf(schemas[name].properties.data.items.$ref) : undefined;
}

for (const [name, schema] of Object.entries(schemas)) {
  if (schema.enum) schema['x-enumNames'] = schema.enum.map(pascalCase);
  if (tellsAbsentFromNull(schema)) markMergePatch(name);
  if (listed(name)) schema['x-page-of'] = listed(name);
}

const methods = ['get', 'put', 'post', 'patch', 'delete'];
for (const path of Object.values(document.paths)) {
  for (const [method, operation] of Object.entries(path).filter(([key]) => methods.includes(key))) {
    // C# has a type for it, which takes a code as well as an id.
    for (const parameter of operation.parameters ?? []) {
      if (parameter.in === 'path' && parameter.description?.endsWith(' id or code.')) parameter.schema.format = 'code-or-id';
    }

    for (const parameter of operation.parameters ?? []) parameter['x-originalName'] = camelCase(parameter.name);

    if (operation.requestBody) {
      operation.requestBody['x-name'] = 'request';
      if (method === 'patch') [...references(operation.requestBody.content)].forEach(markMergePatch);
    }

    // Every refusal is a problem, and read as one in one place. Of two successes the one with an answer gives the type.
    const successes = Object.entries(operation.responses).filter(([status]) => status.startsWith('2'));
    const answering = successes.filter(([, response]) => response.content);
    if (answering.length > 0 && answering.length < successes.length) operation['x-may-be-empty'] = true;
    operation.responses = Object.fromEntries(answering.length > 0 ? answering : successes);

    const item = answering.flatMap(([, response]) => [...references(response.content)].map(listed)).find(found => found);
    if (item) operation['x-page-of'] = item;
  }
}

writeFileSync(target, JSON.stringify(document, null, 2));
