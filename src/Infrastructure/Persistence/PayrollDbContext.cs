using System.Data;
using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Payroll.Application.Common;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Idempotency;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.ApiKeys;
using Payroll.Domain.AuditEvents;
using Payroll.Domain.Codes;
using Payroll.Domain.Common;
using Payroll.Domain.Common.Events;
using Payroll.Domain.Employees;
using Payroll.Domain.Organizations;
using Payroll.Domain.PayGroups;
using Payroll.Domain.PayRates;
using Payroll.Domain.PayRules;
using Payroll.Domain.PayRuns;
using Payroll.Domain.Paystubs;
using Payroll.Domain.Timesheets;
using Payroll.Infrastructure.ApiKeys;
using Payroll.Infrastructure.BulkWrites;
using Payroll.Infrastructure.Persistence.Conventions;
using Payroll.Infrastructure.Persistence.Startup;

namespace Payroll.Infrastructure.Persistence;

/// <summary>
/// The unit of work, whatever the database. Each provider derives its own, with its migrations. Leased from a pool: what it
/// holds of a request (the organization) is set on each lease.
/// </summary>
internal abstract class PayrollDbContext(DbContextOptions options) : DbContext(options), IPayrollDbContext
{
    private static readonly KeyedAsyncLock OfThisProcess = new();

    /// <summary>The one writer of a database that has only one, whatever the organization.</summary>
    private static readonly Guid SoleWriter = new("5f0c1c9e-0000-0000-0000-000000000001");

    private readonly List<Action> afterCommit = [];
    private readonly ChangeSequence changes = new();
    private readonly PayrollChanges payrollChanges = new();
    private readonly List<DomainEvent> raised = [];

    /// <summary>The locks of this process. Tests give two contexts two, as two processes have.</summary>
    internal KeyedAsyncLock WriteLocks { get; init; } = OfThisProcess;

    /// <summary>How long a writer waits for the others before it is refused. Set on each lease.</summary>
    internal TimeSpan WriteTimeout { get; set; } = DatabaseSettings.DefaultWriteTimeout;

    public Guid OrganizationId { get; private set; }

    /// <summary>Checks the request's key again where it writes; null for background work. Set on each lease.</summary>
    internal WriteAuthorization? Authorization { get; set; }

    /// <summary>Has pay settings read again once a change of them is committed. Set on each lease.</summary>
    internal PaySettingsCache? PaySettings { get; set; }

    /// <summary>The time of what is written here. Set on each lease.</summary>
    internal TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>Whom a request acts for: named in audit events of that organization. Null: the installation itself.</summary>
    internal OrganizationScope? Caller { get; set; }

    /// <inheritdoc />
    public bool IsShared => !HasSoleWriter;

    public DbSet<Organization> Organizations => Set<Organization>();

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    public DbSet<ApiKeyUsage> ApiKeyUsage => Set<ApiKeyUsage>();

    public DbSet<EmploymentType> EmploymentTypes => Set<EmploymentType>();

    public DbSet<PaySchedule> PaySchedules => Set<PaySchedule>();

    public DbSet<PayGroup> PayGroups => Set<PayGroup>();

    public DbSet<Holiday> Holidays => Set<Holiday>();

    public DbSet<EarningCode> EarningCodes => Set<EarningCode>();

    public DbSet<CostCode> CostCodes => Set<CostCode>();

    public DbSet<Employee> Employees => Set<Employee>();

    public DbSet<Employment> Employments => Set<Employment>();

    public DbSet<TimesheetEntry> TimesheetEntries => Set<TimesheetEntry>();

    public DbSet<PayRate> PayRates => Set<PayRate>();

    public DbSet<PayRuleSet> PayRuleSets => Set<PayRuleSet>();

    public DbSet<PayRun> PayRuns => Set<PayRun>();

    public DbSet<PayRunInput> PayRunInputs => Set<PayRunInput>();

