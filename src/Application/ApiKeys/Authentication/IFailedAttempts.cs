using System.Net;

namespace Payroll.Application.ApiKeys.Authentication;

/// <summary>
/// Counts what strangers try: texts that are no keys, and keys that don't exist. By address; of IPv6 by the 64 bits that a
/// subscriber is given, since the others are theirs to choose. Addresses that are null are one.
/// </summary>
public interface IFailedAttempts
{
    /// <summary>Whether an address has used up its attempts. Counts nothing.</summary>
    bool IsOver(IPAddress? address);

    /// <summary>Counts a failed attempt.</summary>
    /// <returns>Seconds until the next one is free, where there were too many; it is not counted then. Null where there were not.</returns>
    int? Add(IPAddress? address);
}
