using System.Text.Json;

namespace Payroll.Application.Common;

/// <summary>The spelling of names on the wire.</summary>
public static class SnakeCase
{
    /// <summary><c>PayGroup</c> becomes <c>pay_group</c>.</summary>
    public static string Of(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
