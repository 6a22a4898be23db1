using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Payroll.Infrastructure.RequestLogs.SqlServer.Migrations
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
                    organization_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    api_key_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    api_key_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    method = table.Column<string>(type: "varchar(50)", unicode: false, maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    route = table.Column<string>(type: "varchar(1000)", unicode: false, maxLength: 1000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    path = table.Column<string>(type: "varchar(1000)", unicode: false, maxLength: 1000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    query = table.Column<string>(type: "varchar(1000)", unicode: false, maxLength: 1000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    status = table.Column<int>(type: "int", nullable: false),
                    code = table.Column<string>(type: "varchar(50)", unicode: false, maxLength: 50, nullable: true, collation: "Latin1_General_100_BIN2"),
                    duration_microseconds = table.Column<long>(type: "bigint", nullable: false),
                    request_bytes = table.Column<long>(type: "bigint", nullable: false),
                    response_bytes = table.Column<long>(type: "bigint", nullable: false),
                    address = table.Column<string>(type: "varchar(50)", unicode: false, maxLength: 50, nullable: true, collation: "Latin1_General_100_BIN2"),
                    user_agent = table.Column<string>(type: "varchar(200)", unicode: false, maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    client_request_id = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2"),
                    rate_limit_class = table.Column<string>(type: "varchar(50)", unicode: false, maxLength: 50, nullable: true, collation: "Latin1_General_100_BIN2"),
                    rate_limit_remaining = table.Column<int>(type: "int", nullable: true),
                    replayed = table.Column<bool>(type: "bit", nullable: false),
                    count = table.Column<int>(type: "int", nullable: false, defaultValue: 1)
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
