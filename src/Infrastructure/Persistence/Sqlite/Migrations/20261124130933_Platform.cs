using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Payroll.Infrastructure.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Platform : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "change_sequence",
                table: "api_keys",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "expiry_noted",
                table: "api_keys",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "limits",
                table: "api_keys",
                type: "TEXT",
                unicode: false,
                maxLength: 2000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "lineage_id",
                table: "api_keys",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<Guid>(
                name: "rotated_from",
                table: "api_keys",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "rotated_to",
                table: "api_keys",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "seen_in_clear_noted_at",
                table: "api_keys",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "api_key_usage",
                columns: table => new
                {
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    api_key_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    hour = table.Column<long>(type: "INTEGER", nullable: false),
                    @class = table.Column<string>(name: "class", type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    ok = table.Column<long>(type: "INTEGER", nullable: false),
                    client_errors = table.Column<long>(type: "INTEGER", nullable: false),
                    unauthorized = table.Column<long>(type: "INTEGER", nullable: false),
                    forbidden = table.Column<long>(type: "INTEGER", nullable: false),
                    limited = table.Column<long>(type: "INTEGER", nullable: false),
                    server_errors = table.Column<long>(type: "INTEGER", nullable: false)
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
                name: "audit_events",
                columns: table => new
                {
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    api_key_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    action = table.Column<string>(type: "TEXT", unicode: false, maxLength: 80, nullable: false),
                    resource = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    resource_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    details = table.Column<string>(type: "TEXT", nullable: false),
                    seal_version = table.Column<string>(type: "TEXT", unicode: false, maxLength: 16, nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false)
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
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false)
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
                name: "kept_answers",
                columns: table => new
                {
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    fingerprint = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 32, nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    answer = table.Column<string>(type: "TEXT", unicode: false, nullable: false),
                    kept_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kept_answers", x => new { x.organization_id, x.fingerprint });
                    table.ForeignKey(
                        name: "fk_kept_answers_organization",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "key_change_counter",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    value = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_key_change_counter", x => x.id);
                });

            migrationBuilder.InsertData(
                table: "key_change_counter",
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
                name: "IX_audit_events_organization_id_sequence",
                table: "audit_events",
                columns: new[] { "organization_id", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_kept_answers_kept_at",
                table: "kept_answers",
                column: "kept_at");
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
                name: "kept_answers");

            migrationBuilder.DropTable(
                name: "key_change_counter");

            migrationBuilder.DropIndex(
                name: "IX_api_keys_change_sequence",
                table: "api_keys");

            migrationBuilder.DropIndex(
                name: "IX_api_keys_id",
                table: "api_keys");

            migrationBuilder.DropColumn(
                name: "change_sequence",
                table: "api_keys");

            migrationBuilder.DropColumn(
                name: "expiry_noted",
                table: "api_keys");

            migrationBuilder.DropColumn(
                name: "limits",
                table: "api_keys");

            migrationBuilder.DropColumn(
                name: "lineage_id",
                table: "api_keys");

            migrationBuilder.DropColumn(
                name: "rotated_from",
                table: "api_keys");

            migrationBuilder.DropColumn(
                name: "rotated_to",
                table: "api_keys");

            migrationBuilder.DropColumn(
                name: "seen_in_clear_noted_at",
                table: "api_keys");
        }
    }
}
