using Microsoft.EntityFrameworkCore.Migrations;

namespace Payroll.Infrastructure.Persistence.SqlServer.Migrations;

/// <summary>What the migration Timesheets fills by hand, once its tables are there: earning codes for organizations that exist already.</summary>
internal static class EarningCodesFill
{
    // The ids are ordered as the codes are listed.
    private const string Codes = """
        INSERT INTO earning_codes (organization_id, id, code, name, kind, taxable, superable, fica, in_regular_rate, supplemental, status, version, created_at, updated_at)
        SELECT o.id, CAST(0x019AB5C0D400 + CAST(0x7000 + s.place AS binary(2)) + SUBSTRING(CAST(NEWID() AS binary(16)), 9, 8) AS binary(16)),
            s.code, s.name, s.kind, s.taxable, s.superable, s.fica, s.in_regular_rate, s.supplemental, 'active', 1, TODATETIMEOFFSET(SYSUTCDATETIME(), 0), TODATETIMEOFFSET(SYSUTCDATETIME(), 0)
        FROM organizations o CROSS JOIN (VALUES
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
        ) AS s (place, code, name, kind, taxable, superable, fica, in_regular_rate, supplemental);
        """;

    // Which input uses which code.
    private const string Uses = """
        INSERT INTO pay_run_input_codes (organization_id, pay_run_input_id, earning_code_id)
        SELECT i.organization_id, i.id, c.id
        FROM pay_run_inputs i JOIN earning_codes c ON c.organization_id = i.organization_id
        WHERE c.code IN (SELECT e.code COLLATE Latin1_General_100_BIN2 FROM OPENJSON(i.given, '$.earnings') WITH (code varchar(64) '$.code') e)
            OR (c.code = 'ordinary' AND JSON_VALUE(i.given, '$.gross_pay') IS NOT NULL)
            OR (c.code = 'bonus' AND JSON_QUERY(i.given, '$.bonuses[0]') IS NOT NULL);
        """;

    public static void Run(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Codes);
        migrationBuilder.Sql(Uses);
    }
}
