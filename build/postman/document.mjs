// What the document says of its operations, as the collection's order needs it.
const methods = ["get", "post", "put", "patch", "delete"];

export const snakeCase = name => name.replace(/[A-Z]/g, capital => "_" + capital.toLowerCase());

export function operationsOf(document) {
  return Object.entries(document.paths).flatMap(([path, item]) => methods.filter(method => item[method]).map(method => {
    const operation = item[method];
    return {
      id: operation.operationId,
      method,
      path,
      tag: operation.tags[0],
      pathParameters: [...path.matchAll(/\{(\w+)\}/g)].map(match => match[1]),
      parameters: operation.parameters ?? [],
      answer: answerOf(document, operation),
    };
  }));
}

// The members of the answer of a success; of a page, those of what it lists.
function answerOf(document, operation) {
  const success = Object.entries(operation.responses).find(([status, response]) => status.startsWith("2") && response.content?.["application/json"]);
  const members = success ? resolve(document, success[1].content["application/json"].schema).properties ?? {} : {};
  return members.has_more
    ? { listed: true, members: resolve(document, members.data.items).properties }
    : { listed: false, members };
}

function resolve(document, schema) {
  return schema.$ref ? document.components.schemas[schema.$ref.split("/").pop()] : schema;
}
