using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Payroll.WebApi.Http.Json;

/// <summary>How JSON looks on the wire, said once: for requests, answers, problems and the document.</summary>
public static class PayrollJson
{
    /// <summary>Deeper bodies are refused.</summary>
    public const int MaxDepth = 32;

    /// <summary>How a document is parsed that has been taken apart by hand.</summary>
    internal static JsonDocumentOptions StrictDocument { get; } = new()
    {
        MaxDepth = MaxDepth,
        CommentHandling = JsonCommentHandling.Disallow,
        AllowTrailingCommas = false,
    };

    /// <summary>The same where it is read token by token.</summary>
    internal static JsonReaderOptions StrictReader { get; } = new()
    {
        MaxDepth = MaxDepth,
        CommentHandling = JsonCommentHandling.Disallow,
        AllowTrailingCommas = false,
    };

    internal static JsonNamingPolicy Names => JsonNamingPolicy.SnakeCaseLower;

    /// <summary>The setup without anything that depends on the caller.</summary>
    internal static JsonSerializerOptions Plain { get; } = MakePlain();

    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = Names;
        options.DictionaryKeyPolicy = null;
        options.PropertyNameCaseInsensitive = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.Never;
        options.ReadCommentHandling = JsonCommentHandling.Disallow;
        options.AllowTrailingCommas = false;
        options.MaxDepth = MaxDepth;
        // Members come in any order, the one that names the type too.
        options.AllowOutOfOrderMetadataProperties = true;
        // Answers are never put into a page as they are, and nosniff says so: quotes stay readable.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new JsonStringEnumConverter(Names, allowIntegerValues: false));
        options.Converters.Add(new OptionalJsonConverter());
        options.Converters.Add(new MoneyJsonConverter());
        options.Converters.Add(new DecimalJsonConverter());
        options.Converters.Add(new WholeNumberJsonConverter<int>());
        options.Converters.Add(new WholeNumberJsonConverter<long>());
        options.Converters.Add(new UtcTimeJsonConverter());
    }

    private static JsonSerializerOptions MakePlain()
    {
        var options = new JsonSerializerOptions();
        Configure(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
