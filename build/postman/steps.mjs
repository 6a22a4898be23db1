// The order of the requests, so that each one finds what it needs: folder by folder as order.json says; in a folder what is made, what is read,
// what is changed; and last of all what is removed, for which another one is made before.

export function foldersOf(operations, order) {
  const missing = [...new Set(operations.map(operation => operation.tag))].filter(tag => !order.folders.includes(tag));
  if (missing.length > 0) throw new Error(`build/postman/order.json says no place for the folder ${missing.join()}.`);

  const byId = new Map(operations.map(operation => [operation.id, operation]));
  const given = Object.values(order.steps).flat().map(step => step.operation ?? step);
  const unknown = given.filter(id => !byId.has(id));
  if (unknown.length > 0) throw new Error(`build/postman/order.json names ${unknown.join()}, which the document doesn't have.`);

  const step = from => ({ ...(typeof from === "string" ? { operation: from } : from), ...byId.get(from.operation ?? from) });
  const rest = operations.filter(operation => !given.includes(operation.id));
  const folders = order.folders.map(tag => ({
    name: tag,
    steps: [
      ...(order.steps[tag] ?? []).map(step),
      ...rest.filter(operation => operation.tag === tag && operation.method !== "delete").sort((one, other) => rank(one) - rank(other)),
    ],
  }));
  const removals = order.folders.toReversed().flatMap(tag => rest.filter(operation => operation.tag === tag && operation.method === "delete"));
  return [...folders, { name: "Remove", steps: removals.flatMap(removal => [another(removal, operations, order), removal]) }];
}

function rank({ method, path, pathParameters }) {
  const item = pathParameters.length > 0;
  if (method === "post" && !item) return path.endsWith("/batch") ? 1 : 0;
  if (method === "get") return !item ? 2 : path.endsWith("}") ? 3 : 6;
  return method === "post" ? 5 : 4;
}

/** The operation that makes what a parameter of paths names, or else the one that lists it. */
export function sourceOf(parameter, operations) {
  const collections = operations.map(operation => operation.path.split(`/{${parameter}}`)).filter(parts => parts.length > 1).map(parts => parts[0]);
  const collection = collections.sort((one, other) => one.length - other.length)[0];
  return ["post", "get"].map(method => operations.find(operation => operation.path === collection && operation.method === method)).find(found => found);
}

// What removes one removes one that nothing else uses.
function another(removal, operations, order) {
  const create = sourceOf(removal.pathParameters.at(-1), operations);
  return { ...create, another: true, body: order.another[create.id] };
}
