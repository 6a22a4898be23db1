// Prints the Postman collection of a document: openapi-to-postmanv2's requests, in an order that works from an empty server on.
//
//   node collection.mjs <document>
import { readFileSync } from "node:fs";
import converter from "openapi-to-postmanv2";
import { operationsOf } from "./document.mjs";
import { requestOf } from "./request.mjs";
import { foldersOf, sourceOf } from "./steps.mjs";

const read = file => JSON.parse(readFileSync(file, "utf8"));
const document = read(process.argv[2]);
const order = read(new URL("order.json", import.meta.url));

const operations = operationsOf(document);
const converted = await convert(document);
const descriptions = new Map(document.tags.map(tag => [tag.name, tag.description]));
const parameters = [...new Set(operations.flatMap(operation => operation.pathParameters))].filter(parameter => sourceOf(parameter, operations));

process.stdout.write(JSON.stringify({
  info: {
    name: document.info.title,
    description: document.info.description,
    schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
  },
  auth: { type: "apikey", apikey: [{ key: "key", value: "X-API-KEY" }, { key: "value", value: "{{apiKey}}" }, { key: "in", value: "header" }] },
  event: [{ listen: "test", script: { type: "text/javascript", exec: ['pm.test("is answered with 2xx", () => pm.response.to.be.success);'] } }],
  variable: [
    { key: "baseUrl", value: addressOf(document) },
    { key: "apiKey", value: "" },
    ...parameters.map(key => ({ key, value: "" })),
  ],
  item: foldersOf(operations, order).map(folder => ({
    name: folder.name,
    description: descriptions.get(folder.name) ?? "What is removed: another one that is made before. Read what it says before you send one of these.",
    item: folder.steps.map(step => requestOf(step, converted.get(`${step.method} ${step.path}`), operations)),
  })),
}, null, 2) + "\n");

/** The default of the document's first address; that of a server which was just started, where it names none. */
function addressOf({ servers }) {
  const [{ url, variables = {} }] = servers;
  const address = url.replace(/\{(\w+)\}/g, (_, name) => variables[name].default);
  return address.startsWith("http") ? address : "https://localhost:5001";
}

/** The converter's requests by method and path. */
async function convert(data) {
  const options = { folderStrategy: "Tags", parametersResolution: "Example", alwaysInheritAuthentication: true };
  const { output } = await new Promise((resolve, reject) => converter.convertV2({ type: "json", data }, options, (error, result) =>
    error ?? !result.result ? reject(error ?? new Error(result.reason)) : resolve(result)));
  const requests = output[0].data.item.flatMap(folder => folder.item);
  return new Map(requests.map(item => [
    `${item.request.method.toLowerCase()} /${item.request.url.path.join("/").replace(/:(\w+)/g, "{$1}")}`, item,
  ]));
}
