using System.Text.Json.Serialization;

namespace Payroll.Domain.PayGroups;

/// <summary>Whose rules of tax, banking and numbers hold for a pay group.</summary>
public enum Jurisdiction
{
    /// <summary>No jurisdiction: no tax is withheld by law, and bank details have a general form.</summary>
    None,

    /// <summary>Australia.</summary>
    [JsonStringEnumMemberName("AU")]
    Au,

    /// <summary>The United States.</summary>
    [JsonStringEnumMemberName("US")]
    Us,
}
