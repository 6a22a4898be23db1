// A first paid employee, as docs/tutorial.md does it with curl: a key with less power, a schedule, a group, two people, a pay run from
// draft to paid, its paystubs, and a correction.
//
//   ADMIN_KEY=sk_pay_… NODE_EXTRA_CA_CERTS=data/https/localhost.crt node build/examples/firstPaidEmployee.js https://localhost:5001
import { all, PayrollClient, PayrollProblem, versionTag } from "payroll-client";

const address = process.argv[2] ?? "https://localhost:5001";
const admin = new PayrollClient({ address, apiKey: process.env["ADMIN_KEY"] ?? "" });

// 1. A key with less power. It is shown in this answer and in no other.
const given = await admin.createApiKey({ name: "Time tracking", preset: "payroll_submitter", expires_in_days: 60 });
const payroll = new PayrollClient({ address, apiKey: given.key ?? "" });
try {
    await payroll.createPayGroup({ code: "mine", name: "Mine", pay_schedule: "none", jurisdiction: "none", currency: "USD", time_zone: "UTC" });
} catch (problem) {
    if (!(problem instanceof PayrollProblem) || problem.code !== "insufficient_scope") throw problem;
    console.log(`refused: ${problem.code}, needs ${problem.requiredScopes.join()}`);
}

// 2. A schedule, a group, people.
await admin.createPaySchedule({
    code: "biweekly", name: "Every two weeks", frequency: "biweekly", anchor_date: "2026-06-01", pay_date_offset_days: 5,
});
await admin.createPayGroup({
    code: "engineering", name: "Engineering", pay_schedule: "biweekly", jurisdiction: "none", currency: "USD", time_zone: "America/New_York",
});
const jane = await admin.createEmployee({
    first_name: "Jane", last_name: "Doe", email: "jane.doe@example.com", external_id: "E-1001",
    employment_type: "full_time", pay_group: "engineering", start_date: "2026-06-01",
    bank_account: { account_number: "000123456789", routing_number: "021000021", account_type: "checking" },
});
await admin.createEmployee({
    first_name: "Ben", last_name: "Okafor", email: "ben.okafor@example.com", external_id: "E-1002",
    employment_type: "casual", pay_group: "engineering", start_date: "2026-06-03",
    bank_account: { account_number: "55501234", routing_number: "021000021", account_type: "savings" },
});
console.log(`hired: ${jane.employee_id}, first paid on ${jane.first_pay_period.pay_date}`);

// What is left out of a change stays, null clears, and a version keeps others' changes from being lost.
await admin.updateEmployee(jane.employee_id, { classification: "Engineer II" }, { if_match: versionTag(jane.version) });
const changed = await admin.updateEmployee(jane.employee_id, { classification: null });
console.log(`changed: ${changed.classification}, ${changed.external_id}`);

// 3. A pay run.
const run = await payroll.createPayRun({
    pay_group: "engineering", type: "regular", pay_period_start: "2026-06-01", pay_period_end: "2026-06-14",
    employees: [
        {
            external_id: "E-1001", hours_worked: 80, gross_pay: 4000, bonuses: [{ description: "Referral", amount: 250 }],
            deductions: [
                { description: "Income tax", amount: 800.5, kind: "tax" },
                { code: "health", description: "Health insurance", amount: 120 },
            ],
        },
        {
            external_id: "E-1002",
            earnings: [
                { code: "ordinary", hours: 72, rate: 27.1658 }, { code: "overtime", hours: 4, rate: 40.7487 },
                { code: "reimbursement", description: "Travel", amount: 45.3 },
            ],
            deductions: [{ description: "Income tax", amount: 310, kind: "tax" }],
        },
    ],
});
const calculated = await calculate(run.pay_run_id);
console.log(`calculated: gross ${calculated.totals.gross_pay.toFixed(2)}, net ${calculated.totals.net_pay.toFixed(2)}`);
for await (const result of all(at => payroll.listPayRunResults(run.pay_run_id, { ...at, employee_id: jane.employee_id })))
    console.log(`result: ${result.net_pay.toFixed(2)} to the account that ends in ${result.payments[0]?.account_last4}`);
const line = await payroll.explainPayRunResultLine(run.pay_run_id, jane.employee_id, 1);
console.log(`explained: ${line.formula}`);

await payroll.approvePayRun(run.pay_run_id);
await payroll.submitPayRun(run.pay_run_id, { idempotency_key: "june-1" });
const paid = await payroll.markPayRunPaid(run.pay_run_id);
console.log(`run: ${paid.status}`);

// 4. Paystubs, and a correction.
const counts: number[] = [];
for (const filter of [{ employee_id: jane.employee_id }, { pay_run_id: run.pay_run_id }, { from: "2026-06-01", to: "2026-06-30" }]) {
    let count = 0;
    for await (const _ of all(at => payroll.listPaystubs({ ...at, ...filter, limit: 1 }))) count++;
    counts.push(count);
}
console.log(`paystubs: ${counts.join()}`);
try {
    await payroll.replacePayRunInput(run.pay_run_id, jane.employee_id, { hours_worked: 72, gross_pay: 3600 });
} catch (problem) {
    if (!(problem instanceof PayrollProblem) || problem.code !== "invalid_state") throw problem;
    console.log(`refused: ${problem.code}`);
}

const correction = await payroll.createPayRun({
    pay_group: "engineering", type: "correction", corrects_pay_run_id: run.pay_run_id,
    employees: [{
        external_id: "E-1001", hours_worked: -8, gross_pay: -400, deductions: [{ description: "Income tax", amount: -80, kind: "tax" }],
    }],
});
await calculate(correction.pay_run_id);
await payroll.approvePayRun(correction.pay_run_id);
await payroll.submitPayRun(correction.pay_run_id, { idempotency_key: "june-1-correction" });
for await (const stub of all(at => payroll.listPaystubs({ ...at, pay_run_id: correction.pay_run_id })))
    console.log(`owed: ${stub.amount_owed.toFixed(2)}, gross of the year ${stub.year_to_date.gross_pay.toFixed(2)}`);

// Calculating goes on in the background; wait_seconds waits for its end.
async function calculate(payRunId: string) {
    await payroll.calculatePayRun(payRunId);
    for (;;) {
        const seen = await payroll.getPayRun(payRunId, { wait_seconds: 30 });
        if (seen.status !== "calculating") return seen;
    }
}
