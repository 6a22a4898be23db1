using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payroll.Application;
using Payroll.Application.ApiKeys;
using Payroll.Application.Common.Persistence;
using Payroll.Application.Common.Secrets;
using Payroll.Application.Common.Security;
using Payroll.Application.Employees.Imports;
using Payroll.Application.Organizations;
using Payroll.Domain.Employees;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayGroups;
using Payroll.Domain.PayRuns;
using Payroll.Domain.Paystubs;
using Payroll.Infrastructure.Encryption;
using Payroll.Infrastructure.IntegrationTests.Encryption;
using Payroll.Infrastructure.Persistence;
using Payroll.Infrastructure.Persistence.Sqlite;
using Payroll.TestSupport;

namespace Payroll.Infrastructure.IntegrationTests.Employees;

/// <summary>A SQLite database with one organization, two pay groups (one of the United States), and its use cases.</summary>
internal sealed class EmployeeDatabase : IAsyncDisposable
{
    public const string Group = "engineering";
    public const string OtherGroup = "operations";
    public const string UsGroup = "states";

    private readonly ScratchDirectory _directory = new();
    private readonly SecretsInUse _secrets = SecretsInUse.Only(TestSecrets.New());
    private readonly DbContextOptions<SqlitePayrollDbContext> _options;
    private readonly ServiceProvider _services;
    private Guid _organizationId;

    private EmployeeDatabase()
    {
        var seal = new HmacAuditSeal(_secrets);
        _options = new DbContextOptionsBuilder<SqlitePayrollDbContext>().UseSqlite($"Data Source={_directory["payroll.db"]}")
            .AddInterceptors(new SqlitePragmas(), new AuditChain(() => seal, Clock), Queries).Options;
        _services = new ServiceCollection()
            .AddLogging()
            .AddApplication()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<ISecretProtector>(new AesGcmSecretProtector(_secrets))
            .AddScoped<ICurrentCaller>(_ => new KnownCaller(_organizationId))
            .AddScoped<IPayrollDbContext>(_ => CreateDbContext())
            .BuildServiceProvider();
    }

    public FixedTime Clock { get; } = new(new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero));

    public CountedQueries Queries { get; } = new();

    public static async Task<EmployeeDatabase> StartAsync()
    {
        var database = new EmployeeDatabase();
        await using var db = database.CreateDbContext();
        await db.Database.MigrateAsync();
        await database.FoundAsync(db);
        return database;
    }

    public PayrollDbContext CreateDbContext()
    {
        var db = new SqlitePayrollDbContext(_options);
        db.SetTenant(_organizationId);
        return db;
    }

    /// <summary>Applies a set in a transaction of its own, and saves what came of it, as an import does.</summary>
    public async Task<IReadOnlyList<EmployeeOutcome>> ApplyAsync(params ItemFields[] items)
    {
        await using var scope = _services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IPayrollDbContext>();
        return await db.SerializableAsync(
            async token =>
            {
                var outcomes = await scope.ServiceProvider.GetRequiredService<EmployeeBatch>()
                    .ApplyAsync([.. items.Select((item, index) => (index, item))], token);
                await db.SaveChangesAsync(token);
                db.Employees.AddRange(outcomes.OfType<EmployeeOutcome.Created>().Select(outcome => outcome.Employee));
                await db.SaveChangesAsync(token);
                return outcomes;
            },
            CancellationToken.None);
    }

    /// <summary>The employee with an external id, as the database has them.</summary>
    public async Task<Employee> ReadAsync(string externalId)
    {
        await using var db = CreateDbContext();
        return await db.Employees.AsNoTracking().Include(employee => employee.Employments).SingleAsync(employee => employee.ExternalId == externalId);
    }

    /// <summary>The actions in the audit trail that are about an employee.</summary>
    public async Task<IReadOnlyList<string>> NotesAsync(Guid employeeId)
    {
        await using var db = CreateDbContext();
        return await db.AuditEvents.Where(note => note.ResourceId == employeeId).OrderBy(note => note.Sequence).Select(note => note.Action).ToListAsync();
    }

    /// <summary>Ends an employment.</summary>
    public async Task EndAsync(string externalId, DateOnly lastDay)
    {
        await using var db = CreateDbContext();
        (await db.Employees.Include(employee => employee.Employments).SingleAsync(employee => employee.ExternalId == externalId)).End(lastDay, null, Clock.Now);
        await db.SaveChangesAsync(CancellationToken.None);
    }

    /// <summary>Pays somebody for the period of a day in a regular run of the first group.</summary>
    public async Task PayAsync(string externalId, DateOnly day)
    {
        await using var db = CreateDbContext();
        var employee = await db.Employees.SingleAsync(employee => employee.ExternalId == externalId);
        var group = await db.PayGroups.Include(group => group.PaySchedule).SingleAsync(group => group.Code == Group);
        var run = PayRun.Open(Guid.CreateVersion7(Clock.Now), group, PayRunType.Regular, group.PaySchedule.Calendar.PeriodContaining(day, new HashSet<DateOnly>()), null, Clock.Now);
        var result = PayRunResult.Of(Guid.CreateVersion7(Clock.Now), run, Shown(employee), new SkippedOutcome(SkipReasons.NoPayGiven), new KeptCalculation(1, 0, [], [], [], []));
        db.PayRuns.Add(run);
        db.PayRunResults.Add(result);
        db.Paystubs.Add(Paystub.Issue(Guid.CreateVersion7(Clock.Now), run, result.Id, employee.Id, Clock.Now));
        await db.SaveChangesAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _directory.Dispose();
    }

    private static EmployeeSnapshot Shown(Employee employee) =>
        new(employee.Id, employee.ExternalId, employee.FirstName, employee.LastName, "full_time", TaxTreatment.Employee, null, true, null);

    private async Task FoundAsync(PayrollDbContext db)
    {
        var now = Clock.Now;
        _organizationId = OrganizationFounding.Found(
            db, "Acme", ApiKeyIssuer.NewSecret(), new ApiKeyIssuer(new HmacApiKeyHasher(_secrets)), isOperator: false, now).Id;
        var schedule = PaySchedule.Configure(
            Guid.CreateVersion7(now),
            _organizationId,
            "biweekly",
            "Every two weeks",
            new PayCalendar(PayFrequency.Biweekly, new(2026, 6, 1), 5, PayDateAdjustment.None),
            now);
        foreach (var (code, jurisdiction) in new[] { (Group, Jurisdiction.None), (OtherGroup, Jurisdiction.None), (UsGroup, Jurisdiction.Us) })
        {
            var terms = new PayGroupTerms(jurisdiction, "USD", "America/New_York", DayOfWeek.Monday);
            db.PayGroups.Add(PayGroup.Configure(Guid.CreateVersion7(now), code, code, schedule, terms, now));
        }

        await db.SaveChangesAsync(CancellationToken.None);
    }
}
