namespace Payroll.Domain.Employees;

/// <summary>An e-mail address: what it must look like, and how two are compared.</summary>
public static class EmailAddress
{
    /// <summary>The longest address that mail systems carry (RFC 5321), in characters.</summary>
    public const int MaxLength = 254;

    /// <summary>Null when the text looks like an address; otherwise a sentence that says what is wrong.</summary>
    public static string? Problem(string email)
    {
        var at = email.LastIndexOf('@');
        var domain = at < 0 ? string.Empty : email[(at + 1)..];
        var shaped = at is > 0 and <= 64
            && domain.Length > 0
            && domain.Contains('.', StringComparison.Ordinal)
            && !domain.StartsWith('.')
            && !domain.EndsWith('.')
            && !domain.Contains("..", StringComparison.Ordinal)
            && !email.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or ',' or ';')
            && email.IndexOf('@', StringComparison.Ordinal) == at;
        return shaped ? null : "Give one e-mail address, such as jane.doe@example.com.";
    }

    /// <summary>The form in which addresses are compared: case ignored.</summary>
    public static string Normalize(string email) => email.Trim().ToUpperInvariant();
}
