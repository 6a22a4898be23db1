using System.Net;
using Microsoft.EntityFrameworkCore;
using Payroll.Infrastructure.Persistence.Sqlite;

namespace Payroll.WebApi.FunctionalTests.Databases;

/// <summary>The watch that <see cref="ApiHost"/> keeps over every query really looks, and really refuses.</summary>
public sealed class TranslationForSqlServerTests
{
    [Test]
    public async Task QueriesOfARequest_AreTranslated()
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);

        var answer = await tenant.Admin.GetAsync("/employees?search=jane&status=active&pay_group=engineering");

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(TranslationForSqlServer.Commands.Any(command =>
            command.Contains("SELECT TOP(", StringComparison.Ordinal) && command.Contains("[e].[search_text]", StringComparison.Ordinal)));
    }

    [Test]
    public void QueryThatSqlServerHasNoWordsFor_IsRefused()
    {
        using var db = new SqlitePayrollDbContext(new DbContextOptionsBuilder<SqlitePayrollDbContext>().UseSqlite("Data Source=:memory:").Options);

        // SQLite's own function, which nothing else has.
        var query = db.PayRuns.Where(run => EF.Functions.Glob(run.Currency, "U*")).Expression;

        Assert.That(() => TranslationForSqlServer.Translate(query), Throws.InvalidOperationException.With.Message.Contains("could not be translated"));
    }
}
