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
