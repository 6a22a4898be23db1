using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Payroll.Domain.AuditEvents;

/// <summary>
/// What a seal covers: every member of an event and the seal before it, or where a chain ends; each in a form that no other value has.
/// </summary>
internal static class AuditBytes
{
    private const byte Version = 1;
    private const byte HeadVersion = 2;

    public static byte[] Of(AuditEvent entry, ReadOnlySpan<byte> before)
    {
        var bytes = new ArrayBufferWriter<byte>(512);
        bytes.Write([Version]);
        Add(bytes, before);
        Add(bytes, entry.OrganizationId);
        Add(bytes, entry.Sequence);
        Add(bytes, entry.Id);
        // Databases keep microseconds.
        Add(bytes, entry.At.UtcTicks / TimeSpan.TicksPerMicrosecond);
        Add(bytes, entry.ApiKeyId);
        Add(bytes, entry.Action);
        Add(bytes, entry.Resource);
        Add(bytes, entry.ResourceId);
        Add(bytes, entry.Address);
        Add(bytes, entry.Details);
        return bytes.WrittenSpan.ToArray();
    }

    public static byte[] Of(AuditHead head)
    {
        var bytes = new ArrayBufferWriter<byte>(96);
        bytes.Write([HeadVersion]);
        Add(bytes, head.OrganizationId);
        Add(bytes, head.Sequence);
        Add(bytes, head.Seal.AsSpan());
        return bytes.WrittenSpan.ToArray();
    }

    private static void Add(ArrayBufferWriter<byte> bytes, ReadOnlySpan<byte> value)
    {
        BinaryPrimitives.WriteInt32BigEndian(bytes.GetSpan(4), value.Length);
        bytes.Advance(4);
        bytes.Write(value);
    }

    private static void Add(ArrayBufferWriter<byte> bytes, long value)
    {
        BinaryPrimitives.WriteInt64BigEndian(bytes.GetSpan(8), value);
        bytes.Advance(8);
    }

    private static void Add(ArrayBufferWriter<byte> bytes, Guid? value)
    {
        bytes.Write([value is null ? (byte)0 : (byte)1]);
        (value ?? Guid.Empty).TryWriteBytes(bytes.GetSpan(16), bigEndian: true, out _);
        bytes.Advance(16);
    }

    // Absent is not the same as empty.
    private static void Add(ArrayBufferWriter<byte> bytes, string? value)
    {
        bytes.Write([value is null ? (byte)0 : (byte)1]);
        Add(bytes, Encoding.UTF8.GetBytes(value ?? string.Empty).AsSpan());
    }
}
