using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Idempotency;
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

namespace Payroll.Application.Common.Persistence;

/// <summary>
/// The unit of work. Every set but <see cref="Organizations"/>' own key shows only the rows of the organization that the
/// context acts for.
/// </summary>
public interface IPayrollDbContext
{
    /// <summary>The organization that the context acts for; empty: none, and nothing is seen.</summary>
    Guid OrganizationId { get; }

    /// <summary>Whether other servers may write to the database as well.</summary>
    bool IsShared { get; }

    DbSet<Organization> Organizations { get; }

    DbSet<ApiKey> ApiKeys { get; }

    DbSet<ApiKeyUsage> ApiKeyUsage { get; }

    DbSet<EmploymentType> EmploymentTypes { get; }

    DbSet<PaySchedule> PaySchedules { get; }

    DbSet<PayGroup> PayGroups { get; }

    DbSet<Holiday> Holidays { get; }

    DbSet<EarningCode> EarningCodes { get; }

    DbSet<CostCode> CostCodes { get; }

    DbSet<Employee> Employees { get; }

    DbSet<Employment> Employments { get; }

    DbSet<TimesheetEntry> TimesheetEntries { get; }

    DbSet<PayRate> PayRates { get; }

    DbSet<PayRuleSet> PayRuleSets { get; }

    DbSet<PayRun> PayRuns { get; }

    DbSet<PayRunInput> PayRunInputs { get; }

    DbSet<PayRunInputCode> PayRunInputCodes { get; }

    DbSet<PayRunResult> PayRunResults { get; }

    DbSet<PayRunResultLine> PayRunResultLines { get; }

    DbSet<PayRunResultWarning> PayRunResultWarnings { get; }

    DbSet<PayRunChunk> PayRunChunks { get; }

    DbSet<Paystub> Paystubs { get; }

    /// <summary>What happened. Read only: events are raised by entities, and recorded when changes are saved.</summary>
    DbSet<AuditEvent> AuditEvents { get; }

    /// <summary>Where each organization's chain of audit events ends.</summary>
    DbSet<AuditHead> AuditHeads { get; }

    /// <summary>Answers kept for requests that may be sent again.</summary>
    DbSet<IdempotencyRecord> IdempotencyRecords { get; }

    /// <summary>Acts for an organization from now on: one that is being founded, or whose work a job does.</summary>
    void SetTenant(Guid organizationId);

    /// <summary>Forgets what was read and changed, to begin again or to keep memory small.</summary>
    void ClearTracking();

    /// <summary>Saves all changes in one transaction.</summary>
    /// <exception cref="UniqueViolationException">A unique index refused a row.</exception>
    /// <exception cref="ReferenceViolationException">A foreign key refused a row or a removal.</exception>
    /// <exception cref="ConcurrentChangeException">Another transaction changed a row since it was read.</exception>
    Task<int> SaveChangesAsync(CancellationToken cancellationToken);

    /// <summary>Raises an event of what passes the entities by, such as an update of many rows. It is recorded with the next changes that are saved.</summary>
    void Raise(DomainEvent raised);

    /// <summary>
    /// Writes many new rows of one kind at once, past what is tracked, in the transaction that is under way. Where they have raised
    /// events, these are saved as well, with all other changes.
    /// </summary>
    /// <exception cref="UniqueViolationException">A unique index refused a row.</exception>
    /// <exception cref="ReferenceViolationException">A foreign key refused a row.</exception>
    Task InsertManyAsync<T>(IReadOnlyList<T> rows, CancellationToken cancellationToken)
        where T : class, IOrganizationOwned;

    /// <summary>
    /// Runs work whose reads stay true until its writes are saved, in one transaction; within another one it becomes a part of that.
    /// </summary>
    Task<T> SerializableAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>The same, under a lock that one transaction of all nodes can hold at a time.</summary>
    /// <param name="lockId">Names the lock.</param>
    /// <param name="timeout">How long to wait for the lock.</param>
    /// <param name="work">The work.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="LockTimeoutException">Another transaction held the lock for longer than that.</exception>
    Task<T> ExclusiveAsync<T>(Guid lockId, TimeSpan timeout, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>
    /// Runs work that reads one moment throughout and writes nothing: what it changes is dropped. It keeps no writer waiting. Within a
    /// transaction it becomes a part of that.
    /// </summary>
    Task<T> SnapshotAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>
    /// How many transactions have written what the organization's pay is computed from. While it stays the same, no calculated run has
    /// become stale.
    /// </summary>
    Task<long> PayrollChangesAsync(CancellationToken cancellationToken);

    /// <summary>Whose pay is computed from something that was written after a number of that counter.</summary>
    Task<LaterPayrollChanges> PayrollChangesAfterAsync(long number, CancellationToken cancellationToken);

    /// <summary>Counts the transaction under way among them, as a change of some employees. Only for statements that go past change tracking.</summary>
    void NotePayrollChange(IEnumerable<Guid> employees);

    /// <summary>Runs an action once the written rows are visible to other transactions: at once, or when the open transaction is committed. A rollback drops it.</summary>
    void AfterCommit(Action action);
}
