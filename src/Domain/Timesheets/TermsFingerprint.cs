using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Payroll.Domain.Timesheets;

/// <summary>
/// A short value that stands for what is said of an entry, but for its external id and its status: equal terms have the same one, and
/// nobody will see two others that share one. It tells, without reading an entry whole, that nothing of it changes.
/// </summary>
public static class TermsFingerprint
{
    /// <summary>Its length in bytes.</summary>
    public const int Length = SHA256.HashSizeInBytes;

    /// <summary>The fingerprint of terms: SHA-256 of their values, each in a place of its own. A figure's trailing zeros don't count.</summary>
    public static byte[] Of(TimesheetEntryTerms terms)
    {
        var fingerprint = new byte[Length];
        Write(terms, fingerprint);
        return fingerprint;
    }

    /// <summary>Whether a fingerprint is that of terms.</summary>
    public static bool Matches(TimesheetEntryTerms terms, ReadOnlySpan<byte> fingerprint)
    {
        Span<byte> own = stackalloc byte[Length];
        Write(terms, own);
        return own.SequenceEqual(fingerprint);
    }

    private static void Write(TimesheetEntryTerms terms, Span<byte> fingerprint)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Values.MostBytes(terms));
        var values = new Values(buffer);
        values.Add(terms.EmployeeId);
        values.Add(terms.Date.DayNumber);
        values.Add(terms.Start);
        values.Add(terms.End);
        values.Add(terms.Breaks?.All);
        values.Add(terms.BreakMinutes);
        values.Add(terms.GivenMinutes);
        values.Add(terms.Units);
        values.Add(terms.DistanceKm);
        values.Add(terms.CostCodeId);
        values.Add(terms.EarningCodeId);
        values.Add(terms.Classification);
        values.Add(terms.Project);
        SHA256.HashData(values.Written, fingerprint);
        ArrayPool<byte>.Shared.Return(buffer);
    }

    // Every value says first whether it is there, and one without a length of its own how long it is: no two lists of values are
    // written alike.
    private ref struct Values(Span<byte> buffer)
    {
        private const int BytesOfTheRest = 256;
        private const int BytesOfABreak = 15;

        private readonly Span<byte> buffer = buffer;
        private int length;

        public readonly ReadOnlySpan<byte> Written => buffer[..length];

        public static int MostBytes(TimesheetEntryTerms terms) =>
            BytesOfTheRest + BytesOfABreak * (terms.Breaks?.All.Count ?? 0) + sizeof(char) * ((terms.Classification?.Length ?? 0) + (terms.Project?.Length ?? 0));

        public void Add(int? number)
        {
            if (!AddPresence(number is not null)) return;
            BinaryPrimitives.WriteInt32LittleEndian(Next(sizeof(int)), number!.Value);
        }

        public void Add(Guid? id)
        {
            if (!AddPresence(id is not null)) return;
            id!.Value.TryWriteBytes(Next(16));
        }

        public void Add(decimal? figure)
        {
            if (!AddPresence(figure is not null)) return;
            // Divided by one with all its decimals, a figure has no trailing zeros: 2.50 is 2.5.
            Span<int> parts = stackalloc int[4];
            decimal.GetBits(figure!.Value / 1.0000000000000000000000000000m, parts);
            foreach (var part in parts) BinaryPrimitives.WriteInt32LittleEndian(Next(sizeof(int)), part);
        }

        public void Add(string? text)
        {
            Add(text?.Length);
            foreach (var letter in text.AsSpan()) BinaryPrimitives.WriteUInt16LittleEndian(Next(sizeof(char)), letter);
        }

        public void Add(IReadOnlyList<EntryBreak>? breaks)
        {
            Add(breaks?.Count);
            foreach (var one in breaks ?? [])
            {
                Add(one.Start);
                Add(one.End);
                Add(one.Paid ? 1 : 0);
            }
        }

        private bool AddPresence(bool isThere)
        {
            Next(1)[0] = isThere ? (byte)1 : (byte)0;
            return isThere;
        }

        private Span<byte> Next(int bytes)
        {
            var next = buffer.Slice(length, bytes);
            length += bytes;
            return next;
        }
    }
}
