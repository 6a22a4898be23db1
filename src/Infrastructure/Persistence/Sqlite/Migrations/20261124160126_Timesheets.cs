using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Payroll.Infrastructure.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Timesheets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "pay_rates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    external_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    employee_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    classification = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    project = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    employment_type_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    unit = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    amount = table.Column<decimal>(type: "TEXT", precision: 19, scale: 6, nullable: false),
                    hours_per_day = table.Column<decimal>(type: "TEXT", precision: 19, scale: 2, nullable: true),
                    effective_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    effective_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    last_used_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: false)
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "pay_rates");
        }
    }
}
