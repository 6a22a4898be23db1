using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Payroll.Infrastructure.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "organizations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    legal_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    abn = table.Column<string>(type: "TEXT", maxLength: 11, nullable: true),
                    ein = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    address = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organizations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "secret_checks",
                columns: table => new
                {
                    label = table.Column<string>(type: "TEXT", unicode: false, maxLength: 80, nullable: false),
                    check_value = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_secret_checks", x => x.label);
                });

            migrationBuilder.CreateTable(
                name: "api_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    public_id = table.Column<string>(type: "TEXT", unicode: false, maxLength: 12, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    shown_as = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    pepper_version = table.Column<string>(type: "TEXT", unicode: false, maxLength: 16, nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    scope_list = table.Column<string>(type: "TEXT", unicode: false, maxLength: 4000, nullable: false),
                    preset = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true),
                    tier = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: true),
                    revoked_at = table.Column<long>(type: "INTEGER", nullable: true),
                    last_used_at = table.Column<long>(type: "INTEGER", nullable: true),
                    seen_in_clear_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: false)
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
                name: "employees",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    external_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    first_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    last_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    email_normalized = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    search_text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    birth_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    bank_account = table.Column<string>(type: "TEXT", nullable: true),
                    tax_identifier = table.Column<string>(type: "TEXT", nullable: true),
                    tax = table.Column<string>(type: "TEXT", nullable: true),
                    super_fund = table.Column<string>(type: "TEXT", nullable: true),
                    end_reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: false)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    tax_treatment = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: false)
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
                name: "pay_schedules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    frequency = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    anchor_date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    pay_date_offset_days = table.Column<int>(type: "INTEGER", nullable: false),
                    pay_date_adjustment = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: false)
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
                name: "pay_groups",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    pay_schedule_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    jurisdiction = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    currency = table.Column<string>(type: "TEXT", unicode: false, maxLength: 3, nullable: false),
                    time_zone = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    week_starts_on = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: false)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    employee_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    effective_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    effective_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    pay_group_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    employment_type_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    classification = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    working_days_mask = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "pay_runs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pay_group_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    type = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    currency = table.Column<string>(type: "TEXT", unicode: false, maxLength: 3, nullable: false),
                    jurisdiction = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    pay_period_start = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    pay_period_end = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    pay_date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    regular_period_start = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    corrects_pay_run_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    calculation_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    inputs_revision = table.Column<int>(type: "INTEGER", nullable: false),
                    inputs_changed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    progress_done = table.Column<int>(type: "INTEGER", nullable: false),
                    progress_total = table.Column<int>(type: "INTEGER", nullable: false),
                    exception_count = table.Column<int>(type: "INTEGER", nullable: false),
                    skipped_count = table.Column<int>(type: "INTEGER", nullable: false),
                    calculated_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    approved_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    calculated_at = table.Column<long>(type: "INTEGER", nullable: true),
                    approved_at = table.Column<long>(type: "INTEGER", nullable: true),
                    submitted_at = table.Column<long>(type: "INTEGER", nullable: true),
                    paid_at = table.Column<long>(type: "INTEGER", nullable: true),
                    totals_employees = table.Column<int>(type: "INTEGER", nullable: false),
                    totals_deductions = table.Column<decimal>(type: "TEXT", precision: 19, scale: 4, nullable: false),
                    totals_employer_contributions = table.Column<decimal>(type: "TEXT", precision: 19, scale: 4, nullable: false),
                    totals_gross_pay = table.Column<decimal>(type: "TEXT", precision: 19, scale: 4, nullable: false),
                    totals_net_pay = table.Column<decimal>(type: "TEXT", precision: 19, scale: 4, nullable: false),
                    totals_reimbursements = table.Column<decimal>(type: "TEXT", precision: 19, scale: 4, nullable: false),
                    totals_taxes = table.Column<decimal>(type: "TEXT", precision: 19, scale: 4, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: false)
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
                name: "pay_run_inputs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pay_run_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    employee_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    given = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: false)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pay_run_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    employee_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    message = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    input = table.Column<string>(type: "TEXT", nullable: false),
                    input_hash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    hours_worked = table.Column<decimal>(type: "TEXT", precision: 19, scale: 2, nullable: true),
                    totals_deductions = table.Column<decimal>(type: "TEXT", precision: 19, scale: 4, nullable: false),
                    totals_employer_contributions = table.Column<decimal>(type: "TEXT", precision: 19, scale: 4, nullable: false),
                    totals_gross_pay = table.Column<decimal>(type: "TEXT", precision: 19, scale: 4, nullable: false),
                    totals_reimbursements = table.Column<decimal>(type: "TEXT", precision: 19, scale: 4, nullable: false),
                    totals_taxes = table.Column<decimal>(type: "TEXT", precision: 19, scale: 4, nullable: false),
                    year_to_date_deductions = table.Column<decimal>(type: "TEXT", precision: 19, scale: 4, nullable: false),
                    year_to_date_employer_contributions = table.Column<decimal>(type: "TEXT", precision: 19, scale: 4, nullable: false),
                    year_to_date_gross_pay = table.Column<decimal>(type: "TEXT", precision: 19, scale: 4, nullable: false),
                    year_to_date_reimbursements = table.Column<decimal>(type: "TEXT", precision: 19, scale: 4, nullable: false),
                    year_to_date_taxes = table.Column<decimal>(type: "TEXT", precision: 19, scale: 4, nullable: false)
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
                name: "pay_run_result_lines",
                columns: table => new
                {
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pay_run_result_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    hours = table.Column<decimal>(type: "TEXT", precision: 19, scale: 2, nullable: true),
                    rate = table.Column<decimal>(type: "TEXT", precision: 19, scale: 6, nullable: true),
                    trace = table.Column<string>(type: "TEXT", nullable: false),
                    amount = table.Column<decimal>(type: "TEXT", precision: 19, scale: 4, nullable: false),
                    year_to_date = table.Column<decimal>(type: "TEXT", precision: 19, scale: 4, nullable: false)
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
                name: "paystubs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pay_run_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pay_run_result_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    employee_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pay_date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    issued_at = table.Column<long>(type: "INTEGER", nullable: false)
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

            migrationBuilder.CreateIndex(
                name: "ux_api_keys_public_id",
                table: "api_keys",
                column: "public_id",
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
                name: "IX_pay_groups_organization_id_pay_schedule_id",
                table: "pay_groups",
                columns: new[] { "organization_id", "pay_schedule_id" });

            migrationBuilder.CreateIndex(
                name: "ux_pay_groups_code",
                table: "pay_groups",
                columns: new[] { "organization_id", "code" },
                unique: true);

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "api_keys");

            migrationBuilder.DropTable(
                name: "employments");

            migrationBuilder.DropTable(
                name: "pay_run_inputs");

            migrationBuilder.DropTable(
                name: "pay_run_result_lines");

            migrationBuilder.DropTable(
                name: "paystubs");

            migrationBuilder.DropTable(
                name: "secret_checks");

            migrationBuilder.DropTable(
                name: "employment_types");

            migrationBuilder.DropTable(
                name: "pay_run_results");

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
