using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Payroll.Infrastructure.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class PaySettingsChanges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "change_sequence",
                table: "organizations",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateTable(
                name: "change_counter",
                columns: table => new
                {
                    id = table.Column<int>(type: "int", nullable: false),
                    value = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_change_counter", x => x.id);
                });

            migrationBuilder.Sql("INSERT INTO change_counter (id, value) SELECT id, value FROM key_change_counter");

            migrationBuilder.DropTable(
                name: "key_change_counter");

            migrationBuilder.CreateIndex(
                name: "IX_organizations_change_sequence",
                table: "organizations",
                column: "change_sequence");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_organizations_change_sequence",
                table: "organizations");

            migrationBuilder.DropColumn(
                name: "change_sequence",
                table: "organizations");

            migrationBuilder.CreateTable(
                name: "key_change_counter",
                columns: table => new
                {
                    id = table.Column<int>(type: "int", nullable: false),
                    value = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_key_change_counter", x => x.id);
                });

            migrationBuilder.Sql("INSERT INTO key_change_counter (id, value) SELECT id, value FROM change_counter");

            migrationBuilder.DropTable(
                name: "change_counter");
        }
    }
}
