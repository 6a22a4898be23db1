namespace Payroll.Application.Common.Secrets;

/// <summary>
/// Where an encrypted value belongs. It is authenticated together with the value, so that a ciphertext copied to another
/// organization, row or field can't be read there.
/// </summary>
/// <param name="OrganizationId">The organization that owns the row.</param>
/// <param name="RowId">The row's id, which never changes.</param>
/// <param name="Field">
/// A stable name of the field, such as <c>employee.bank_account.account_number</c>. Renaming it makes old values unreadable.
/// </param>
public sealed record SecretContext(Guid OrganizationId, Guid RowId, string Field);
