using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Codes;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;
using Payroll.Domain.PayRuns;
using Payroll.Domain.Timesheets;

namespace Payroll.Infrastructure.Persistence.Configurations;

internal sealed class TimesheetEntryConfiguration : IEntityTypeConfiguration<TimesheetEntry>
{
    public void Configure(EntityTypeBuilder<TimesheetEntry> table)
    {
        table.IsResource();
        table.Property(row => row.ExternalId).HasMaxLength(Text.ExternalIdLength);
        table.Property(row => row.Classification).HasMaxLength(Text.NameLength);
        table.Property(row => row.Project).HasMaxLength(Text.NameLength);
        table.Property(row => row.Breaks).IsJson();
        table.Property(row => row.Shown).IsJson();
        table.Property(row => row.Units).HasPrecision(19, 6);
        table.Property(row => row.DistanceKm).HasPrecision(9, 3);
        table.Property(row => row.Status).HasSnakeCaseText();
        table.HasIndex(row => new { row.OrganizationId, row.ExternalId }).IsUnique().HasDatabaseName(UniqueIndexes.TimesheetEntryExternalId);
        table.HasIndex(row => new { row.OrganizationId, row.EmployeeId, row.Date }).HasDatabaseName("ix_timesheet_entries_employee");
        table.HasIndex(row => new { row.OrganizationId, row.Date }).HasDatabaseName("ix_timesheet_entries_date");
        // The few that no run has paid, of employees with years of paid ones.
        table.HasIndex(row => new { row.OrganizationId, row.EmployeeId, row.Date }, "ix_timesheet_entries_unpaid").HasFilter("paid_in_pay_run_id IS NULL");
        table.HasOne<Employee>().WithMany().HasForeignKey(row => new { row.OrganizationId, row.EmployeeId }).OnDelete(DeleteBehavior.NoAction);
        table.HasOne<CostCode>().WithMany().HasForeignKey(row => new { row.OrganizationId, row.CostCodeId }).OnDelete(DeleteBehavior.NoAction);
        table.HasOne<EarningCode>().WithMany().HasForeignKey(row => new { row.OrganizationId, row.EarningCodeId }).OnDelete(DeleteBehavior.NoAction);
        table.HasOne<PayRun>().WithMany().HasForeignKey(row => new { row.OrganizationId, row.PaidInPayRunId }).OnDelete(DeleteBehavior.NoAction);
        table.Ignore(row => row.Terms);
    }
}
