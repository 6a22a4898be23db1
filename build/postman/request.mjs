// One request of the collection: what the converter made of the operation, with variables where it has made values up.
import { snakeCase } from "./document.mjs";
import { sourceOf } from "./steps.mjs";

export function requestOf(step, converted, operations) {
  const { request } = converted;
  return {
    id: idOf(step),
    name: nameOf(step, request),
    ...scriptsOf(step, operations),
    request: {
      method: request.method,
      description: request.description?.content,
      header: request.header.filter(header => header.key !== "Accept").map(header => parameterOf(header, step, valueOfHeader)),
      url: {
        raw: `{{baseUrl}}${step.path.replace(/\{(\w+)\}/g, ":$1")}`,
        host: ["{{baseUrl}}"],
        path: step.path.slice(1).replace(/\{(\w+)\}/g, ":$1").split("/"),
        query: request.url.query.map(query => parameterOf(query, step, valueOfQuery)),
        variable: step.pathParameters.map(name => ({
          key: name,
          value: sourceOf(name, operations) ? `{{${name}}}` : text(parameter(step, name).example) ?? "1",
          description: parameter(step, name).description,
        })),
      },
      ...bodyOf(step, request, operations),
    },
    response: [],
  };
}

const idOf = step => [step.id, step.another && "another", step.name].filter(part => part).join("-").replace(/[^A-Za-z0-9]+/g, "-");

function nameOf(step, request) {
  const name = request.name.replace(/\.$/, "");
  return step.name ?? (step.another ? `${name} (another one, to be removed)` : name);
}

const parameter = (step, name) => step.parameters.find(candidate => candidate.name === name);

// Without a value of its own an optional parameter is there to be switched on.
function parameterOf({ key, value }, step, valueOf) {
  const described = parameter(step, key);
  if (!described) return { key, value };
  const given = valueOf(step, described);
  return { key, value: given ?? "", description: described.description, disabled: !described.required && !(key in (step.query ?? {})) };
}

const valueOfQuery = (step, { name, example, schema }) => step.query?.[name] ?? text(example ?? schema.example ?? schema.default);
const valueOfHeader = (step, { name, example }) => name === "Idempotency-Key" ? "{{$guid}}" : text(example);
const text = value => value === undefined ? undefined : String(value);

function bodyOf(step, request, operations) {
  if (!request.body?.raw) return {};
  const body = { ...JSON.parse(request.body.raw), ...(step.another && unlike(JSON.parse(request.body.raw))), ...step.body };
  // An id in an example does not exist; the variable's does.
  for (const parameter of new Set(operations.flatMap(operation => operation.pathParameters))) {
    const member = snakeCase(parameter);
    if (member in body) body[member] = `{{${parameter}}}`;
    if (`${member}s` in body) body[`${member}s`] = [`{{${parameter}}}`];
  }
  return { body: { mode: "raw", raw: JSON.stringify(body, null, 2), options: { raw: { language: "json" } } } };
}

// What is unique is another one's.
function unlike({ code, external_id, email }) {
  return {
    ...(code && { code: `${code}-2` }),
    ...(external_id && { external_id: `${external_id}-2` }),
    ...(email && { email: `another.${email}` }),
  };
}

// What is made, or listed first, is what the requests after it are about.
function scriptsOf(step, operations) {
  const lines = step.pathParameters.length > 0 ? [] : [...new Set(operations.flatMap(operation => operation.pathParameters))]
    .filter(parameter => sourceOf(parameter, operations)?.id === step.id)
    .map(parameter => `pm.collectionVariables.set("${parameter}", pm.response.json()${step.answer.listed ? ".data[0]" : ""}.${snakeCase(parameter)});`);
  return lines.length > 0 ? { event: [{ listen: "test", script: { type: "text/javascript", exec: lines } }] } : {};
}