    public DbSet<PayRunInputCode> PayRunInputCodes => Set<PayRunInputCode>();

    public DbSet<PayRunResult> PayRunResults => Set<PayRunResult>();

    public DbSet<PayRunResultLine> PayRunResultLines => Set<PayRunResultLine>();

    public DbSet<PayRunResultWarning> PayRunResultWarnings => Set<PayRunResultWarning>();

    public DbSet<PayRunChunk> PayRunChunks => Set<PayRunChunk>();

    public DbSet<Paystub> Paystubs => Set<Paystub>();

    public DbSet<AuditEvent> AuditEvents => Set<AuditEvent>();

    public DbSet<AuditHead> AuditHeads => Set<AuditHead>();

    public DbSet<IdempotencyRecord> IdempotencyRecords => Set<IdempotencyRecord>();

    public DbSet<SecretCheck> SecretChecks => Set<SecretCheck>();

    public DbSet<ChangeCounter> ChangeCounters => Set<ChangeCounter>();

    public DbSet<PayrollChange> PayrollChanges => Set<PayrollChange>();

    public DbSet<PayrollChangeCounter> PayrollChangeCounters => Set<PayrollChangeCounter>();

    public void SetTenant(Guid organizationId) => OrganizationId = organizationId;

    public void ClearTracking()
    {
        ChangeTracker.Clear();
        raised.Clear();
    }

    /// <summary>Leaves nothing of this lease to the next one, which may be another organization's.</summary>
    internal void Reset()
    {
        ClearTracking();
        afterCommit.Clear();
        changes.Clear();
        payrollChanges.Clear();
        (Caller, Authorization) = (null, null);
        SetTenant(Guid.Empty);
    }

    public void Raise(DomainEvent raised) => this.raised.Add(raised);

    /// <summary>Hands out the events that no tracked entity holds.</summary>
    internal IReadOnlyList<DomainEvent> TakeRaised()
    {
        var taken = raised.ToArray();
        raised.Clear();
        return taken;
    }

    public Task<long> PayrollChangesAsync(CancellationToken cancellationToken) => Persistence.PayrollChanges.LastAsync(this, cancellationToken);

    public Task<LaterPayrollChanges> PayrollChangesAfterAsync(long number, CancellationToken cancellationToken) =>
        Persistence.PayrollChanges.AfterAsync(this, number, cancellationToken);

    public void NotePayrollChange(IEnumerable<Guid> employees) => payrollChanges.Add(OrganizationId, employees);

    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("Save with SaveChangesAsync.");

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        // One look at every tracked row is enough: each of the steps of a save would take another one.
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return await SaveDetectedAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    public Task InsertManyAsync<T>(IReadOnlyList<T> rows, CancellationToken cancellationToken)
        where T : class, IOrganizationOwned
    {
        if (Database.CurrentTransaction is null) throw new InvalidOperationException("Rows are written in bulk within a transaction.");
        if (rows.Any(row => row.OrganizationId != OrganizationId)) throw Foreign();
        payrollChanges.Add(OrganizationId, rows);
        if (rows.Count > 0) changes.AddPaySettings(typeof(T), OrganizationId);
        return TranslatedAsync(
            async token =>
            {
                await WriteAsync(rows, token);
                foreach (var row in rows.OfType<EventSource>()) raised.AddRange(row.TakeEvents());
                return raised.Count == 0 ? 0 : await SaveChangesAsync(token);
            },
            cancellationToken);
    }

    /// <summary>Writes rows past change tracking, in the transaction under way.</summary>
    internal Task WriteAsync<T>(IReadOnlyList<T> rows, CancellationToken cancellationToken)
        where T : class => BulkWriter.InsertAsync(this, rows, cancellationToken);

