using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Formatters;
using Payroll.Application.Common.Errors;
using Payroll.Domain.Common;
using Payroll.WebApi.Errors;
using Payroll.WebApi.Http.Json;
using Payroll.WebApi.RequestReading.Body;
using Payroll.WebApi.RequestReading.Body.Buffering;

namespace Payroll.WebApi.RequestReading.Batches;

/// <summary>Reads a batch: JSON with a list of items, or CSV with a header row.</summary>
internal sealed class BatchInputFormatter : IInputFormatter, IInputFormatterExceptionPolicy, IApiRequestFormatMetadataProvider
{
    public const string Csv = "text/csv";

    public InputFormatterExceptionPolicy ExceptionPolicy => InputFormatterExceptionPolicy.MalformedInputExceptions;

    public bool CanRead(InputFormatterContext context) => IsBatch(context.ModelType);

    public IReadOnlyList<string>? GetSupportedContentTypes(string? contentType, Type objectType) => IsBatch(objectType) ? [Csv] : null;

    public async Task<InputFormatterResult> ReadAsync(InputFormatterContext context)
    {
        var http = context.HttpContext;
        var shape = http.RequestServices.GetRequiredService<RequestShape>();
        var (bytes, refusal) = await http.RequestServices.GetRequiredService<RequestBodyReader>().ReadAsync(http, http.RequestAborted);
        if (refusal is not null) return Refuse(shape, refusal);
        var isCsv = CsvContent.IsAnnounced(http.Request);
        if ((isCsv ? CsvContent.Refusal(http.Request) : Body.JsonContent.Refusal(http.Request, "JSON, with Content-Type: application/json, or as CSV, with text/csv")) is { } otherContent)
            return Refuse(shape, ErrorCodes.UnsupportedMediaType, otherContent);

        var text = bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        if (!Utf8.IsValid(text.Span)) return Refuse(shape, ErrorCodes.InvalidRequest, "The body is not valid UTF-8.");
        var errors = http.RequestServices.GetRequiredService<RequestErrors>();
        var batch = (IBatchRequest)Activator.CreateInstance(context.ModelType)!;
        var problem = isCsv ? ReadCsv(text, batch, errors) : ReadJson(text, batch, errors);
        return problem is null ? InputFormatterResult.Success(batch) : Refuse(shape, ErrorCodes.InvalidRequest, problem);
    }

    private static bool IsBatch(Type type) => type.IsAssignableTo(typeof(IBatchRequest));

    private static string? ReadJson(ReadOnlyMemory<byte> json, IBatchRequest batch, RequestErrors errors)
    {
        try
        {
            if (BatchOutline.Read(json) is not { } outline) return "The body has to be a JSON object with a list of items: {\"items\": […]}.";
            using var envelope = JsonDocument.Parse(outline.Envelope);
            new RequestBodyValidator(errors, good: null).Walk(envelope.RootElement, EnvelopeShape.Of(outline.Count));
            if (errors.All.Count == 0) batch.Take(new BatchReading(outline.Items, null));
            return null;
        }
        catch (JsonException wrong)
        {
            return $"The body is not valid JSON, or is nested deeper than {PayrollJson.MaxDepth} levels: reading stopped at line {wrong.LineNumber + 1}, byte {wrong.BytePositionInLine + 1}.";
        }
    }

    private static string? ReadCsv(ReadOnlyMemory<byte> text, IBatchRequest batch, RequestErrors errors)
    {
        var table = CsvTable.Read(text, BodyShapes.OfRecord(batch.ItemType), errors);
        if (table is null) return null;
        if (EnvelopeShape.ValueError(table.Items.Count) is { } fault) errors.Add(new("items", fault.Code, fault.Message));
        else batch.Take(new BatchReading([.. table.Items.Select(item => table.Json[item.Json])], table.Items));
        return null;
    }

    private static InputFormatterResult Refuse(RequestShape shape, string code, string detail) => Refuse(shape, new Problem(code, detail));

    private static InputFormatterResult Refuse(RequestShape shape, Problem refusal)
    {
        shape.Refusal = refusal;
        return InputFormatterResult.Failure();
    }
}
