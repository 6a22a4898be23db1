// Sends every request of a collection, and says which were not answered with 2xx.
//
//   BASE=… KEY=… NODE_EXTRA_CA_CERTS=… node run.mjs <collection>
import newman from "newman";

const { BASE: baseUrl, KEY: apiKey, NODE_EXTRA_CA_CERTS: sslExtraCaCerts } = process.env;
const envVar = Object.entries({ baseUrl, apiKey }).map(([key, value]) => ({ key, value }));
let sent = 0;
let failed = 0;
newman.run({ collection: process.argv[2], envVar, sslExtraCaCerts })
  .on("request", (error, { item, request, response }) => {
    sent++;
    if (!error && response.code >= 200 && response.code < 300) return;
    failed++;
    console.error(`${item.name}\n  ${request?.method} ${request?.url}\n  ${error ?? `${response.code} ${response.text()}`}`);
  })
  .on("script", (error, { item }) => {
    if (!error) return;
    failed++;
    console.error(`${item.name}: ${error}`);
  })
  .on("done", (error, summary) => {
    if (error) console.error(error);
    console.log(`${sent} requests, ${failed} failed.`);
    process.exitCode = error || failed > 0 || sent === 0 || summary.run.failures.length > 0 ? 1 : 0;
  });
