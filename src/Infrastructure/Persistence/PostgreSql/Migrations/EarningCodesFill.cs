using Microsoft.EntityFrameworkCore.Migrations;

namespace Payroll.Infrastructure.Persistence.PostgreSql.Migrations;

/// <summary>What the migration Timesheets fills by hand, once its tables are there: earning codes for organizations that exist already.</summary>
internal static class EarningCodesFill
{
    // The ids are ordered as the codes are listed.
    private const string Codes = """
        INSERT INTO earning_codes (organization_id, id, code, name, kind, taxable, superable, fica, in_regular_rate, supplemental, status, version, created_at, updated_at)
        SELECT o.id, ('019ab5c0-d400-7' || lpad(to_hex(s.place), 3, '0') || '-' || substr(gen_random_uuid()::text, 20))::uuid,
            s.code, s.name, s.kind, s.taxable, s.superable, s.fica, s.in_regular_rate, s.supplemental, 'active', 1, now(), now()
        FROM organizations o CROSS JOIN (VALUES
            (1, 'ordinary', 'Ordinary pay', 'worked', TRUE, TRUE, TRUE, TRUE, FALSE),
            (2, 'overtime', 'Overtime', 'worked', TRUE, FALSE, TRUE, TRUE, FALSE),
            (3, 'salary', 'Salary', 'worked', TRUE, TRUE, TRUE, TRUE, FALSE),
            (4, 'allowance', 'Allowance', 'allowance', TRUE, TRUE, TRUE, TRUE, FALSE),
            (5, 'commission', 'Commission', 'allowance', TRUE, TRUE, TRUE, TRUE, TRUE),
            (6, 'back_pay', 'Back pay', 'allowance', TRUE, TRUE, TRUE, FALSE, TRUE),
            (7, 'bonus', 'Bonus', 'bonus', TRUE, TRUE, TRUE, TRUE, TRUE),
            (8, 'annual_leave', 'Annual leave', 'leave', TRUE, TRUE, TRUE, FALSE, FALSE),
            (9, 'personal_leave', 'Personal leave', 'leave', TRUE, TRUE, TRUE, FALSE, FALSE),
            (10, 'public_holiday', 'Public holiday', 'leave', TRUE, TRUE, TRUE, FALSE, FALSE),
            (11, 'unpaid_leave', 'Unpaid leave', 'unpaid', FALSE, FALSE, FALSE, FALSE, FALSE),
            (12, 'reimbursement', 'Reimbursement', 'reimbursement', FALSE, FALSE, FALSE, FALSE, FALSE)
        ) AS s (place, code, name, kind, taxable, superable, fica, in_regular_rate, supplemental);
        """;

    // Which input uses which code.
    private const string Uses = """
        INSERT INTO pay_run_input_codes (organization_id, pay_run_input_id, earning_code_id)
        SELECT i.organization_id, i.id, c.id
        FROM pay_run_inputs i JOIN earning_codes c ON c.organization_id = i.organization_id
        WHERE c.code IN (SELECT e.value ->> 'code' FROM jsonb_array_elements(i.given::jsonb -> 'earnings') e)
            OR (c.code = 'ordinary' AND i.given::jsonb ->> 'gross_pay' IS NOT NULL)
            OR (c.code = 'bonus' AND jsonb_array_length(i.given::jsonb -> 'bonuses') > 0);
        """;

    public static void Run(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Codes);
        migrationBuilder.Sql(Uses);
    }
}
