using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Secrets;
using Payroll.Domain.Employees;
using Payroll.Infrastructure.Persistence;

namespace Payroll.Infrastructure.Encryption.Rotation;

/// <summary>Turns the numbers of an organization's employees. Nothing that a caller can see changes, so the version stays.</summary>
internal static class EmployeeReencryption
{
    private const int Batch = 500;

    public static async Task<RotationCount> RunAsync(PayrollDbContext db, ValueReencryption turn, CancellationToken cancellationToken)
    {
        var (count, after) = (default(RotationCount), Guid.Empty);
        while (true)
        {
            var last = after;
            var rows = await db.Employees.AsNoTracking()
                .Where(row => row.Id.CompareTo(last) > 0 && (row.BankAccount != null || row.ProtectedTaxNumber != null)).OrderBy(row => row.Id).Take(Batch)
                .Select(row => new Row(row.Id, row.Version, row.BankAccount, row.ProtectedTaxNumber)).ToListAsync(cancellationToken);
            var turned = rows.Where(row => EncryptedValues.Of(row.Account, row.TaxNumber).Any(turn.IsDue))
                .Select(row => (Before: row, After: Reencrypt(db.OrganizationId, row, turn))).Where(pair => pair.Before != pair.After).ToList();
            if (turned.Count > 0)
                count += await db.SerializableAsync(token => WriteAsync(db, turned, token), cancellationToken);
            if (rows.Count < Batch) return count;
            after = rows[^1].Id;
        }
    }

    private static Row Reencrypt(Guid organizationId, Row row, ValueReencryption turn) => row with
    {
        Account = row.Account is not { } account ? null : account with
        {
            ProtectedAccountNumber = turn.Reencrypt(account.ProtectedAccountNumber, EmployeeSecretContexts.AccountNumber(organizationId, row.Id)),
        },
        TaxNumber = row.TaxNumber is not { } number ? null : turn.Reencrypt(number, EmployeeSecretContexts.TaxNumber(organizationId, row.Id)),
    };

    private static async Task<RotationCount> WriteAsync(PayrollDbContext db, List<(Row Before, Row After)> turned, CancellationToken cancellationToken)
    {
        var count = default(RotationCount);
        foreach (var (before, after) in turned)
        {
            // Whatever changes either number changes the version: what was written since it was read stays.
            var written = await db.Employees.Where(row => row.Id == before.Id && row.Version == before.Version).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.BankAccount, after.Account).SetProperty(row => row.ProtectedTaxNumber, after.TaxNumber), cancellationToken);
            var values = (before.Account == after.Account ? 0 : 1) + (before.TaxNumber == after.TaxNumber ? 0 : 1);
            count += written == 0 ? new RotationCount(0, 1, 0) : new RotationCount(values, 0, 0);
        }

        return count;
    }

    private sealed record Row(Guid Id, int Version, BankAccount? Account, string? TaxNumber);
}
