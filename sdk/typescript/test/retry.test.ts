import assert from "node:assert/strict";
import { test } from "node:test";
import { PayrollClient, PayrollProblem } from "payroll-client";
import { page, problem, ScriptedServer } from "./scriptedServer.js";

const group = { code: "a", name: "A", pay_schedule: "s", jurisdiction: "none", currency: "USD", time_zone: "UTC" } as const;
const keysOf = (server: ScriptedServer) => server.asked.map(asked => asked.headers.get("Idempotency-Key"));

test("waits as long as Retry-After says, in seconds", async () => {
    const server = new ScriptedServer().answers(429, problem("rate_limit_exceeded", 429), { "Retry-After": "7" }).answers(200, page([]));
    await server.client().listPayRates();
    assert.deepEqual(server.waits, [7000]);
});

test("waits until the time that Retry-After says", async () => {
    const server = new ScriptedServer().answers(503, "busy", { "Retry-After": new Date(Date.now() + 30_000).toUTCString() }).answers(200, page([]));
    await server.client().listPayRates();
    assert.ok(server.waits[0]! > 20_000 && server.waits[0]! <= 30_000, `${server.waits}`);
});

test("waits longer each time where the server names no wait", async () => {
    const server = new ScriptedServer().answers(503).answers(503).answers(503).answers(200, page([]));
    await server.client({ firstWait: 100 }).listPayRates();
    server.waits.forEach((wait, index) => assert.ok(wait >= 50 * 2 ** index && wait <= 100 * 2 ** index, `${server.waits}`));
});

test("gives up after the last attempt, and where the wait is longer than the call may last", async () => {
    const busy = new ScriptedServer().answers(429, problem("rate_limit_exceeded", 429)).answers(429, problem("rate_limit_exceeded", 429));
    await assert.rejects(busy.client({ attempts: 2 }).listPayRates(), PayrollProblem);
    assert.equal(busy.asked.length, 2);

    const late = new ScriptedServer().answers(429, problem("rate_limit_exceeded", 429), { "Retry-After": "3600" });
    await assert.rejects(late.client().listPayRates(), (refused: PayrollProblem) => refused.retryAfter === 3_600_000);
    assert.equal(late.asked.length, 1);
});

test("keeps the Idempotency-Key through all attempts, and takes a new one for the next call", async () => {
    const server = new ScriptedServer().answers(429).fails("ECONNREFUSED").answers(201).answers(201);
    const client = server.client();
    await client.createPayGroup(group);
    await client.createPayGroup(group);
    const [first, second, third, other] = keysOf(server);
    assert.ok(first);
    assert.deepEqual([second, third], [first, first]);
    assert.notEqual(other, first);
});

test("does not repeat a PATCH whose answer was lost", async () => {
    for (const step of [new ScriptedServer().fails("ECONNRESET"), new ScriptedServer().answers(502, "bad"), new ScriptedServer().answers(504, "late")]) {
        await assert.rejects(step.client().updatePayGroup("group", { name: "B" }));
        assert.equal(step.asked.length, 1);
    }
});

test("waits for the same request that is under way, and for no other conflict", async () => {
    const underWay = new ScriptedServer().answers(409, problem("idempotency_in_progress", 409), { "Retry-After": "1" }).answers(201);
    await underWay.client().createPayGroup(group);
    assert.deepEqual(underWay.waits, [1000]);

    const taken = new ScriptedServer().answers(409, problem("already_exists", 409));
    await assert.rejects(taken.client().createPayGroup(group), PayrollProblem);
    assert.equal(taken.asked.length, 1);
});

test("repeats a POST whose answer was lost, with its key", async () => {
    const server = new ScriptedServer().fails("ECONNRESET").answers(502, "bad").answers(201);
    await server.client().createPayGroup(group);
    assert.equal(new Set(keysOf(server)).size, 1);
    assert.equal(server.asked.length, 3);

    const own = new ScriptedServer().fails("ECONNRESET").answers(504, "late").answers(200);
    await own.client().submitPayRun("run", { idempotency_key: "june-1" });
    assert.deepEqual(keysOf(own), ["june-1", "june-1", "june-1"]);
});

test("repeats a GET whose answer was lost", async () => {
    const server = new ScriptedServer().fails("ECONNRESET").answers(502, "bad").answers(200, page([]));
    await server.client().listPayRates();
    assert.equal(server.asked.length, 3);
});

test("ends when the caller gives up", async () => {
    const gone = AbortSignal.abort(new Error("Enough."));
    const server = new ScriptedServer().fails("ECONNRESET");
    await assert.rejects(server.client().listPayRates({ signal: gone }));
    assert.deepEqual(server.waits, []);
});

test("ends a wait when the caller gives up, and begins none after that", async () => {
    const leaving = new AbortController();
    const server = new ScriptedServer().answers(503, "busy", { "Retry-After": "50" });
    const client = new PayrollClient({
        address: "https://payroll.example.com", apiKey: "sk_pay_example",
        fetch: async (...request) => {
            const answer = await server.answer(...request as [URL, RequestInit]);
            leaving.abort(new Error("Enough."));
            return answer;
        },
    });
    await assert.rejects(client.listPayRates({ signal: leaving.signal }), /Enough/);
    assert.equal(server.asked.length, 1);
});

test("does not repeat what would fail again", async () => {
    let asked = 0;
    const vault = new ScriptedServer().client({ apiKey: () => { asked++; throw new Error("The vault is sealed."); } });
    await assert.rejects(vault.listPayRates(), /sealed/);
    assert.equal(asked, 1);

    const server = new ScriptedServer().refusesToSend();
    await assert.rejects(server.client().listPayRates(), TypeError);
    assert.equal(server.asked.length, 1);
});

test("takes an undefined option for one that is left out", async () => {
    const server = new ScriptedServer().answers(503).answers(200, page([]));
    await server.client({ attempts: undefined, timeout: undefined, firstWait: undefined } as object).listPayRates();
    assert.equal(server.asked.length, 2);
});
