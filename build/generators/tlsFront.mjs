// Adds TLS in front of a port of this machine: clients send their keys to no plain address. Prints the port that it listens on.
//
//   node tlsFront.mjs <file with certificate and key> <port>
import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { createServer } from "node:tls";

const [file, port] = process.argv.slice(2);
const pem = readFileSync(file);
const server = createServer({ cert: pem, key: pem }, client => {
  const behind = connect(Number(port), "127.0.0.1");
  client.pipe(behind).pipe(client);
  for (const [one, other] of [[client, behind], [behind, client]]) one.on("error", () => other.destroy());
});
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
