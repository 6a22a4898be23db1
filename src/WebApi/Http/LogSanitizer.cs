using System.Text;
using System.Text.RegularExpressions;
using Payroll.Application.ApiKeys;
using Payroll.Domain.RequestLogs;

namespace Payroll.WebApi.Http;

/// <summary>
/// What of a request's texts may be kept. A part is kept where it is a word of the API's own, or where its shape says that it can't be a
/// number or a name of a person's; everything else is shown as <c>*</c>.
/// </summary>
internal static partial class LogSanitizer
{
    public const string Hidden = "*";

    private const int MaxWordLength = 40;
    private const int MaxDigits = 4;

    /// <summary>Query parameters whose values may be kept, where these are harmless too.</summary>
    private static readonly HashSet<string> Filters = new(StringComparer.Ordinal)
    {
        "api_key_id", "employee_id", "employment_type", "force", "from", "limit", "method", "on", "pay_group", "pay_run_id", "status", "to", "type",
        "updated_since", "wait_seconds",
    };

    /// <summary>A path whose parts are words of routes, ids or short numbers, or are hidden.</summary>
    public static string Path(string path, RouteLiterals words)
    {
        if (path.Length > RequestLog.TextLength) path = path[..RequestLog.TextLength];
        foreach (var part in path.AsSpan().Split('/'))
            if (!IsKept(path.AsSpan(part), words)) return string.Join('/', path.Split('/').Select(segment => IsKept(segment, words) ? segment : Hidden));
        return path;
    }

    /// <summary>The names in the query that the route has, and the values of filters; null where there is no query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="hasParameter">Whether the route that the request matched has a parameter of a name.</param>
    public static string? Query(IQueryCollection query, Func<string, bool> hasParameter)
    {
        if (query.Count == 0) return null;
        var text = new StringBuilder();
        foreach (var (name, values) in query)
        {
            var isKnown = hasParameter(name);
            foreach (var value in values)
            {
                if (text.Length > 0) text.Append('&');
                text.Append(isKnown ? name : Hidden).Append('=').Append(isKnown && Filters.Contains(name) && IsValue(value) ? value : Hidden);
                if (text.Length >= RequestLog.TextLength) return text.ToString(0, RequestLog.TextLength);
            }
        }

        return text.ToString();
    }

    /// <summary>What a client says about itself: printable, short, and without keys or long numbers.</summary>
    public static string? UserAgent(string? sent)
    {
        if (string.IsNullOrWhiteSpace(sent)) return null;
        // Swept before it is cut: half a key is a key that the sweep does not know.
        var swept = LongNumber().Replace(ApiKeyRedaction.Sweep(sent), Hidden);
        if (swept.Length > RequestLog.UserAgentLength) swept = swept[..RequestLog.UserAgentLength];
        return IsPrintable(swept) ? swept : string.Concat(swept.Select(letter => letter is >= ' ' and <= '~' ? letter : '?'));
    }

    /// <summary>A client's own id, where it is short and plain, and no key, and holds no long number that is not part of a UUID or of a trace's id.</summary>
    public static string? ClientRequestId(string? sent) =>
        sent is { Length: >= 1 and <= RequestLog.ClientRequestIdLength }
        && PlainId().IsMatch(sent)
        && (Guid.TryParse(sent, out _) || HexNumbers().IsMatch(sent) || !(LongNumber().IsMatch(sent) || LongWord().IsMatch(sent)))
        && ReferenceEquals(ApiKeyRedaction.Sweep(sent), sent)
            ? sent
            : null;

    private static bool IsKept(ReadOnlySpan<char> segment, RouteLiterals words) => segment.IsEmpty || IsIdOrNumber(segment) || words.HasSegment(segment);

    private static bool IsIdOrNumber(ReadOnlySpan<char> text) =>
        IsShortNumber(text) || Guid.TryParseExact(text, "D", out _) || (text.Length == RequestNumber.Length && RequestNumber.TryRead(text.ToString(), out _));

    // Of filters alone, whose words are those of the API, or codes.
    private static bool IsValue(string? value) => value is not null && (value.Length == 0 || IsPlainWord(value) || IsIdOrNumber(value) || Moment().IsMatch(value));

    private static bool IsPlainWord(ReadOnlySpan<char> text) =>
        text.Length is >= 1 and <= MaxWordLength && text.IndexOfAnyExcept(WordLetters) < 0;

    private static bool IsShortNumber(ReadOnlySpan<char> text) => text.Length <= MaxDigits && text.IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool IsPrintable(string text) => text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0;

    private static readonly System.Buffers.SearchValues<char> WordLetters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-");

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,7})?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?$")]
    private static partial Regex Moment();

    // Account and tax numbers, with or without what parts their groups, whatever they stick to. Versions have points, and no such groups.
    [GeneratedRegex("[0-9](?:[ _-]?[0-9]){5,}|[0-9]{3}[.][0-9]{3}[.][0-9]{3}")]
    private static partial Regex LongNumber();

    // Traces and hashes: at least 16 digits, some of them letters.
    [GeneratedRegex("^(?:[0-9a-fA-F]{2}-)?(?=[0-9]*[a-fA-F])[0-9a-fA-F]{16,64}(?:-(?=[0-9]*[a-fA-F])[0-9a-fA-F]{16,64})?(?:-[0-9a-fA-F]{2})?$")]
    private static partial Regex HexNumbers();

    // Long enough for the secret part of a key.
    [GeneratedRegex("[0-9A-Za-z]{41,}")]
    private static partial Regex LongWord();

    [GeneratedRegex("^[A-Za-z0-9._-]+$")]
    private static partial Regex PlainId();
}
