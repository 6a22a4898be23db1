using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayRuns;

namespace Payroll.Application.PayRuns.Calculation;

/// <summary>What is kept of a calculation, written and read: canonical JSON, compressed with Brotli.</summary>
internal static class KeptCalculations
{
    /// <summary>The form that is written now. Each earlier one stays readable; a file of each is among the tests.</summary>
    public const int FormatVersion = 1;

    // Of the qualities that keep up with the calculation the smallest output; the window holds inputs and trace of hundreds of lines.
    private const int Quality = 3;
    private const int Window = 18;

    /// <summary>Keeps a calculation.</summary>
    public static KeptCalculation Of(PayInput input, PayOutcome outcome)
    {
        var inputs = PayInputJson.Write(input);
        var trace = outcome is PaidOutcome paid ? PayInputJson.Write(paid.Lines) : [];
        var result = trace.Length > 0 ? trace : PayInputJson.Write<object>(outcome);
        return new KeptCalculation(
            PayCalculator.EngineVersion, FormatVersion, SHA256.HashData(inputs), SHA256.HashData(result), Compress(inputs), trace.Length > 0 ? Compress(trace) : []);
    }

    /// <summary>The hash of the inputs that could not be read.</summary>
    public static byte[] NothingRead { get; } = SHA256.HashData([]);

    /// <summary>Keeps that an employee's inputs could not be read.</summary>
    public static KeptCalculation OfUnreadable(PayOutcome outcome) =>
        new(PayCalculator.EngineVersion, 0, NothingRead, SHA256.HashData(PayInputJson.Write<object>(outcome)), [], []);

    /// <summary>The inputs that a result was computed from; null where they could not be read then.</summary>
    public static PayInput? ReadInputs(byte[] inputs) => inputs.Length == 0 ? null : PayInputJson.ReadInput(Decompress(inputs));

    /// <summary>The lines of a result with their steps, in order.</summary>
    public static IReadOnlyList<PayLine> ReadTrace(byte[] trace) => trace.Length == 0 ? [] : PayInputJson.Read<List<PayLine>>(Decompress(trace));

    private static byte[] Compress(byte[] json)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(json.Length));
        try
        {
            return BrotliEncoder.TryCompress(json, buffer, out var written, Quality, Window)
                ? buffer.AsSpan(0, written).ToArray()
                : throw new InvalidOperationException("The buffer is as large as the longest output.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Decompress(byte[] compressed)
    {
        using var brotli = new BrotliStream(new MemoryStream(compressed), CompressionMode.Decompress);
        using var json = new MemoryStream(compressed.Length * 8);
        brotli.CopyTo(json);
        return json.ToArray();
    }
}
