using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Formatters;
using Payroll.Application.Common.Errors;
using Payroll.Domain.Common;
using Payroll.WebApi.Errors;
using Payroll.WebApi.Http.Json;
using Payroll.WebApi.RequestReading.Body.Buffering;

namespace Payroll.WebApi.RequestReading.Body;

/// <summary>
/// Reads a JSON body into a request record, and finds all that is wrong with its shape at once. What is wrong with
/// fields goes to <see cref="RequestErrors"/>; what makes the body unreadable ends the request (<see cref="RequestShape"/>).
/// It comes last of the formatters, since it judges every media type.
/// </summary>
internal sealed class StrictJsonInputFormatter : IInputFormatter, IInputFormatterExceptionPolicy, IApiRequestFormatMetadataProvider
{
    // Broken connections and bodies beyond the server's limit are not for the model state.
    public InputFormatterExceptionPolicy ExceptionPolicy => InputFormatterExceptionPolicy.MalformedInputExceptions;

    public bool CanRead(InputFormatterContext context) => true;

    public IReadOnlyList<string>? GetSupportedContentTypes(string? contentType, Type objectType) => ["application/json"];

    public async Task<InputFormatterResult> ReadAsync(InputFormatterContext context)
    {
        var http = context.HttpContext;
        var shape = http.RequestServices.GetRequiredService<RequestShape>();
        var (bytes, refusal) = await http.RequestServices.GetRequiredService<RequestBodyReader>().ReadAsync(http, http.RequestAborted);
        if (refusal is not null) return Refuse(shape, refusal);

        var json = WithoutMark(bytes);
        var isEmpty = json.Span.ContainsAnyExcept(" \t\r\n"u8) is false;
        if (isEmpty && context.TreatEmptyInputAsDefaultValue)
            return InputFormatterResult.Success(null!);
        if (JsonContent.Refusal(http.Request) is { } otherContent)
            return Refuse(shape, ErrorCodes.UnsupportedMediaType, otherContent);
        if (isEmpty)
            return Refuse(shape, ErrorCodes.InvalidRequest, "The request needs a body: a JSON object.");
        return Read(json, context, shape);
    }

    private static InputFormatterResult Read(ReadOnlyMemory<byte> json, InputFormatterContext context, RequestShape shape)
    {
        if (!Utf8.IsValid(json.Span))
            return Refuse(shape, ErrorCodes.InvalidRequest, "The body is not valid UTF-8.");
        var errors = context.HttpContext.RequestServices.GetRequiredService<RequestErrors>();
        JsonDocument document;
        try
        {
            var scan = BodyScan.Of(json.Span, BodyShapes.OfRecord(context.ModelType));
            if (scan.HasTooManyTokens) return Refuse(shape, ErrorCodes.InvalidRequest, $"The body has more than {BodyScan.MaxTokens} names and values. Send less at once.");
            if (scan.LongList is { } longList) return Refuse(shape, errors, longList);
            document = JsonDocument.Parse(json, PayrollJson.StrictDocument);
        }
        catch (JsonException wrong)
        {
            return Refuse(shape, ErrorCodes.InvalidRequest,
                $"The body is not valid JSON, or is nested deeper than {PayrollJson.MaxDepth} levels: reading stopped at line {wrong.LineNumber + 1}, byte {wrong.BytePositionInLine + 1}.");
        }

        using (document)
        {
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return Refuse(shape, ErrorCodes.InvalidRequest, "The body has to be a JSON object: {…}.");
            return ReadMembers(json, document.RootElement, context, errors, shape);
        }
    }

    private static InputFormatterResult ReadMembers(
        ReadOnlyMemory<byte> json, JsonElement body, InputFormatterContext context, RequestErrors errors, RequestShape shape)
    {
        var record = BodyShapes.OfRecord(context.ModelType);
        var known = errors.All.Count;
        new RequestBodyValidator(errors, good: null).Walk(body, record);
        if (errors.IsFull)
            return Refuse(shape, ErrorCodes.InvalidRequest, $"Only the first {RequestErrors.Max} errors are listed.");
        var good = errors.All.Count == known ? json : Good(body, record);
        return InputFormatterResult.Success(JsonSerializer.Deserialize(good.Span, context.ModelType, PayrollJson.Plain)!);
    }

    private static ReadOnlyMemory<byte> Good(JsonElement body, RecordShape record)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
            new RequestBodyValidator(errors: null, writer).Walk(body, record);
        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }

    private static InputFormatterResult Refuse(RequestShape shape, string code, string detail) => Refuse(shape, new Problem(code, detail));

    private static InputFormatterResult Refuse(RequestShape shape, RequestErrors errors, FieldError error)
    {
        errors.Add(error);
        return Refuse(shape, new Problem(ErrorCodes.InvalidRequest));
    }

    private static InputFormatterResult Refuse(RequestShape shape, Problem refusal)
    {
        shape.Refusal = refusal;
        return InputFormatterResult.Failure();
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> body) =>
        body.Span.StartsWith("\uFEFF"u8) ? body[3..] : body;
}
