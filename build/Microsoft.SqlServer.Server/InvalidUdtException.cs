namespace Microsoft.SqlServer.Server;

/// <summary>A type is no CLR type of SQL Server.</summary>
public sealed class InvalidUdtException : SystemException
{
    private InvalidUdtException(string message)
        : base(message)
    {
    }

    public static InvalidUdtException Create(Type udtType, string resourceReason) =>
        new($"'{udtType.FullName}' is no CLR type of SQL Server: {resourceReason}");
}
