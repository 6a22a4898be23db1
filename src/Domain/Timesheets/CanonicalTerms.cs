using System.Buffers;
using System.Buffers.Binary;

namespace Payroll.Domain.Timesheets;

/// <summary>
/// What is said of an entry, but for its external id and its status, written in one way only: equal terms have the same bytes, and no
/// others have them. They tell, without reading an entry whole, that nothing of it changes.
/// </summary>
public static class CanonicalTerms
{
    /// <summary>More bytes than terms have that were read from a request.</summary>
    public const int MaxLength = 1400;

    /// <summary>How the values are written. Another way of writing them is another number: bytes of the old one are then nobody's.</summary>
    private const byte Format = 1;

    /// <summary>The bytes of terms. A figure's trailing zeros don't count: 2.50 is written as 2.5.</summary>
    public static byte[] Of(TimesheetEntryTerms terms)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Values.MaxBytes(terms));
        var bytes = Write(terms, buffer).ToArray();
        ArrayPool<byte>.Shared.Return(buffer);
        return bytes;
    }

    /// <summary>Whether bytes are those of terms.</summary>
    public static bool Are(ReadOnlySpan<byte> bytes, TimesheetEntryTerms terms)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Values.MaxBytes(terms));
        var areEqual = Write(terms, buffer).SequenceEqual(bytes);
        ArrayPool<byte>.Shared.Return(buffer);
        return areEqual;
    }

    private static ReadOnlySpan<byte> Write(TimesheetEntryTerms terms, byte[] buffer)
    {
        var values = new Values(buffer);
        values.AddFormat(Format);
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
        return buffer.AsSpan(0, values.Length);
    }

    // Every value says first whether it is there, and one without a length of its own how long it is: no two lists of values are
    // written alike.
    private ref struct Values(Span<byte> buffer)
    {
        private const int BytesOfTheRest = 160;
        private const int BytesOfABreak = 15;

        private readonly Span<byte> buffer = buffer;

        public int Length { get; private set; }

        public static int MaxBytes(TimesheetEntryTerms terms) =>
            BytesOfTheRest + BytesOfABreak * (terms.Breaks?.All.Count ?? 0) + sizeof(char) * ((terms.Classification?.Length ?? 0) + (terms.Project?.Length ?? 0));

        public void AddFormat(byte format) => Next(1)[0] = format;

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
            // Divided by one with all its decimals, a figure has no trailing zeros. There is one zero, with no sign.
            Span<int> parts = stackalloc int[4];
            decimal.GetBits(figure!.Value == 0 ? 0 : figure.Value / 1.0000000000000000000000000000m, parts);
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
            var next = buffer.Slice(Length, bytes);
            Length += bytes;
            return next;
        }
    }
}
