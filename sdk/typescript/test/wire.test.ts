import assert from "node:assert/strict";
import { test } from "node:test";
import { all, EmployeeStatus, PayrollClient, PayrollProblem, PayRunStatus, PayRunType, versionTag } from "payroll-client";
import { page, problem, ScriptedServer } from "./scriptedServer.js";

test("leaves out what is undefined, and sends null", async () => {
    const server = new ScriptedServer().answers(200);
    await server.client().updateEmployee("e-1", { last_name: "Roe", classification: null }, { if_match: versionTag(3) });
    assert.equal(server.asked[0]!.body, '{"last_name":"Roe","classification":null}');
    assert.equal(server.asked[0]!.headers.get("If-Match"), '"3"');
    assert.equal(server.asked[0]!.method, "PATCH");
});

test("names enum values as the API does, in bodies and in addresses", async () => {
    const server = new ScriptedServer().answers(200, page([])).answers(200, page([]));
    await server.client().listEmployees({ status: EmployeeStatus.Active, search: "a & b", limit: 5 });
    await server.client().listPayRuns({ type: PayRunType.OffCycle, status: PayRunStatus.Submitted });
    assert.equal(server.asked[0]!.url.href, "https://payroll.example.com/api/v1/employees?status=active&search=a+%26+b&limit=5");
    assert.match(server.asked[1]!.url.search, /type=off_cycle/);
});

test("sends the key as a header, and no body with a GET", async () => {
    const server = new ScriptedServer().answers(200, page([]));
    await server.client({ apiKey: async () => "sk_pay_from_a_vault" }).listPayRates();
    const asked = server.asked[0]!;
    assert.equal(asked.headers.get("X-API-KEY"), "sk_pay_from_a_vault");
    assert.equal(asked.headers.get("Content-Type"), null);
    assert.equal(asked.body, undefined);
});

test("refuses an address in clear, and a key that can't be one, without naming it", async () => {
    assert.throws(() => new PayrollClient({ address: "http://payroll.example.com", apiKey: "sk_pay_x" }), /HTTPS only/);
    const server = new ScriptedServer();
    await assert.rejects(server.client({ apiKey: "sk_pay_secret\n" }).listPayRates(), (failure: Error) => !failure.message.includes("secret"));
    assert.equal(server.asked.length, 0);
});

test("takes an id for an id", async () => {
    const server = new ScriptedServer().answers(404, problem("not_found", 404));
    await assert.rejects(server.client().getEmployee("a/../b"), PayrollProblem);
    assert.equal(server.asked[0]!.url.pathname, "/api/v1/employees/a%2F..%2Fb");
    for (const id of ["", ".", ".."]) assert.throws(() => server.client().getEmployee(id), TypeError);
});

test("gives undefined where an answer has no body", async () => {
    const server = new ScriptedServer().answers(204);
    assert.equal(await server.client().deleteEmployee("e-1"), undefined);
});

test("throws a problem with all that it says", async () => {
    const server = new ScriptedServer().answers(409, problem("employee_already_exists", 409, {
        conflicts_with: "e-2", errors: [{ field: "email", code: "duplicate", message: "Taken." }],
    }));
    await assert.rejects(server.client().getEmployee("e-1"), (refused: PayrollProblem) => {
        assert.equal(refused.code, "employee_already_exists");
        assert.equal(refused.status, 409);
        assert.equal(refused.conflictsWith, "e-2");
        assert.equal(refused.requestId, "r-1");
        assert.match(refused.message, /email: Taken\./);
        return true;
    });
});

test("throws a problem without a code for a page of somebody else's", async () => {
    const server = new ScriptedServer().answers(403, "<h1>No</h1>", { "X-Request-Id": "r-2" });
    await assert.rejects(server.client().getEmployee("e-1"), (refused: PayrollProblem) => {
        assert.equal(refused.code, undefined);
        assert.equal(refused.requestId, "r-2");
        assert.match(refused.message, /text\/html/);
        return true;
    });
});

test("throws a problem where an answer can't be read", async () => {
    const server = new ScriptedServer().answers(200, "<h1>Sign in</h1>");
    await assert.rejects(server.client().listPayRates(), (refused: PayrollProblem) => {
        assert.ok(refused instanceof PayrollProblem);
        assert.match(refused.message, /200: the answer can't be read, and is text\/html/);
        return true;
    });
});

test("knows a problem by its media type, however that is spelt", async () => {
    const server = new ScriptedServer().answers(404, problem("not_found", 404), { "Content-Type": "Application/Problem+JSON; charset=utf-8" });
    await assert.rejects(server.client().getEmployee("e-1"), (refused: PayrollProblem) => refused.code === "not_found");
});

test("reads a list to its end", async () => {
    const server = new ScriptedServer().answers(200, page([1, 2], "next")).answers(200, page([3]));
    const client = server.client();
    const read: unknown[] = [];
    for await (const item of all<unknown>(at => client.listEmployees({ ...at, limit: 2 }))) read.push(item);
    assert.deepEqual(read, [1, 2, 3]);
    assert.equal(server.asked[1]!.url.search, "?limit=2&cursor=next");
});
