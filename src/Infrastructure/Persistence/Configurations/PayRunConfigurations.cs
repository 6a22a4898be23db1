using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Codes;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayRuns;
using Payroll.Domain.Paystubs;

namespace Payroll.Infrastructure.Persistence.Configurations;

internal sealed class PayRunConfiguration : IEntityTypeConfiguration<PayRun>
{
    public void Configure(EntityTypeBuilder<PayRun> table)
    {
        table.IsResource();
        table.Property(row => row.Type).HasSnakeCaseText();
        table.Property(row => row.Status).HasSnakeCaseText();
        table.Property(row => row.Jurisdiction).HasSnakeCaseText();
        table.Property(row => row.Currency).HasMaxLength(3).IsUnicode(false);
        table.Property(row => row.RunTo).HasSnakeCaseText();
        table.Property(row => row.Stopped).IsJson();
        table.Property(row => row.InputsRevision).IsConcurrencyToken();
        table.ComplexProperty(row => row.Totals, AreTotals);
        table.HasIndex(row => new { row.OrganizationId, row.PayGroupId, row.RegularPeriodStart }).IsUnique().HasDatabaseName(UniqueIndexes.RegularPayRun);
        table.HasOne(row => row.PayGroup).WithMany()
            .HasForeignKey(row => new { row.OrganizationId, row.PayGroupId }).OnDelete(DeleteBehavior.NoAction);
        table.HasOne<PayRun>().WithMany()
            .HasForeignKey(row => new { row.OrganizationId, row.CorrectsPayRunId }).OnDelete(DeleteBehavior.NoAction);
        table.Ignore(row => row.Period);
        table.Ignore(row => row.NextStep);
        table.Ignore(row => row.HasResults);
        table.Ignore(row => row.IsFinal);
    }

    internal static void AreTotals(ComplexPropertyBuilder<PayRunTotals> totals)
    {
        totals.ComplexProperty(t => t.GrossPay).IsMoney();
        totals.ComplexProperty(t => t.Reimbursements).IsMoney();
        totals.ComplexProperty(t => t.Taxes).IsMoney();
        totals.ComplexProperty(t => t.Deductions).IsMoney();
        totals.ComplexProperty(t => t.NetPay).IsMoney();
        totals.ComplexProperty(t => t.EmployerContributions).IsMoney();
    }
}

internal sealed class PayRunChunkConfiguration : IEntityTypeConfiguration<PayRunChunk>
{
    public void Configure(EntityTypeBuilder<PayRunChunk> table)
    {
        table.HasOrganizationKey(row => new { row.OrganizationId, row.PayRunId, row.CalculationId, row.Number });
        table.ComplexProperty(row => row.Totals, PayRunConfiguration.AreTotals);
        table.HasOne<PayRun>().WithMany().HasForeignKey(row => new { row.OrganizationId, row.PayRunId }).OnDelete(DeleteBehavior.NoAction);
        table.Ignore(row => row.Employees);
        table.Ignore(row => row.EmployeeCount);
    }
}

internal sealed class PayRunInputConfiguration : IEntityTypeConfiguration<PayRunInput>
{
    public void Configure(EntityTypeBuilder<PayRunInput> table)
    {
        table.IsResource();
        table.Property(row => row.Given).IsJson();
        table.HasIndex(row => new { row.OrganizationId, row.PayRunId, row.EmployeeId }).IsUnique().HasDatabaseName(UniqueIndexes.PayRunInputEmployee);
        table.HasOne<PayRun>().WithMany().HasForeignKey(row => new { row.OrganizationId, row.PayRunId }).OnDelete(DeleteBehavior.NoAction);
        table.HasOne<Employee>().WithMany().HasForeignKey(row => new { row.OrganizationId, row.EmployeeId }).OnDelete(DeleteBehavior.NoAction);
    }
}

internal sealed class PayRunInputCodeConfiguration : IEntityTypeConfiguration<PayRunInputCode>
{
    public void Configure(EntityTypeBuilder<PayRunInputCode> table)
    {
        table.HasOrganizationKey(row => new { row.OrganizationId, row.PayRunInputId, row.EarningCodeId });
        table.HasOne<PayRunInput>().WithMany().HasForeignKey(row => new { row.OrganizationId, row.PayRunInputId }).OnDelete(DeleteBehavior.NoAction);
        table.HasOne<EarningCode>().WithMany().HasForeignKey(row => new { row.OrganizationId, row.EarningCodeId }).OnDelete(DeleteBehavior.NoAction);
    }
}

