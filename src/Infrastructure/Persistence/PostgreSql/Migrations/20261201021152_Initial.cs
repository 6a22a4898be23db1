using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Payroll.Infrastructure.Persistence.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "change_counter",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    value = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_change_counter", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "organizations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    legal_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    abn = table.Column<string>(type: "character varying(11)", maxLength: 11, nullable: true, collation: "C"),
                    ein = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    address = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    change_sequence = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organizations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "secret_checks",
                columns: table => new
                {
                    label = table.Column<string>(type: "character varying(80)", unicode: false, maxLength: 80, nullable: false, collation: "C"),
                    check_value = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_secret_checks", x => x.label);
                });

            migrationBuilder.CreateTable(
                name: "api_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    lineage_id = table.Column<Guid>(type: "uuid", nullable: false),
                    public_id = table.Column<string>(type: "character varying(12)", unicode: false, maxLength: 12, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    shown_as = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    pepper_version = table.Column<string>(type: "character varying(16)", unicode: false, maxLength: 16, nullable: false, collation: "C"),
                    hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    scope_list = table.Column<string>(type: "character varying(4000)", unicode: false, maxLength: 4000, nullable: false, collation: "C"),
                    preset = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: true, collation: "C"),
                    tier = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false, collation: "C"),
                    limits = table.Column<string>(type: "character varying(2000)", unicode: false, maxLength: 2000, nullable: false, collation: "C"),
                    rate_limit_group_id = table.Column<Guid>(type: "uuid", nullable: true),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    rotated_from = table.Column<Guid>(type: "uuid", nullable: true),
                    rotated_to = table.Column<Guid>(type: "uuid", nullable: true),
                    last_used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    exposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    exposure_recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    expiry_noted = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    change_sequence = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_keys", x => new { x.organization_id, x.id });
                    table.ForeignKey(
                        name: "fk_api_keys_organization",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "audit_events",
                columns: table => new
                {
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    api_key_id = table.Column<Guid>(type: "uuid", nullable: true),
                    action = table.Column<string>(type: "character varying(80)", unicode: false, maxLength: 80, nullable: false, collation: "C"),
                    resource = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false, collation: "C"),
                    resource_id = table.Column<Guid>(type: "uuid", nullable: false),
                    address = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: true, collation: "C"),
                    details = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    seal_version = table.Column<string>(type: "character varying(16)", unicode: false, maxLength: 16, nullable: false, collation: "C"),
                    seal = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_events", x => new { x.organization_id, x.id });
                    table.ForeignKey(
                        name: "fk_audit_events_organization",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "audit_heads",
                columns: table => new
                {
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    head_seal_version = table.Column<string>(type: "character varying(16)", unicode: false, maxLength: 16, nullable: false, collation: "C"),
                    head_seal = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_heads", x => x.organization_id);
                    table.ForeignKey(
                        name: "fk_audit_heads_organization",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "cost_codes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    status = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cost_codes", x => new { x.organization_id, x.id });
                    table.ForeignKey(
                        name: "fk_cost_codes_cost_code",
                        columns: x => new { x.organization_id, x.parent_id },
                        principalTable: "cost_codes",
                        principalColumns: new[] { "organization_id", "id" });
                    table.ForeignKey(
                        name: "fk_cost_codes_organization",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "earning_codes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false, collation: "C"),
                    taxable = table.Column<bool>(type: "boolean", nullable: false),
                    superable = table.Column<bool>(type: "boolean", nullable: false),
                    fica = table.Column<bool>(type: "boolean", nullable: false),
                    in_regular_rate = table.Column<bool>(type: "boolean", nullable: false),
                    supplemental = table.Column<bool>(type: "boolean", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_earning_codes", x => new { x.organization_id, x.id });
                    table.ForeignKey(
                        name: "fk_earning_codes_organization",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "employees",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    external_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true, collation: "C"),
                    first_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    last_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false, collation: "C"),
                    email_normalized = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false, collation: "C"),
                    search_text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    birth_date = table.Column<DateOnly>(type: "date", nullable: true),
                    bank_account = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    tax = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    protected_tax_number = table.Column<string>(type: "character varying(400)", unicode: false, maxLength: 400, nullable: true, collation: "C"),
                    super_fund = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    end_reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_employees", x => new { x.organization_id, x.id });
                    table.ForeignKey(
                        name: "fk_employees_organization",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "employment_types",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    tax_treatment = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_employment_types", x => new { x.organization_id, x.id });
                    table.ForeignKey(
                        name: "fk_employment_types_organization",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "idempotency_records",
                columns: table => new
                {
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    fingerprint = table.Column<byte[]>(type: "bytea", fixedLength: true, maxLength: 32, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    answer = table.Column<string>(type: "text", unicode: false, nullable: false, collation: "C"),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idempotency_records", x => new { x.organization_id, x.fingerprint });
                    table.ForeignKey(
                        name: "fk_idempotency_records_organization",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "pay_schedules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    frequency = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false, collation: "C"),
                    anchor_date = table.Column<DateOnly>(type: "date", nullable: false),
                    pay_date_offset_days = table.Column<int>(type: "integer", nullable: false),
                    pay_date_adjustment = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pay_schedules", x => new { x.organization_id, x.id });
                    table.ForeignKey(
                        name: "fk_pay_schedules_organization",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "payroll_change_counters",
                columns: table => new
                {
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    value = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payroll_change_counters", x => x.organization_id);
                    table.ForeignKey(
                        name: "fk_payroll_change_counters_organization",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "payroll_changes",
                columns: table => new
                {
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    employee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payroll_changes", x => new { x.organization_id, x.employee_id });
                    table.ForeignKey(
                        name: "fk_payroll_changes_organization",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "api_key_usage",
                columns: table => new
                {
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    api_key_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hour = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    @class = table.Column<string>(name: "class", type: "character varying(40)", unicode: false, maxLength: 40, nullable: false, collation: "C"),
                    ok = table.Column<long>(type: "bigint", nullable: false),
                    client_errors = table.Column<long>(type: "bigint", nullable: false),
                    unauthorized = table.Column<long>(type: "bigint", nullable: false),
                    forbidden = table.Column<long>(type: "bigint", nullable: false),
                    limited = table.Column<long>(type: "bigint", nullable: false),
                    server_errors = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_key_usage", x => new { x.organization_id, x.api_key_id, x.hour, x.@class });
                    table.ForeignKey(
                        name: "fk_api_key_usage_api_key",
                        columns: x => new { x.organization_id, x.api_key_id },
                        principalTable: "api_keys",
                        principalColumns: new[] { "organization_id", "id" });
                    table.ForeignKey(
                        name: "fk_api_key_usage_organization",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "pay_rates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    external_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true, collation: "C"),
                    employee_id = table.Column<Guid>(type: "uuid", nullable: true),
                    classification = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    project = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    employment_type_id = table.Column<Guid>(type: "uuid", nullable: true),
                    unit = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false, collation: "C"),
                    amount = table.Column<decimal>(type: "numeric(19,6)", precision: 19, scale: 6, nullable: false),
                    hours_per_day = table.Column<decimal>(type: "numeric(19,2)", precision: 19, scale: 2, nullable: true),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: false),
                    effective_to = table.Column<DateOnly>(type: "date", nullable: true),
                    last_used_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pay_rates", x => new { x.organization_id, x.id });
                    table.ForeignKey(
                        name: "fk_pay_rates_employee",
                        columns: x => new { x.organization_id, x.employee_id },
                        principalTable: "employees",
                        principalColumns: new[] { "organization_id", "id" });
                    table.ForeignKey(
                        name: "fk_pay_rates_employment_type",
                        columns: x => new { x.organization_id, x.employment_type_id },
                        principalTable: "employment_types",
                        principalColumns: new[] { "organization_id", "id" });
                    table.ForeignKey(
                        name: "fk_pay_rates_organization",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "pay_groups",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    pay_schedule_id = table.Column<Guid>(type: "uuid", nullable: false),
                    jurisdiction = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false, collation: "C"),
                    currency = table.Column<string>(type: "character varying(3)", unicode: false, maxLength: 3, nullable: false, collation: "C"),
                    time_zone = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false, collation: "C"),
                    week_starts_on = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false, collation: "C"),
                    salary_divisor = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false, collation: "C"),
                    large_change_percent = table.Column<decimal>(type: "numeric(9,2)", precision: 9, scale: 2, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pay_groups", x => new { x.organization_id, x.id });
                    table.ForeignKey(
                        name: "fk_pay_groups_organization",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_pay_groups_pay_schedule",
                        columns: x => new { x.organization_id, x.pay_schedule_id },
                        principalTable: "pay_schedules",
                        principalColumns: new[] { "organization_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "employments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    employee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: false),
                    effective_to = table.Column<DateOnly>(type: "date", nullable: true),
                    pay_group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    employment_type_id = table.Column<Guid>(type: "uuid", nullable: false),
                    classification = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    working_days_mask = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_employments", x => new { x.organization_id, x.id });
                    table.ForeignKey(
                        name: "fk_employments_employee",
                        columns: x => new { x.organization_id, x.employee_id },
                        principalTable: "employees",
                        principalColumns: new[] { "organization_id", "id" });
                    table.ForeignKey(
                        name: "fk_employments_employment_type",
                        columns: x => new { x.organization_id, x.employment_type_id },
                        principalTable: "employment_types",
                        principalColumns: new[] { "organization_id", "id" });
                    table.ForeignKey(
                        name: "fk_employments_organization",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_employments_pay_group",
                        columns: x => new { x.organization_id, x.pay_group_id },
                        principalTable: "pay_groups",
                        principalColumns: new[] { "organization_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "holidays",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    pay_group_id = table.Column<Guid>(type: "uuid", nullable: true),
                    holds_for = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_holidays", x => new { x.organization_id, x.id });
                    table.ForeignKey(
                        name: "fk_holidays_organization",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_holidays_pay_group",
                        columns: x => new { x.organization_id, x.pay_group_id },
                        principalTable: "pay_groups",
                        principalColumns: new[] { "organization_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "pay_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    pay_group_id = table.Column<Guid>(type: "uuid", nullable: true),
                    project = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    scope = table.Column<string>(type: "character varying(220)", maxLength: 220, nullable: false, collation: "C"),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: false),
                    rules = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    last_used_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pay_rules", x => new { x.organization_id, x.id });
                    table.ForeignKey(
                        name: "fk_pay_rules_organization",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_pay_rules_pay_group",
                        columns: x => new { x.organization_id, x.pay_group_id },
                        principalTable: "pay_groups",
                        principalColumns: new[] { "organization_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "pay_runs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    pay_group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false, collation: "C"),
                    status = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false, collation: "C"),
                    currency = table.Column<string>(type: "character varying(3)", unicode: false, maxLength: 3, nullable: false, collation: "C"),
                    jurisdiction = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false, collation: "C"),
                    pay_period_start = table.Column<DateOnly>(type: "date", nullable: false),
                    pay_period_end = table.Column<DateOnly>(type: "date", nullable: false),
                    pay_date = table.Column<DateOnly>(type: "date", nullable: false),
                    regular_period_start = table.Column<DateOnly>(type: "date", nullable: true),
                    price_entries = table.Column<bool>(type: "boolean", nullable: false),
                    corrects_pay_run_id = table.Column<Guid>(type: "uuid", nullable: true),
                    calculation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    run_to = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: true, collation: "C"),
                    stopped = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    inputs_revision = table.Column<int>(type: "integer", nullable: false),
                    inputs_changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    progress_done = table.Column<int>(type: "integer", nullable: false),
                    progress_total = table.Column<int>(type: "integer", nullable: false),
                    calculated_at_change = table.Column<long>(type: "bigint", nullable: false),
                    exception_count = table.Column<int>(type: "integer", nullable: false),
                    skipped_count = table.Column<int>(type: "integer", nullable: false),
                    warning_count = table.Column<int>(type: "integer", nullable: false),
                    calculated_by = table.Column<Guid>(type: "uuid", nullable: true),
                    approved_by = table.Column<Guid>(type: "uuid", nullable: true),
                    calculated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    approved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    paid_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    totals_employees = table.Column<int>(type: "integer", nullable: false),
                    totals_deductions = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: false),
                    totals_employer_contributions = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: false),
                    totals_gross_pay = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: false),
                    totals_net_pay = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: false),
                    totals_reimbursements = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: false),
                    totals_taxes = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pay_runs", x => new { x.organization_id, x.id });
                    table.ForeignKey(
                        name: "fk_pay_runs_organization",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_pay_runs_pay_group",
                        columns: x => new { x.organization_id, x.pay_group_id },
                        principalTable: "pay_groups",
                        principalColumns: new[] { "organization_id", "id" });
                    table.ForeignKey(
                        name: "fk_pay_runs_pay_run",
                        columns: x => new { x.organization_id, x.corrects_pay_run_id },
                        principalTable: "pay_runs",
                        principalColumns: new[] { "organization_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "pay_run_chunks",
                columns: table => new
                {
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    pay_run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    calculation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    employee_ids = table.Column<byte[]>(type: "bytea", nullable: false),
                    is_scheduled = table.Column<bool>(type: "boolean", nullable: false),
                    is_done = table.Column<bool>(type: "boolean", nullable: false),
                    exception_count = table.Column<int>(type: "integer", nullable: false),
                    skipped_count = table.Column<int>(type: "integer", nullable: false),
                    warning_count = table.Column<int>(type: "integer", nullable: false),
                    totals_employees = table.Column<int>(type: "integer", nullable: false),
                    totals_deductions = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: false),
                    totals_employer_contributions = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: false),
                    totals_gross_pay = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: false),
                    totals_net_pay = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: false),
                    totals_reimbursements = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: false),
                    totals_taxes = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pay_run_chunks", x => new { x.organization_id, x.pay_run_id, x.calculation_id, x.number });
                    table.ForeignKey(
                        name: "fk_pay_run_chunks_organization",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_pay_run_chunks_pay_run",
                        columns: x => new { x.organization_id, x.pay_run_id },
                        principalTable: "pay_runs",
                        principalColumns: new[] { "organization_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "pay_run_inputs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    pay_run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    employee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    given = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pay_run_inputs", x => new { x.organization_id, x.id });
                    table.ForeignKey(
                        name: "fk_pay_run_inputs_employee",
                        columns: x => new { x.organization_id, x.employee_id },
                        principalTable: "employees",
                        principalColumns: new[] { "organization_id", "id" });
                    table.ForeignKey(
                        name: "fk_pay_run_inputs_organization",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_pay_run_inputs_pay_run",
                        columns: x => new { x.organization_id, x.pay_run_id },
                        principalTable: "pay_runs",
                        principalColumns: new[] { "organization_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "pay_run_results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    pay_run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    employee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    outcome = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false, collation: "C"),
                    code = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: true, collation: "C"),
                    message = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    engine_version = table.Column<int>(type: "integer", nullable: false),
                    format_version = table.Column<int>(type: "integer", nullable: false),
                    input_hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    result_hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    inputs = table.Column<byte[]>(type: "bytea", nullable: false),
                    trace = table.Column<byte[]>(type: "bytea", nullable: false),
                    hours_worked = table.Column<decimal>(type: "numeric(19,2)", precision: 19, scale: 2, nullable: true),
                    employee_account_last4 = table.Column<string>(type: "character varying(4)", unicode: false, maxLength: 4, nullable: true, collation: "C"),
                    employee_account_type = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: true, collation: "C"),
                    employee_classification = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    employee_employment_type = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false, collation: "C"),
                    employee_external_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true, collation: "C"),
                    employee_first_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    employee_last_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    employee_routing_number = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: true, collation: "C"),
                    totals_deductions = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: false),
                    totals_employer_contributions = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: false),
                    totals_gross_pay = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: false),
                    totals_reimbursements = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: false),
                    totals_taxes = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: false),
                    year_to_date_deductions = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: false),
                    year_to_date_employer_contributions = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: false),
                    year_to_date_gross_pay = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: false),
                    year_to_date_reimbursements = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: false),
                    year_to_date_taxes = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pay_run_results", x => new { x.organization_id, x.id });
                    table.ForeignKey(
                        name: "fk_pay_run_results_employee",
                        columns: x => new { x.organization_id, x.employee_id },
                        principalTable: "employees",
                        principalColumns: new[] { "organization_id", "id" });
                    table.ForeignKey(
                        name: "fk_pay_run_results_organization",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_pay_run_results_pay_run",
                        columns: x => new { x.organization_id, x.pay_run_id },
                        principalTable: "pay_runs",
                        principalColumns: new[] { "organization_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "timesheet_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    external_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true, collation: "C"),
                    employee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    start_minute = table.Column<int>(type: "integer", nullable: true),
                    end_minute = table.Column<int>(type: "integer", nullable: true),
                    breaks = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    break_minutes = table.Column<int>(type: "integer", nullable: true),
                    minutes = table.Column<int>(type: "integer", nullable: true),
                    starts_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    shown = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    units = table.Column<decimal>(type: "numeric(19,6)", precision: 19, scale: 6, nullable: true),
                    classification = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    cost_code_id = table.Column<Guid>(type: "uuid", nullable: true),
                    project = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    earning_code_id = table.Column<Guid>(type: "uuid", nullable: true),
                    distance_km = table.Column<decimal>(type: "numeric(9,3)", precision: 9, scale: 3, nullable: true),
                    status = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false, collation: "C"),
                    paid_in_pay_run_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_timesheet_entries", x => new { x.organization_id, x.id });
                    table.ForeignKey(
                        name: "fk_timesheet_entries_cost_code",
                        columns: x => new { x.organization_id, x.cost_code_id },
                        principalTable: "cost_codes",
                        principalColumns: new[] { "organization_id", "id" });
                    table.ForeignKey(
                        name: "fk_timesheet_entries_earning_code",
                        columns: x => new { x.organization_id, x.earning_code_id },
                        principalTable: "earning_codes",
                        principalColumns: new[] { "organization_id", "id" });
                    table.ForeignKey(
                        name: "fk_timesheet_entries_employee",
                        columns: x => new { x.organization_id, x.employee_id },
                        principalTable: "employees",
                        principalColumns: new[] { "organization_id", "id" });
                    table.ForeignKey(
                        name: "fk_timesheet_entries_organization",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_timesheet_entries_pay_run",
                        columns: x => new { x.organization_id, x.paid_in_pay_run_id },
                        principalTable: "pay_runs",
                        principalColumns: new[] { "organization_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "pay_run_input_codes",
                columns: table => new
                {
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    pay_run_input_id = table.Column<Guid>(type: "uuid", nullable: false),
                    earning_code_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pay_run_input_codes", x => new { x.organization_id, x.pay_run_input_id, x.earning_code_id });
                    table.ForeignKey(
                        name: "fk_pay_run_input_codes_earning_code",
                        columns: x => new { x.organization_id, x.earning_code_id },
                        principalTable: "earning_codes",
                        principalColumns: new[] { "organization_id", "id" });
                    table.ForeignKey(
                        name: "fk_pay_run_input_codes_organization",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_pay_run_input_codes_pay_run_input",
                        columns: x => new { x.organization_id, x.pay_run_input_id },
                        principalTable: "pay_run_inputs",
                        principalColumns: new[] { "organization_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "pay_run_result_lines",
                columns: table => new
                {
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    pay_run_result_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false, collation: "C"),
                    code = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false, collation: "C"),
                    description = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    hours = table.Column<decimal>(type: "numeric(19,2)", precision: 19, scale: 2, nullable: true),
                    rate = table.Column<decimal>(type: "numeric(19,6)", precision: 19, scale: 6, nullable: true),
                    work_date = table.Column<DateOnly>(type: "date", nullable: true),
                    minutes = table.Column<int>(type: "integer", nullable: true),
                    multiplier = table.Column<decimal>(type: "numeric(19,6)", precision: 19, scale: 6, nullable: true),
                    classification = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    cost_code = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: true, collation: "C"),
                    project = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    pay_rate_id = table.Column<Guid>(type: "uuid", nullable: true),
                    pay_rule_id = table.Column<Guid>(type: "uuid", nullable: true),
                    amount = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: false),
                    year_to_date = table.Column<decimal>(type: "numeric(19,4)", precision: 19, scale: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pay_run_result_lines", x => new { x.organization_id, x.pay_run_result_id, x.number });
                    table.ForeignKey(
                        name: "fk_pay_run_result_lines_organization",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_pay_run_result_lines_pay_run_result",
                        columns: x => new { x.organization_id, x.pay_run_result_id },
                        principalTable: "pay_run_results",
                        principalColumns: new[] { "organization_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "pay_run_result_warnings",
                columns: table => new
                {
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    pay_run_result_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false, collation: "C"),
                    message = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pay_run_result_warnings", x => new { x.organization_id, x.pay_run_result_id, x.number });
                    table.ForeignKey(
                        name: "fk_pay_run_result_warnings_organization",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_pay_run_result_warnings_pay_run_result",
                        columns: x => new { x.organization_id, x.pay_run_result_id },
                        principalTable: "pay_run_results",
                        principalColumns: new[] { "organization_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "paystubs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    pay_run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    pay_run_result_id = table.Column<Guid>(type: "uuid", nullable: false),
                    employee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    pay_date = table.Column<DateOnly>(type: "date", nullable: false),
                    issued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_paystubs", x => new { x.organization_id, x.id });
                    table.ForeignKey(
                        name: "fk_paystubs_employee",
                        columns: x => new { x.organization_id, x.employee_id },
                        principalTable: "employees",
                        principalColumns: new[] { "organization_id", "id" });
                    table.ForeignKey(
                        name: "fk_paystubs_organization",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_paystubs_pay_run",
                        columns: x => new { x.organization_id, x.pay_run_id },
                        principalTable: "pay_runs",
                        principalColumns: new[] { "organization_id", "id" });
                    table.ForeignKey(
                        name: "fk_paystubs_pay_run_result",
                        columns: x => new { x.organization_id, x.pay_run_result_id },
                        principalTable: "pay_run_results",
                        principalColumns: new[] { "organization_id", "id" });
                });

            migrationBuilder.InsertData(
                table: "change_counter",
                columns: new[] { "id", "value" },
                values: new object[] { 1, 0L });

            migrationBuilder.CreateIndex(
                name: "IX_api_keys_change_sequence",
                table: "api_keys",
                column: "change_sequence");

            migrationBuilder.CreateIndex(
                name: "IX_api_keys_id",
                table: "api_keys",
                column: "id");

            migrationBuilder.CreateIndex(
                name: "ux_api_keys_public_id",
                table: "api_keys",
                column: "public_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_audit_events_organization_id_sequence",
                table: "audit_events",
                columns: new[] { "organization_id", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cost_codes_organization_id_parent_id",
                table: "cost_codes",
                columns: new[] { "organization_id", "parent_id" });

            migrationBuilder.CreateIndex(
                name: "ux_cost_codes_code",
                table: "cost_codes",
                columns: new[] { "organization_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_earning_codes_code",
                table: "earning_codes",
                columns: new[] { "organization_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_employees_email",
                table: "employees",
                columns: new[] { "organization_id", "email_normalized" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_employees_external_id",
                table: "employees",
                columns: new[] { "organization_id", "external_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_employment_types_code",
                table: "employment_types",
                columns: new[] { "organization_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_employments_organization_id_employment_type_id",
                table: "employments",
                columns: new[] { "organization_id", "employment_type_id" });

            migrationBuilder.CreateIndex(
                name: "ix_employments_pay_group",
                table: "employments",
                columns: new[] { "organization_id", "pay_group_id", "effective_from" });

            migrationBuilder.CreateIndex(
                name: "ux_employments_effective_from",
                table: "employments",
                columns: new[] { "organization_id", "employee_id", "effective_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_holidays_organization_id_pay_group_id",
                table: "holidays",
                columns: new[] { "organization_id", "pay_group_id" });

            migrationBuilder.CreateIndex(
                name: "ux_holidays_date",
                table: "holidays",
                columns: new[] { "organization_id", "date", "holds_for" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_idempotency_records_created_at",
                table: "idempotency_records",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "IX_organizations_change_sequence",
                table: "organizations",
                column: "change_sequence");

            migrationBuilder.CreateIndex(
                name: "IX_pay_groups_organization_id_pay_schedule_id",
                table: "pay_groups",
                columns: new[] { "organization_id", "pay_schedule_id" });

            migrationBuilder.CreateIndex(
                name: "ux_pay_groups_code",
                table: "pay_groups",
                columns: new[] { "organization_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_pay_rates_classification",
                table: "pay_rates",
                columns: new[] { "organization_id", "classification", "effective_from" });

            migrationBuilder.CreateIndex(
                name: "ix_pay_rates_employee",
                table: "pay_rates",
                columns: new[] { "organization_id", "employee_id", "effective_from" });

            migrationBuilder.CreateIndex(
                name: "IX_pay_rates_organization_id_employment_type_id",
                table: "pay_rates",
                columns: new[] { "organization_id", "employment_type_id" });

            migrationBuilder.CreateIndex(
                name: "ux_pay_rates_external_id",
                table: "pay_rates",
                columns: new[] { "organization_id", "external_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_pay_rules_organization_id_pay_group_id",
                table: "pay_rules",
                columns: new[] { "organization_id", "pay_group_id" });

            migrationBuilder.CreateIndex(
                name: "ux_pay_rules_code",
                table: "pay_rules",
                columns: new[] { "organization_id", "code", "effective_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_pay_rules_scope",
                table: "pay_rules",
                columns: new[] { "organization_id", "scope", "effective_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_pay_run_input_codes_organization_id_earning_code_id",
                table: "pay_run_input_codes",
                columns: new[] { "organization_id", "earning_code_id" });

            migrationBuilder.CreateIndex(
                name: "IX_pay_run_inputs_organization_id_employee_id",
                table: "pay_run_inputs",
                columns: new[] { "organization_id", "employee_id" });

            migrationBuilder.CreateIndex(
                name: "ux_pay_run_inputs_employee",
                table: "pay_run_inputs",
                columns: new[] { "organization_id", "pay_run_id", "employee_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_pay_run_results_organization_id_employee_id",
                table: "pay_run_results",
                columns: new[] { "organization_id", "employee_id" });

            migrationBuilder.CreateIndex(
                name: "ux_pay_run_results_employee",
                table: "pay_run_results",
                columns: new[] { "organization_id", "pay_run_id", "employee_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_pay_runs_organization_id_corrects_pay_run_id",
                table: "pay_runs",
                columns: new[] { "organization_id", "corrects_pay_run_id" });

            migrationBuilder.CreateIndex(
                name: "ux_pay_runs_regular_period",
                table: "pay_runs",
                columns: new[] { "organization_id", "pay_group_id", "regular_period_start" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_pay_schedules_code",
                table: "pay_schedules",
                columns: new[] { "organization_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_paystubs_organization_id_pay_run_result_id",
                table: "paystubs",
                columns: new[] { "organization_id", "pay_run_result_id" });

            migrationBuilder.CreateIndex(
                name: "ix_paystubs_pay_date",
                table: "paystubs",
                columns: new[] { "organization_id", "employee_id", "pay_date" });

            migrationBuilder.CreateIndex(
                name: "ux_paystubs_employee",
                table: "paystubs",
                columns: new[] { "organization_id", "pay_run_id", "employee_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_timesheet_entries_date",
                table: "timesheet_entries",
                columns: new[] { "organization_id", "date" });

            migrationBuilder.CreateIndex(
                name: "ix_timesheet_entries_employee",
                table: "timesheet_entries",
                columns: new[] { "organization_id", "employee_id", "date" });

            migrationBuilder.CreateIndex(
                name: "IX_timesheet_entries_organization_id_cost_code_id",
                table: "timesheet_entries",
                columns: new[] { "organization_id", "cost_code_id" });

            migrationBuilder.CreateIndex(
                name: "IX_timesheet_entries_organization_id_earning_code_id",
                table: "timesheet_entries",
                columns: new[] { "organization_id", "earning_code_id" });

            migrationBuilder.CreateIndex(
                name: "IX_timesheet_entries_organization_id_paid_in_pay_run_id",
                table: "timesheet_entries",
                columns: new[] { "organization_id", "paid_in_pay_run_id" });

            migrationBuilder.CreateIndex(
                name: "ix_timesheet_entries_unpaid",
                table: "timesheet_entries",
                columns: new[] { "organization_id", "employee_id", "date" },
                filter: "paid_in_pay_run_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ux_timesheet_entries_external_id",
                table: "timesheet_entries",
                columns: new[] { "organization_id", "external_id" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "api_key_usage");

            migrationBuilder.DropTable(
                name: "audit_events");

            migrationBuilder.DropTable(
                name: "audit_heads");

            migrationBuilder.DropTable(
                name: "change_counter");

            migrationBuilder.DropTable(
                name: "employments");

            migrationBuilder.DropTable(
                name: "holidays");

            migrationBuilder.DropTable(
                name: "idempotency_records");

            migrationBuilder.DropTable(
                name: "pay_rates");

            migrationBuilder.DropTable(
                name: "pay_rules");

            migrationBuilder.DropTable(
                name: "pay_run_chunks");

            migrationBuilder.DropTable(
                name: "pay_run_input_codes");

            migrationBuilder.DropTable(
                name: "pay_run_result_lines");

            migrationBuilder.DropTable(
                name: "pay_run_result_warnings");

            migrationBuilder.DropTable(
                name: "payroll_change_counters");

            migrationBuilder.DropTable(
                name: "payroll_changes");

            migrationBuilder.DropTable(
                name: "paystubs");

            migrationBuilder.DropTable(
                name: "secret_checks");

            migrationBuilder.DropTable(
                name: "timesheet_entries");

            migrationBuilder.DropTable(
                name: "api_keys");

            migrationBuilder.DropTable(
                name: "employment_types");

            migrationBuilder.DropTable(
                name: "pay_run_inputs");

            migrationBuilder.DropTable(
                name: "pay_run_results");

            migrationBuilder.DropTable(
                name: "cost_codes");

            migrationBuilder.DropTable(
                name: "earning_codes");

            migrationBuilder.DropTable(
                name: "employees");

            migrationBuilder.DropTable(
                name: "pay_runs");

            migrationBuilder.DropTable(
                name: "pay_groups");

            migrationBuilder.DropTable(
                name: "pay_schedules");

            migrationBuilder.DropTable(
                name: "organizations");
        }
    }
}
