namespace Microsoft.SqlServer.Server;

/// <summary>How a CLR type is serialized in SQL Server. Payroll has none.</summary>
public enum Format
{
    Unknown,
    Native,
    UserDefined,
}
