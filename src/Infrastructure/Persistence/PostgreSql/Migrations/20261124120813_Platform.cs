using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Payroll.Infrastructure.Persistence.PostgreSql.Migrations
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "api_key_usage");
        }
    }
}