    public async Task<T> SnapshotAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        // Within a transaction that writes, what is read stays true anyway.
        if (Database.CurrentTransaction is not null) return await work(cancellationToken);
        return await TranslatedAsync(
            async token =>
            {
                await using var transaction = await BeginSnapshotAsync(token);
                var result = await work(token);
                // Rolled back when it is disposed: nothing was written, and nothing that was tracked may be saved later.
                ClearTracking();
                return result;
            },
            cancellationToken);
    }

    public Task<T> SerializableAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        Database.CurrentTransaction is { } outer ? WithinAsync(outer, work, cancellationToken) : UnderLocksAsync(work, null, cancellationToken);

    public async Task<T> ExclusiveAsync<T>(
        Guid lockId, TimeSpan timeout, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        // Before the line of the organization's writers: a writer that waits for the same work there would wait for all of them.
        using var turn = await WriteLocks.TryTakeAsync(lockId, timeout, cancellationToken) ?? throw new LockTimeoutException();
        return await UnderLocksAsync(work, token => LockAsync(lockId, timeout, token), cancellationToken);
    }

    public void AfterCommit(Action action)
    {
        if (Database.CurrentTransaction is null) action();
        else afterCommit.Add(action);
    }

    /// <summary>How texts compare; null where they do by their bytes anyway.</summary>
    protected virtual string? Collation => null;

    /// <summary>
    /// Keeps a piece of work to this node, until the result is disposed or the process ends; null when another node has it. The
    /// context does nothing else meanwhile.
    /// </summary>
    /// <param name="workId">What is worked on.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public abstract Task<IAsyncDisposable?> TryHoldAsync(Guid workId, CancellationToken cancellationToken);

    /// <summary>A warning about the database's settings that says what to run; null: they are as they should be.</summary>
    public virtual Task<string?> CheckSettingsAsync(CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    /// <summary>The isolation of a transaction that writes.</summary>
    protected abstract IsolationLevel Isolation { get; }

    /// <summary>Whether the database has one writer at a time, whatever the organization.</summary>
    protected virtual bool HasSoleWriter => false;

    /// <summary>Begins a transaction that only reads and keeps no writer waiting. It sees one moment throughout where the database can do that.</summary>
    protected abstract Task<IAsyncDisposable> BeginSnapshotAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Makes the transaction that has just begun the only one that writes for the organization, on whatever node, until it ends.
    /// It comes before anything is read, so that what is read stays true.
    /// </summary>
    protected abstract Task LockOrganizationAsync(CancellationToken cancellationToken);

    /// <summary>Locks one piece of work on all nodes until the transaction that has just begun ends.</summary>
    /// <exception cref="LockTimeoutException">Another transaction has it for longer than one is willing to wait.</exception>
    protected abstract Task LockAsync(Guid lockId, TimeSpan timeout, CancellationToken cancellationToken);

    /// <summary>How many rows are written at once.</summary>
    protected abstract IBulkWriter BulkWriter { get; }

    /// <summary>What an exception of the provider means; null when it means nothing that a caller could cause.</summary>
    protected abstract Exception? Translate(Exception exception);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PayrollDbContext).Assembly);
        modelBuilder.Entity<Organization>().HasQueryFilter(organization => organization.Id == OrganizationId);
        foreach (var owned in modelBuilder.Model.GetEntityTypes().Select(type => type.ClrType).Where(type => type.IsAssignableTo(typeof(IOrganizationOwned))))
            modelBuilder.Entity(owned).HasQueryFilter(IsOwn(owned));
        SnakeCaseNames.Apply(modelBuilder.Model);
        if (Collation is { } collation) TextCollation.Apply(modelBuilder.Model, collation);
    }

    private async Task<T> UnderLocksAsync<T>(
        Func<CancellationToken, Task<T>> work, Func<CancellationToken, Task>? lockFirst, CancellationToken cancellationToken)
    {
        // It would wait for itself.
        if (Database.CurrentTransaction is not null) throw new InvalidOperationException("A transaction that writes is under way already.");
        try
        {
            // Two steps where the database has one writer: an organization with many writers has one of them in the line of organizations.
            using var own = await TakeAsync(OrganizationId, cancellationToken);
            using var sole = HasSoleWriter ? await TakeAsync(SoleWriter, cancellationToken) : null;
            var result = await TranslatedAsync(
                async token =>
                {
                    await using var transaction = await Database.BeginTransactionAsync(Isolation, token);
                    if (lockFirst is not null) await lockFirst(token);
                    await LockOrganizationAsync(token);
                    if (Authorization is not null) await Authorization.RequireAsync(this, token);
                    var done = await work(token);
                    await payrollChanges.WriteAsync(this, token);
                    await changes.NumberAsync(this, token);
                    await transaction.CommitAsync(token);
                    return done;
                },
                cancellationToken);
            changes.Commit(PaySettings);
            foreach (var action in afterCommit) action();
            return result;
        }
        finally
        {
            changes.Abandon(PaySettings);
            afterCommit.Clear();
            payrollChanges.Clear();
        }
    }

    private async Task<IDisposable> TakeAsync(Guid key, CancellationToken cancellationToken) =>
        await WriteLocks.TryTakeAsync(key, WriteTimeout, cancellationToken) ?? throw new UnavailableException(ErrorCodes.ServerBusy);

    // Part of a transaction that is under way: what fails here is undone as far as here, so that the caller can still look around.
    private async Task<T> WithinAsync<T>(IDbContextTransaction outer, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        const string Here = "within";
        await outer.CreateSavepointAsync(Here, cancellationToken);
        try
        {
            return await TranslatedAsync(work, cancellationToken);
        }
        catch (Exception exception) when (exception is UniqueViolationException or ReferenceViolationException)
        {
            await outer.RollbackToSavepointAsync(Here, CancellationToken.None);
            throw;
        }
    }

    private async Task<T> TranslatedAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await work(cancellationToken);
        }
        catch (Exception exception) when (Translated(exception) is { } translated)
        {
            throw translated;
        }
    }

    // Providers' exceptions come bare, within one of EF's, or within the advice to try again that execution strategies give.
    private Exception? Translated(Exception exception) => exception switch
    {
        DbUpdateConcurrencyException => new ConcurrentChangeException(exception),
        DbException => Translate(exception),
        DbUpdateException or InvalidOperationException => exception.InnerException is { } inner ? Translated(inner) : null,
        _ => null,
    };

    private async Task<int> SaveDetectedAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken)
    {
        InspectRows();
        changes.AddKeys(ChangeTracker);
        if (Database.CurrentTransaction is not null) return await SaveAsync(cancellationToken);

        // Nothing goes on after a save that failed here, so there is nothing to go back to within the transaction.
        Database.AutoSavepointsEnabled = false;
        try
        {
            return await UnderLocksAsync(SaveAsync, null, cancellationToken);
        }
        finally
        {
            Database.AutoSavepointsEnabled = true;
        }

        Task<int> SaveAsync(CancellationToken token) => TranslatedAsync(inner => base.SaveChangesAsync(acceptAllChangesOnSuccess, inner), token);
    }

    private LambdaExpression IsOwn(Type type)
    {
        var row = Expression.Parameter(type, "row");
        var mine = Expression.Property(Expression.Constant(this, typeof(PayrollDbContext)), nameof(OrganizationId));
        return Expression.Lambda(Expression.Equal(Expression.Property(row, nameof(IOrganizationOwned.OrganizationId)), mine), row);
    }

    // The last net under the query filters: a row is never written for an organization that the context does not act for.
    private void InspectRows()
    {
        foreach (var entry in ChangeTracker.Entries<IOrganizationOwned>())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted)) continue;
            if (entry.Entity.OrganizationId != OrganizationId) throw Foreign();
            payrollChanges.Add(entry);
            changes.AddPaySettings(entry.Metadata.ClrType, OrganizationId);
        }
    }

    private static InvalidOperationException Foreign() => new("A row of another organization was about to be written.");
}
