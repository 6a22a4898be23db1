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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "api_key_usage");
        }
    }
}