internal sealed class PayRunResultConfiguration : IEntityTypeConfiguration<PayRunResult>
{
    public void Configure(EntityTypeBuilder<PayRunResult> table)
    {
        table.HasOrganizationKey(row => new { row.OrganizationId, row.Id });
        table.Property(row => row.Outcome).HasSnakeCaseText();
        table.Property(row => row.Code).HasMaxLength(Text.CodeLength).IsUnicode(false);
        table.Property(row => row.Message).HasMaxLength(1000);
        table.Property(row => row.InputHash).HasMaxLength(KeptCalculation.HashBytes);
        table.Property(row => row.ResultHash).HasMaxLength(KeptCalculation.HashBytes);
        table.ComplexProperty(row => row.Employee, employee =>
        {
            employee.Property(e => e.ExternalId).HasMaxLength(Text.ExternalIdLength);
            employee.Property(e => e.FirstName).HasMaxLength(Text.NameLength);
            employee.Property(e => e.LastName).HasMaxLength(Text.NameLength);
            employee.Property(e => e.EmploymentType).HasMaxLength(Text.CodeLength).IsUnicode(false);
            employee.Property(e => e.Classification).HasMaxLength(Text.NameLength);
            employee.Property(e => e.AccountLast4).HasMaxLength(4).IsUnicode(false);
            employee.Property(e => e.RoutingNumber).HasMaxLength(40).IsUnicode(false);
            employee.Property(e => e.AccountType).HasSnakeCaseText();
        });
        table.Property(row => row.HoursWorked).HasPrecision(19, 2);
        table.ComplexProperty(row => row.Totals, AreTotals);
        table.ComplexProperty(row => row.YearToDate, AreTotals);
        table.HasIndex(row => new { row.OrganizationId, row.PayRunId, row.EmployeeId }).IsUnique().HasDatabaseName(UniqueIndexes.PayRunResultEmployee);
        table.HasOne(row => row.PayRun).WithMany().HasForeignKey(row => new { row.OrganizationId, row.PayRunId }).OnDelete(DeleteBehavior.NoAction);
        table.HasOne<Employee>().WithMany().HasForeignKey(row => new { row.OrganizationId, row.EmployeeId }).OnDelete(DeleteBehavior.NoAction);
        table.HasMany(row => row.Lines).WithOne()
            .HasForeignKey(row => new { row.OrganizationId, row.PayRunResultId }).OnDelete(DeleteBehavior.NoAction);
        table.Navigation(row => row.Lines).HasField("lines").UsePropertyAccessMode(PropertyAccessMode.Field);
        table.HasMany(row => row.Warnings).WithOne()
            .HasForeignKey(row => new { row.OrganizationId, row.PayRunResultId }).OnDelete(DeleteBehavior.NoAction);
        table.Navigation(row => row.Warnings).HasField("warnings").UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    private static void AreTotals(ComplexPropertyBuilder<PayTotals> totals)
    {
        totals.Ignore(t => t.NetPay);
        totals.Ignore(t => t.AmountOwed);
        totals.ComplexProperty(t => t.GrossPay).IsMoney();
        totals.ComplexProperty(t => t.Reimbursements).IsMoney();
        totals.ComplexProperty(t => t.Taxes).IsMoney();
        totals.ComplexProperty(t => t.Deductions).IsMoney();
        totals.ComplexProperty(t => t.EmployerContributions).IsMoney();
    }
}

internal sealed class PayRunResultLineConfiguration : IEntityTypeConfiguration<PayRunResultLine>
{
    public void Configure(EntityTypeBuilder<PayRunResultLine> table)
    {
        table.HasOrganizationKey(row => new { row.OrganizationId, row.PayRunResultId, row.Number });
        table.Property(row => row.Kind).HasSnakeCaseText();
        table.Property(row => row.Code).HasMaxLength(Text.CodeLength).IsUnicode(false);
        table.Property(row => row.Description).HasMaxLength(Text.DescriptionLength);
        table.Property(row => row.Hours).HasPrecision(19, 2);
        table.Property(row => row.Rate).HasPrecision(19, 6);
        table.ComplexProperty(row => row.Amount).IsMoney();
        table.ComplexProperty(row => row.YearToDate).IsMoney();
        table.Property(row => row.Multiplier).HasPrecision(19, 6);
        table.Property(row => row.Classification).HasMaxLength(Text.NameLength);
        table.Property(row => row.CostCode).HasMaxLength(Text.CodeLength).IsUnicode(false);
        table.Property(row => row.Project).HasMaxLength(Text.NameLength);
    }
}

internal sealed class PayRunResultWarningConfiguration : IEntityTypeConfiguration<PayRunResultWarning>
{
    public void Configure(EntityTypeBuilder<PayRunResultWarning> table)
    {
        table.HasOrganizationKey(row => new { row.OrganizationId, row.PayRunResultId, row.Number });
        table.Property(row => row.Code).HasMaxLength(Text.CodeLength).IsUnicode(false);
        table.Property(row => row.Message).HasMaxLength(1000);
    }
}

internal sealed class PaystubConfiguration : IEntityTypeConfiguration<Paystub>
{
    public void Configure(EntityTypeBuilder<Paystub> table)
    {
        table.HasOrganizationKey(row => new { row.OrganizationId, row.Id });
        table.HasIndex(row => new { row.OrganizationId, row.PayRunId, row.EmployeeId }).IsUnique().HasDatabaseName(UniqueIndexes.PaystubEmployee);
        table.HasIndex(row => new { row.OrganizationId, row.EmployeeId, row.PayDate }).HasDatabaseName("ix_paystubs_pay_date");
        table.HasOne<PayRun>().WithMany().HasForeignKey(row => new { row.OrganizationId, row.PayRunId }).OnDelete(DeleteBehavior.NoAction);
        table.HasOne<Employee>().WithMany().HasForeignKey(row => new { row.OrganizationId, row.EmployeeId }).OnDelete(DeleteBehavior.NoAction);
        table.HasOne(row => row.Result).WithMany()
            .HasForeignKey(row => new { row.OrganizationId, row.PayRunResultId }).OnDelete(DeleteBehavior.NoAction);
    }
}
