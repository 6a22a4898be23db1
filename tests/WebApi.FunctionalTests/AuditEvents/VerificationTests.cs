using System.Data.Common;
using System.Net;
using MediatR;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Payroll.Application.AuditEvents;
using Payroll.Infrastructure.Persistence.PostgreSql;
using Payroll.Infrastructure.Persistence.Sqlite;
using Payroll.Infrastructure.Persistence.SqlServer;
using Payroll.WebApi.FunctionalTests.PayRuns;

namespace Payroll.WebApi.FunctionalTests.AuditEvents;

/// <summary>What verifying a chain costs, and where it begins.</summary>
public sealed class VerificationTests
{
    [Test]
    public async Task CallsAtTheSameTime_ShareOneVerification()
    {
        const int Callers = 8;
        var reading = new HeldReading(Callers);
        await using var host = new ApiHost(configure: reading.Watch);
        var admin = await host.NewOrganizationAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => admin.GetAsync("/audit/verify")));
        var read = reading.Count;
        var later = await admin.GetAsync("/audit/verify");

        Assert.That(answers.Select(answer => answer.Json.At("valid")), Is.All.EqualTo("true"));
        Assert.That(read, Is.EqualTo(1));
        Assert.That((later.Json.At("valid"), reading.Count), Is.EqualTo(("true", 2)));
    }

    [Test]
    public async Task FromASequence_VerifiesWhatCameAfter_AndAnswersTheSealThatItBeganWith()
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();
        var kept = (await admin.GetAsync("/audit/verify")).Json.GetProperty("head");
        for (var i = 0; i < 3; i++) await admin.PostAsync("/api-keys", new { name = $"Key {i}", preset = "read_only" });

        var verified = (await admin.GetAsync($"/audit/verify?from_sequence={kept.At("sequence")}")).Json;

        Assert.That((verified.At("valid"), verified.At("checked"), verified.At("head.sequence")), Is.EqualTo(("true", "3", "5")));
        Assert.That(verified.At("from"), Is.EqualTo(kept.GetRawText()));
    }

    [Test]
    public async Task FromTheEnd_HasNothingToCheck()
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();

        var verified = (await admin.GetAsync("/audit/verify?from_sequence=2")).Json;

        Assert.That((verified.At("valid"), verified.At("checked")), Is.EqualTo(("true", "0")));
    }

    [Test]
    public async Task FromAnEventThatIsNotThere_IsBroken()
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();

        var verified = (await admin.GetAsync("/audit/verify?from_sequence=40")).Json;

        Assert.That((verified.At("valid"), verified.At("checked"), verified.At("first_broken_sequence")), Is.EqualTo(("false", "0", "40")));
    }

    [TestCase("0")]
    [TestCase("-1")]
    [TestCase("x")]
    [TestCase("9007199254740992")]
    public async Task FromNoSequence_IsRefused(string from)
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();

        Assert.That((await admin.GetAsync($"/audit/verify?from_sequence={from}")).Status, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    /// <summary>Keeps the first reading of a chain's end waiting until so many requests want the answer, and counts the readings.</summary>
    private sealed class HeldReading(int callers) : DbCommandInterceptor, IPipelineBehavior<VerifyAuditChain, AuditChainDto>
    {
        private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int waiting;
        private int count;

        public int Count => Volatile.Read(ref count);

        public void Watch(IServiceCollection services)
        {
            services.AddSingleton<IPipelineBehavior<VerifyAuditChain, AuditChainDto>>(this);
            services.ConfigureDbContext<SqlitePayrollDbContext>(options => options.AddInterceptors(this));
            services.ConfigureDbContext<PostgreSqlPayrollDbContext>(options => options.AddInterceptors(this));
            services.ConfigureDbContext<SqlServerPayrollDbContext>(options => options.AddInterceptors(this));
        }

        public Task<AuditChainDto> Handle(VerifyAuditChain request, CancellationToken cancellationToken, RequestHandlerDelegate<AuditChainDto> next)
        {
            // The handler waits for the verification by the time that it hands out its task.
            var answer = next();
            if (Interlocked.Increment(ref waiting) == callers) asked.SetResult();
            return answer;
        }

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (!command.CommandText.Contains("audit_events", StringComparison.Ordinal) || !command.CommandText.Contains("ORDER BY", StringComparison.Ordinal)) return result;
            Interlocked.Increment(ref count);
            await asked.Task.WaitAsync(TimeSpan.FromMinutes(1), cancellationToken);
            return result;
        }
    }
}
