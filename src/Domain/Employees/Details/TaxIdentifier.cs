namespace Payroll.Domain.Employees.Details;

/// <summary>A tax file number or social security number: kept encrypted, shown by its last digits.</summary>
/// <param name="ProtectedNumber">The number, encrypted for this employee's row.</param>
/// <param name="LastDigits">Its last three (Australia) or four (United States) digits.</param>
public sealed record TaxIdentifier(string ProtectedNumber, string LastDigits);
