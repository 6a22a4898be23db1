// What every generated client has to do: create, read, change and list two employees, and read a refusal. The types here are a reader's idea
// of the document: a generated type that is not assignable to them does not compile.
import assert from "node:assert/strict";

export const address = process.env["BASE"] ?? "";
export const key = { "X-API-KEY": process.env["KEY"] ?? "" };

export type NewEmployee = {
    first_name: string;
    last_name: string;
    email: string;
    external_id: string;
    employment_type: string;
    pay_group: string;
    start_date: string;
    classification?: string | null;
    bank_account?: { account_number: string; routing_number: string; account_type: "checking" };
};

export type EmployeeChange = { last_name?: string; classification?: string | null };

export type Employee = {
    employee_id: string;
    external_id: string | null;
    last_name: string;
    status: "active" | "ended";
    classification: string | null;
    working_days: string[];
    end_date: string | null;
    bank_account?: { account_number_last4: string } | null;
    tax?: object | null;
    super_fund: object | null;
    first_pay_period: { pay_date: string };
    version: number;
};

export type Page = { data: Employee[]; has_more: boolean; next_cursor: string | null };

export type Problem = { status: number; code: string; request_id: string; errors?: { field: string; code: string }[] | null };

export type Client = {
    create(employee: NewEmployee): Promise<Employee>;
    get(id: string): Promise<Employee>;
    update(id: string, change: EmployeeChange, version: string): Promise<Employee>;
    list(status: "active", limit: number): Promise<Page>;
    /** Creates the employee, which is refused. */
    refuse(employee: NewEmployee): Promise<Problem>;
};

export function roundTrip(tool: string, client: Client): void {
    run(tool, client).catch((fault: unknown) => {
        console.error(fault);
        process.exitCode = 1;
    });
}

async function run(tool: string, client: Client): Promise<void> {
    const named = (external_id: string): NewEmployee => ({
        first_name: "Jane", last_name: "Doe", email: `${external_id}@example.com`, external_id,
        employment_type: "full_time", pay_group: "engineering", start_date: "2026-06-01",
    });
    const paid = await client.create({
        ...named(`${tool}-1`), classification: "Rigger",
        bank_account: { account_number: "000123456789", routing_number: "021000021", account_type: "checking" },
    });
    assert.equal(paid.bank_account?.account_number_last4, "6789");
    assert.equal(paid.first_pay_period.pay_date, "2026-06-19");

    const unpaid = await client.create(named(`${tool}-2`));
    const read = await client.get(unpaid.employee_id);
    assert.deepEqual(read, unpaid);
    assert.deepEqual([read.bank_account, read.tax, read.super_fund, read.classification], [null, null, null, null]);

    const changed = await client.update(paid.employee_id, { last_name: "Roe", classification: null }, `"${paid.version}"`);
    assert.deepEqual([changed.last_name, changed.classification], ["Roe", null]);
    assert.ok(changed.version > paid.version);
    assert.equal(changed.bank_account?.account_number_last4, "6789");

    const page = await client.list("active", 200);
    assert.deepEqual(page.data.find(employee => employee.employee_id === paid.employee_id), changed);
    assert.equal(page.has_more, false);

    const problem = await client.refuse({ ...named(`${tool}-3`), pay_group: "nowhere" });
    assert.deepEqual([problem.status, problem.code, problem.errors?.[0]?.field], [400, "invalid_request", "pay_group"]);
    assert.match(problem.request_id, /^req_/);
}
