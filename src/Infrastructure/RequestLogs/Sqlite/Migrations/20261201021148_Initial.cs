using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Payroll.Infrastructure.RequestLogs.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "request_logs",
                columns: table => new
                {
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    api_key_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    api_key_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    method = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: false),
                    route = table.Column<string>(type: "TEXT", unicode: false, maxLength: 1000, nullable: true),
                    path = table.Column<string>(type: "TEXT", unicode: false, maxLength: 1000, nullable: false),
                    query = table.Column<string>(type: "TEXT", unicode: false, maxLength: 1000, nullable: true),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: true),
                    duration_microseconds = table.Column<long>(type: "INTEGER", nullable: false),
                    request_bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    response_bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    address = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: true),
                    user_agent = table.Column<string>(type: "TEXT", unicode: false, maxLength: 200, nullable: true),
                    client_request_id = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    rate_limit_class = table.Column<string>(type: "TEXT", unicode: false, maxLength: 50, nullable: true),
                    rate_limit_remaining = table.Column<int>(type: "INTEGER", nullable: true),
                    replayed = table.Column<bool>(type: "INTEGER", nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false, defaultValue: 1)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_request_logs", x => new { x.organization_id, x.id });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "request_logs");
        }
    }
}
