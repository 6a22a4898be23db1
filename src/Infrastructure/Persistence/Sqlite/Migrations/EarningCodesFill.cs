using Microsoft.EntityFrameworkCore.Migrations;

namespace Payroll.Infrastructure.Persistence.Sqlite.Migrations;

/// <summary>What the migration Timesheets fills by hand, once its tables are there: earning codes for organizations that exist already.</summary>
internal static class EarningCodesFill
{
    // The ids are ordered as the codes are listed.
    private const string Codes = """
        WITH s (place, code, name, kind, taxable, superable, fica, in_regular_rate, supplemental) AS (VALUES
            (1, 'ordinary', 'Ordinary pay', 'worked', 1, 1, 1, 1, 0),
            (2, 'overtime', 'Overtime', 'worked', 1, 0, 1, 1, 0),
            (3, 'salary', 'Salary', 'worked', 1, 1, 1, 1, 0),
            (4, 'allowance', 'Allowance', 'allowance', 1, 1, 1, 1, 0),
            (5, 'commission', 'Commission', 'allowance', 1, 1, 1, 1, 1),
            (6, 'back_pay', 'Back pay', 'allowance', 1, 1, 1, 0, 1),
            (7, 'bonus', 'Bonus', 'bonus', 1, 1, 1, 1, 1),
            (8, 'annual_leave', 'Annual leave', 'leave', 1, 1, 1, 0, 0),
            (9, 'personal_leave', 'Personal leave', 'leave', 1, 1, 1, 0, 0),
            (10, 'public_holiday', 'Public holiday', 'leave', 1, 1, 1, 0, 0),
            (11, 'unpaid_leave', 'Unpaid leave', 'unpaid', 0, 0, 0, 0, 0),
            (12, 'reimbursement', 'Reimbursement', 'reimbursement', 0, 0, 0, 0, 0)
        ), t (now) AS (SELECT CAST(strftime('%s', 'now') AS INTEGER) * 10000000 + 621355968000000000)
        INSERT INTO earning_codes (organization_id, id, code, name, kind, taxable, superable, fica, in_regular_rate, supplemental, status, version, created_at, updated_at)
        SELECT o.id, printf('019AB5C0-D400-7%03X-A%s-%s', s.place, substr(hex(randomblob(2)), 2), hex(randomblob(6))),
            s.code, s.name, s.kind, s.taxable, s.superable, s.fica, s.in_regular_rate, s.supplemental, 'active', 1, t.now, t.now
        FROM organizations o CROSS JOIN s CROSS JOIN t;
        """;

    // Which input uses which code.
    private const string Uses = """
        INSERT INTO pay_run_input_codes (organization_id, pay_run_input_id, earning_code_id)
        SELECT i.organization_id, i.id, c.id
        FROM pay_run_inputs i JOIN earning_codes c ON c.organization_id = i.organization_id
        WHERE c.code IN (SELECT json_extract(e.value, '$.code') FROM json_each(i.given, '$.earnings') e)
            OR (c.code = 'ordinary' AND json_extract(i.given, '$.gross_pay') IS NOT NULL)
            OR (c.code = 'bonus' AND json_array_length(i.given, '$.bonuses') > 0);
        """;

    public static void Run(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Codes);
        migrationBuilder.Sql(Uses);
    }
}
