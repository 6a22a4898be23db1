using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Payroll.Infrastructure.Persistence.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class ChangeCountersAndSealedHeads : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "calculated_at_change",
                table: "pay_runs",
                type: "bigint",
                nullable: false,
                // No counter is ever at -1: a run that was calculated before is compared.
                defaultValue: -1L);

            migrationBuilder.AddColumn<string>(
                name: "run_to",
                table: "pay_runs",
                type: "character varying(40)",
                unicode: false,
                maxLength: 40,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "stopped",
                table: "pay_runs",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<byte[]>(
                name: "head_seal",
                table: "audit_heads",
                type: "bytea",
                maxLength: 32,
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.AddColumn<string>(
                name: "head_seal_version",
                table: "audit_heads",
                type: "character varying(16)",
                unicode: false,
                maxLength: 16,
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<Guid>(
                name: "rate_limit_group_id",
                table: "api_keys",
                type: "uuid",
                nullable: true);

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "payroll_change_counters");

            migrationBuilder.DropColumn(
                name: "calculated_at_change",
                table: "pay_runs");

            migrationBuilder.DropColumn(
                name: "run_to",
                table: "pay_runs");

            migrationBuilder.DropColumn(
                name: "stopped",
                table: "pay_runs");

            migrationBuilder.DropColumn(
                name: "head_seal",
                table: "audit_heads");

            migrationBuilder.DropColumn(
                name: "head_seal_version",
                table: "audit_heads");

            migrationBuilder.DropColumn(
                name: "rate_limit_group_id",
                table: "api_keys");
        }
    }
}
