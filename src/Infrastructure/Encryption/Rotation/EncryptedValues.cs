using Microsoft.EntityFrameworkCore;
using Payroll.Domain.Employees;
using Payroll.Infrastructure.Persistence;

namespace Payroll.Infrastructure.Encryption.Rotation;

/// <summary>Where the database keeps encrypted values: an employee's account number and tax number, and kept answers.</summary>
internal static class EncryptedValues
{
    /// <summary>How many values of all organizations were encrypted with a key.</summary>
    public static Task<long> CountAsync(PayrollDbContext db, string keyId, CancellationToken cancellationToken) =>
        CountAsync(db, keyId, isOf: true, cancellationToken);

    /// <summary>How many values of all organizations were encrypted with another key than this one.</summary>
    public static Task<long> CountOthersAsync(PayrollDbContext db, string keyId, CancellationToken cancellationToken) =>
        CountAsync(db, keyId, isOf: false, cancellationToken);

    /// <summary>The encrypted values of an employee.</summary>
    public static IEnumerable<string> Of(BankAccount? account, string? taxNumber)
    {
        if (account is not null) yield return account.ProtectedAccountNumber;
        if (taxNumber is not null) yield return taxNumber;
    }

    private static async Task<long> CountAsync(PayrollDbContext db, string keyId, bool isOf, CancellationToken cancellationToken)
    {
        var prefix = AesGcmSecretProtector.PrefixOf(keyId);
        var count = (long)await db.IdempotencyRecords.IgnoreQueryFilters().CountAsync(row => row.Answer.StartsWith(prefix) == isOf, cancellationToken);
        // The numbers stand within JSON, which only this program reads the same way on every database.
        var employees = db.Employees.IgnoreQueryFilters().AsNoTracking().Where(row => row.BankAccount != null || row.ProtectedTaxNumber != null)
            .Select(row => new { row.BankAccount, row.ProtectedTaxNumber }).AsAsyncEnumerable();
        await foreach (var row in employees.WithCancellation(cancellationToken))
            count += Of(row.BankAccount, row.ProtectedTaxNumber).Count(text => text.StartsWith(prefix, StringComparison.Ordinal) == isOf);
        return count;
    }
}
