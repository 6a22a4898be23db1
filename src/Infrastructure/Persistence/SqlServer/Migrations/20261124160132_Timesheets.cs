using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Payroll.Infrastructure.Persistence.SqlServer.Migrations
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
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    organization_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    external_id = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: true, collation: "Latin1_General_100_BIN2"),
                    employee_id = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    classification = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    project = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    employment_type_id = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    unit = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    amount = table.Column<decimal>(type: "decimal(19,6)", precision: 19, scale: 6, nullable: false),
                    hours_per_day = table.Column<decimal>(type: "decimal(19,2)", precision: 19, scale: 2, nullable: true),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: false),
                    effective_to = table.Column<DateOnly>(type: "date", nullable: true),
                    last_used_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
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
                unique: true,
                filter: "[external_id] IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "pay_rates");
        }
    }
}
