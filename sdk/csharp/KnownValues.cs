namespace Payroll.Client;

/// <summary>A newer server may answer values of an enum that this client has no name for. They are no error.</summary>
public static class KnownValues
{
    /// <summary>Whether this client has a name for the value. One that is not known can't be sent.</summary>
    public static bool IsKnown<T>(this T value)
        where T : struct, Enum => Enum.IsDefined(value);
}
