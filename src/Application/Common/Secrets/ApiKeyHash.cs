namespace Payroll.Application.Common.Secrets;

/// <summary>What is stored of an API key.</summary>
/// <param name="PepperVersion">Which pepper made the hash: eight hexadecimal digits.</param>
/// <param name="Value">32 bytes. Compare them in constant time, not through the record's equality.</param>
public sealed record ApiKeyHash(string PepperVersion, byte[] Value);
