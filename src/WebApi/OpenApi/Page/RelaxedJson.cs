using System.Text.Encodings.Web;
using System.Text.Json;

namespace Payroll.WebApi.OpenApi.Page;

/// <summary>How JSON is written for people: indented, and with letters of all alphabets as they are.</summary>
internal static class RelaxedJson
{
    public static readonly JsonSerializerOptions Options = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
