using System.Text;

namespace Payroll.Infrastructure.IntegrationTests.Persistence.SqlServer;

/// <summary>The few answers that the driver needs to go on (MS-TDS 2.2.6.5, 2.2.7).</summary>
internal static class TdsAnswers
{
    private const byte EncryptionNotSupported = 2;
    private const byte CollationChanged = 7;
    private const byte TransactionBegun = 8;
    private const byte TransactionCommitted = 9;
    private const byte TransactionRolledBack = 10;
    private const byte BitType = 0x32;
    private const byte BigIntType = 0x7f;

    private static readonly byte[] TransactionId = [1, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>Version and encryption, each with where it stands: the server can't encrypt, so the client doesn't.</summary>
    public static byte[] Prelogin() =>
    [
        0x00, 0, 11, 0, 6,
        0x01, 0, 17, 0, 1,
        0xff,
        16, 0, 0, 0, 0, 0,
        EncryptionNotSupported,
    ];

    public static byte[] LoggedIn() => Write(answer =>
    {
        // How the database compares texts: the driver sends none before it knows.
        answer.Write((byte)0xe3);
        answer.Write((ushort)8);
        answer.Write([CollationChanged, 5, 0x09, 0x04, 0xd0, 0x00, 0x34, 0]);
        var name = Encoding.Unicode.GetBytes("stub");
        answer.Write((byte)0xad);
        answer.Write((ushort)(1 + 4 + 1 + name.Length + 4));
        answer.Write([1, 0x74, 0, 0, 4, (byte)(name.Length / 2), .. name, 16, 0, 0, 0]);
        Done(answer, 0, 0);
    });

    /// <summary>A statement was run, and changed one row.</summary>
    public static byte[] OneRow() => Write(answer => Done(answer, 0x10, 1));

    /// <summary>One row with one column that is true or false (MS-TDS 2.2.7.4, 2.2.7.19).</summary>
    public static byte[] Truth(string column, bool value) => Row(column, BitType, answer => answer.Write(value));

    /// <summary>One row with one column that is a whole number of eight bytes.</summary>
    public static byte[] Number(string column, long value) => Row(column, BigIntType, answer => answer.Write(value));

    private static byte[] Row(string column, byte type, Action<BinaryWriter> write) => Write(answer =>
    {
        answer.Write((byte)0x81);
        answer.Write((ushort)1);
        answer.Write(0);
        answer.Write((ushort)0);
        answer.Write(type);
        answer.Write((byte)column.Length);
        answer.Write(Encoding.Unicode.GetBytes(column));
        answer.Write((byte)0xd1);
        write(answer);
        Done(answer, 0x10, 1);
    });

    public static byte[] Transaction(ushort request) => Write(answer =>
    {
        var begins = request == 5;
        var change = begins ? TransactionBegun : request == 7 ? TransactionCommitted : TransactionRolledBack;
        answer.Write((byte)0xe3);
        answer.Write((ushort)(3 + TransactionId.Length));
        answer.Write(change);
        answer.Write((byte[])(begins ? [8, .. TransactionId, 0] : [0, 8, .. TransactionId]));
        Done(answer, 0, 0);
    });

    /// <summary>The statement is refused.</summary>
    public static byte[] Error(int number, string message) => Write(answer =>
    {
        var text = Encoding.Unicode.GetBytes(message);
        answer.Write((byte)0xaa);
        answer.Write((ushort)(4 + 1 + 1 + 2 + text.Length + 1 + 1 + 4));
        answer.Write(number);
        answer.Write([1, 14]);
        answer.Write((ushort)(text.Length / 2));
        answer.Write(text);
        answer.Write([0, 0]);
        answer.Write(1);
        Done(answer, 0x02, 0);
    });

    private static void Done(BinaryWriter answer, ushort status, long rows)
    {
        answer.Write((byte)0xfd);
        answer.Write(status);
        answer.Write((ushort)0);
        answer.Write(rows);
    }

    private static byte[] Write(Action<BinaryWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes)) write(writer);
        return bytes.ToArray();
    }
}
