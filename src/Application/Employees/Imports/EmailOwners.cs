using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;

namespace Payroll.Application.Employees.Imports;

/// <summary>Who has an e-mail address.</summary>
/// <param name="EmployeeId">Who.</param>
/// <param name="Item">The external id of the item that takes them on; null where they are employed already.</param>
internal sealed record EmailOwner(Guid EmployeeId, string? Item);

/// <summary>Who has which e-mail address, while one item after the other is gone through.</summary>
internal sealed class EmailOwners
{
    private readonly Dictionary<string, EmailOwner> _owners;

    private EmailOwners(Dictionary<string, EmailOwner> owners) => _owners = owners;

    /// <summary>One query for all addresses that a set names.</summary>
    public static async Task<EmailOwners> LoadAsync(IPayrollDbContext db, IEnumerable<string> emails, CancellationToken cancellationToken)
    {
        var addresses = emails.Select(EmailAddress.Normalize).Distinct(StringComparer.Ordinal).ToList();
        if (addresses.Count == 0) return new EmailOwners(new(StringComparer.Ordinal));
        var owners = await db.Employees.Where(employee => EF.Parameter(addresses).Contains(employee.EmailNormalized))
            .Select(employee => new { employee.EmailNormalized, employee.Id }).ToListAsync(cancellationToken);
        return new EmailOwners(owners.ToDictionary(owner => owner.EmailNormalized, owner => new EmailOwner(owner.Id, null), StringComparer.Ordinal));
    }

    /// <summary>The other employee who has the address that this one would have; null when it is free.</summary>
    public EmailOwner? OtherOwnerOf(Employee employee) =>
        _owners.TryGetValue(employee.EmailNormalized, out var owner) && owner.EmployeeId != employee.Id ? owner : null;

    /// <summary>An employee whom an item takes on has their address from now on.</summary>
    public void GiveToNew(Employee employee) => _owners[employee.EmailNormalized] = new EmailOwner(employee.Id, employee.ExternalId);

    /// <summary>The employee has their address from now on, and no longer the one before.</summary>
    /// <param name="employee">Who.</param>
    /// <param name="before">The address that they had, as it is compared.</param>
    public void Give(Employee employee, string before)
    {
        if (_owners.TryGetValue(before, out var owner) && owner.EmployeeId == employee.Id) _owners.Remove(before);
        _owners[employee.EmailNormalized] = new EmailOwner(employee.Id, null);
    }
}
