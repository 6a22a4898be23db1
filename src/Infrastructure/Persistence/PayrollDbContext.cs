using System.Data;
using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.ApiKeys;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;
using Payroll.Domain.Organizations;
using Payroll.Domain.PayGroups;
using Payroll.Domain.PayRuns;
using Payroll.Domain.Paystubs;

namespace Payroll.Infrastructure.Persistence;

/// <summary>
/// The unit of work, whatever the database. Each provider derives its own, with its migrations. Leased from a pool: what it
/// holds of a request (the organization) is set on each lease.
/// </summary>
internal abstract class PayrollDbContext(DbContextOptions options) : DbContext(options), IPayrollDbContext
{
    public Guid OrganizationId { get; private set; }

    public DbSet<Organization> Organizations => Set<Organization>();

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    public DbSet<EmploymentType> EmploymentTypes => Set<EmploymentType>();

    public DbSet<PaySchedule> PaySchedules => Set<PaySchedule>();

    public DbSet<PayGroup> PayGroups => Set<PayGroup>();

    public DbSet<Employee> Employees => Set<Employee>();

    public DbSet<Employment> Employments => Set<Employment>();

    public DbSet<PayRun> PayRuns => Set<PayRun>();

    public DbSet<PayRunInput> PayRunInputs => Set<PayRunInput>();

    public DbSet<PayRunResult> PayRunResults => Set<PayRunResult>();

    public DbSet<PayRunResultLine> PayRunResultLines => Set<PayRunResultLine>();

    public DbSet<Paystub> Paystubs => Set<Paystub>();

    public DbSet<SecretCheck> SecretChecks => Set<SecretCheck>();

    public void ActFor(Guid organizationId) => OrganizationId = organizationId;

    public void Forget() => ChangeTracker.Clear();

    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("Save with SaveChangesAsync.");

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RefuseForeignRows();
        using var turn = Database.CurrentTransaction is null ? await TakeTurnAsync(cancellationToken) : null;
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        catch (DbUpdateConcurrencyException exception)
        {
            throw new ConcurrentChangeException(exception);
        }
        catch (DbUpdateException exception) when (Translate(exception.InnerException ?? exception) is { } translated)
        {
            throw translated;
        }
    }

    public async Task<T> SerializableAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        using var turn = await TakeTurnAsync(cancellationToken);
        try
        {
            await using var transaction = await Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
            var result = await work(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return result;
        }
        catch (DbException exception) when (Translate(exception) is { } translated)
        {
            throw translated;
        }
    }

    /// <summary>Waits until this process may write, where the database takes one writer at a time; disposing the result ends the turn.</summary>
    protected virtual Task<IDisposable?> TakeTurnAsync(CancellationToken cancellationToken) => Task.FromResult<IDisposable?>(null);

    /// <summary>What a provider's exception means; null when it means nothing that a caller could cause.</summary>
    protected abstract Exception? Translate(Exception exception);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PayrollDbContext).Assembly);
        modelBuilder.Entity<Organization>().HasQueryFilter(organization => organization.Id == OrganizationId);
        foreach (var owned in modelBuilder.Model.GetEntityTypes().Select(type => type.ClrType).Where(type => type.IsAssignableTo(typeof(IOrganizationOwned))))
            modelBuilder.Entity(owned).HasQueryFilter(IsOwn(owned));
        SnakeCaseNames.Apply(modelBuilder.Model);
    }

    private LambdaExpression IsOwn(Type type)
    {
        var row = Expression.Parameter(type, "row");
        var mine = Expression.Property(Expression.Constant(this, typeof(PayrollDbContext)), nameof(OrganizationId));
        return Expression.Lambda(Expression.Equal(Expression.Property(row, nameof(IOrganizationOwned.OrganizationId)), mine), row);
    }

    // The last net under the query filters: a row is never written for an organization that the context does not act for.
    private void RefuseForeignRows()
    {
        foreach (var entry in ChangeTracker.Entries<IOrganizationOwned>())
        {
            if (entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && entry.Entity.OrganizationId != OrganizationId)
                throw new InvalidOperationException("A row of another organization was about to be written.");
        }
    }
}
