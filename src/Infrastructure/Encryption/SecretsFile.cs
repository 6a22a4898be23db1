using System.Security.Cryptography;
using System.Text.Json;
using Payroll.Application.Common.Errors;
using Payroll.Infrastructure.Files;

namespace Payroll.Infrastructure.Encryption;

/// <summary>The secrets beside a SQLite database: a JSON file that only its owner can read.</summary>
internal sealed class SecretsFile(string directory)
{
    public const string Name = "secrets.json";

    /// <summary>More than a file with hundreds of keys needs. In bytes.</summary>
    private const int MaximumLength = 65_536;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Strict) { WriteIndented = true };

    public string FilePath { get; } = Path.Combine(directory, Name);

    public bool Exists => File.Exists(FilePath);

    /// <summary>Makes new secrets, unless another process was faster. True when they are this call's.</summary>
    public bool Create()
    {
        AtomicFile.EnsureDirectory(directory);
        using var _ = ProcessLock.Take(FilePath + ".lock");
        if (Exists)
            return false;

        Write(NewSecrets());
        return true;
    }

    /// <summary>Replaces the secrets by others that are made of them, while no other process does.</summary>
    public void Change(Func<SecretTexts, SecretTexts> change)
    {
        using var _ = ProcessLock.Take(FilePath + ".lock");
        Write(change(Read()));
    }

    /// <summary>Tells whether the file was replaced since: a time and a length, nothing of what it holds.</summary>
    public (DateTime WrittenAt, long Length) Stamp() => new FileInfo(FilePath) is { Exists: true } file ? (file.LastWriteTimeUtc, file.Length) : default;

    public SecretTexts Read()
    {
        var content = ReadOwnerOnly();
        try
        {
            return JsonSerializer.Deserialize<Document>(content, Json)?.Secrets ?? throw Corrupt();
        }
        catch (JsonException)
        {
            // Its message quotes the content.
            throw Corrupt();
        }
        finally
        {
            CryptographicOperations.ZeroMemory(content);
        }
    }

    private byte[] ReadOwnerOnly()
    {
        using var stream = new FileStream(FilePath, FileMode.Open, FileAccess.Read, FileShare.Read);
        if (!AtomicFile.IsOwnerOnly(stream))
            throw new StartupException($"Others than the owner can get at the secrets in '{FilePath}'. Run: chmod 600 '{FilePath}'");
        if (stream.Length > MaximumLength)
            throw Corrupt();

        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    private void Write(SecretTexts secrets)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(new Document(secrets), Json);
        AtomicFile.Write(FilePath, content, AtomicFile.OwnerOnly);
        CryptographicOperations.ZeroMemory(content);
    }

    private StartupException Corrupt() => new(
        $"The secrets file '{FilePath}' is damaged and never remade. "
        + "Put it back from a backup: the database can't be used without it.");

    private static SecretTexts NewSecrets() => new()
    {
        Pepper = NewKey(),
        AuditKey = NewKey(),
        EncryptionKeys = new Dictionary<string, string?> { ["k1"] = NewKey() },
        ActiveEncryptionKeyId = "k1",
    };

    /// <summary>A new key from the system's cryptographic source, as it is written.</summary>
    public static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(PayrollSecrets.KeyLength));

    private sealed record Document(SecretTexts Secrets)
    {
        public override string ToString() => nameof(Document);
    }
}
