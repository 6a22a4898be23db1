using System.Globalization;

namespace Payroll.Client;

/// <summary>A version as the If-Match header wants it.</summary>
public static class EntityTag
{
    /// <summary>For the <c>ifMatch</c> of a change that is meant for this version and for no later one.</summary>
    public static string Of(int version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
}
