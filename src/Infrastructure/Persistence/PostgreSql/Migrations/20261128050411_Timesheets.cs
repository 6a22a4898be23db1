using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Payroll.Infrastructure.Persistence.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Timesheets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                    canonical_terms = table.Column<byte[]>(type: "bytea", maxLength: 1400, nullable: false),
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
                name: "IX_holidays_organization_id_pay_group_id",
                table: "holidays",
                columns: new[] { "organization_id", "pay_group_id" });

            migrationBuilder.CreateIndex(
                name: "ux_holidays_date",
                table: "holidays",
                columns: new[] { "organization_id", "date", "holds_for" },
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
                name: "IX_pay_run_input_codes_organization_id_earning_code_id",
                table: "pay_run_input_codes",
                columns: new[] { "organization_id", "earning_code_id" });

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
                name: "ux_timesheet_entries_external_id",
                table: "timesheet_entries",
                columns: new[] { "organization_id", "external_id" },
                unique: true);

            EarningCodesFill.Run(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "holidays");

            migrationBuilder.DropTable(
                name: "pay_rates");

            migrationBuilder.DropTable(
                name: "pay_run_input_codes");

            migrationBuilder.DropTable(
                name: "timesheet_entries");

            migrationBuilder.DropTable(
                name: "cost_codes");

            migrationBuilder.DropTable(
                name: "earning_codes");
        }
    }
}
