namespace Payroll.Domain.Organizations;

/// <summary>A postal address, line by line, as the employer writes it.</summary>
/// <param name="Line1">Street and number.</param>
/// <param name="Line2">What else is needed to find it.</param>
/// <param name="City">City or suburb.</param>
/// <param name="Region">State, territory or province.</param>
/// <param name="PostalCode">Postal code.</param>
/// <param name="Country">ISO 3166-1 alpha-2, such as <c>AU</c>.</param>
public sealed record PostalAddress(string Line1, string? Line2, string City, string? Region, string? PostalCode, string Country);
