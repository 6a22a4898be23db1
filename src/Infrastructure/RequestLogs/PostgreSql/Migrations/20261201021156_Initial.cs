using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Payroll.Infrastructure.RequestLogs.PostgreSql.Migrations
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
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    api_key_id = table.Column<Guid>(type: "uuid", nullable: false),
                    api_key_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    method = table.Column<string>(type: "character varying(50)", unicode: false, maxLength: 50, nullable: false, collation: "C"),
                    route = table.Column<string>(type: "character varying(1000)", unicode: false, maxLength: 1000, nullable: true, collation: "C"),
                    path = table.Column<string>(type: "character varying(1000)", unicode: false, maxLength: 1000, nullable: false, collation: "C"),
                    query = table.Column<string>(type: "character varying(1000)", unicode: false, maxLength: 1000, nullable: true, collation: "C"),
                    status = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(50)", unicode: false, maxLength: 50, nullable: true, collation: "C"),
                    duration_microseconds = table.Column<long>(type: "bigint", nullable: false),
                    request_bytes = table.Column<long>(type: "bigint", nullable: false),
                    response_bytes = table.Column<long>(type: "bigint", nullable: false),
                    address = table.Column<string>(type: "character varying(50)", unicode: false, maxLength: 50, nullable: true, collation: "C"),
                    user_agent = table.Column<string>(type: "character varying(200)", unicode: false, maxLength: 200, nullable: true, collation: "C"),
                    client_request_id = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: true, collation: "C"),
                    rate_limit_class = table.Column<string>(type: "character varying(50)", unicode: false, maxLength: 50, nullable: true, collation: "C"),
                    rate_limit_remaining = table.Column<int>(type: "integer", nullable: true),
                    replayed = table.Column<bool>(type: "boolean", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false, defaultValue: 1)
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
